-- Pairs of paper code and mailed link, and how far the citizen has come with them.
create table activation_pair (
    id uuid not null primary key,
    version integer not null,
    registration uuid not null,
    number integer not null,
    state varchar(10) not null,
    code_hmac varchar(64) not null,
    code_key_id varchar(16) not null,
    attempts integer not null,
    claim integer not null,
    display_name varchar(250) not null,
    email varchar(254) not null,
    person_fingerprint varchar(64) null,
    person_key_id varchar(16) null,
    language varchar(2) not null,
    sender_name varchar(100) not null,
    issued_at timestamp(6) not null,
    expires_at timestamp(6) not null,
    opened_at timestamp(6) null,
    ended_at timestamp(6) null,
    key_type varchar(20) null,
    terms_version varchar(20) null,
    terms_accepted_at timestamp(6) null,
    account uuid null,
    constraint activation_pair_number unique (registration, number)
);


-- Links that were mailed. Every token of a living pair opens it: the first mail may have arrived after all.
create table activation_link (
    token_hash varchar(64) character set ascii collate ascii_bin not null primary key,
    pair uuid not null,
    minted_at timestamp(6) not null,
    constraint activation_link_of_pair foreign key (pair) references activation_pair (id) on delete cascade
);

-- « Ce n’était pas moi »: the links of security mails, of which only the hash of the token is kept.
create table not_me_link (
    token_hash varchar(64) character set ascii collate ascii_bin not null primary key,
    account uuid not null,
    expires_at timestamp(6) not null,
    used_at timestamp(6) null,
    constraint not_me_link_of_account foreign key (account) references citizen_account (id) on delete cascade
);

create index not_me_link_lapsed on not_me_link (expires_at);

-- Keys that their holder had frozen through such a link, for the office to see to.
create table frozen_case (
    id uuid not null primary key,
    version integer not null,
    account uuid not null,
    office uuid null,
    digital_keys integer not null,
    raised_at timestamp(6) not null,
    state varchar(10) not null,
    ended_by uuid null,
    ended_at timestamp(6) null,
    constraint frozen_case_of_account foreign key (account) references citizen_account (id) on delete cascade
);

create index frozen_case_open on frozen_case (office, state, raised_at);

-- A forgotten password: who asked, and how far. A row without an account answers for a name that nobody has.
create table recovery (
    id uuid not null primary key,
    version integer not null,
    account uuid null,
    state varchar(10) not null,
    attempts integer not null,
    claim integer not null,
    asked_at timestamp(6) not null,
    expires_at timestamp(6) null,
    constraint recovery_of_account foreign key (account) references citizen_account (id) on delete cascade
);

create index recovery_asked on recovery (asked_at);

-- The links that were mailed for it, of which only the hash of the token is kept.
create table recovery_link (
    token_hash varchar(64) character set ascii collate ascii_bin not null primary key,
    recovery uuid not null,
    constraint recovery_link_of_recovery foreign key (recovery) references recovery (id) on delete cascade
);

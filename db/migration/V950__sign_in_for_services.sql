-- What services got on behalf of a citizen: a code, then tokens. Only their hashes are kept; one row a sign-in.
create table service_authorization (
    id varchar(40) character set ascii collate ascii_bin not null primary key,
    version integer not null,
    service varchar(60) character set ascii collate ascii_bin not null,
    account uuid not null,
    used_key uuid null,
    means varchar(20) not null,
    level varchar(12) not null,
    proven_at timestamp(6) not null,
    request varchar(8000) not null,
    scopes varchar(200) not null,
    code_hash varchar(64) character set ascii collate ascii_bin null,
    code_expires_at timestamp(6) null,
    code_used boolean not null,
    access_hash varchar(64) character set ascii collate ascii_bin null,
    access_expires_at timestamp(6) null,
    access_ended boolean not null,
    id_token_hash varchar(64) character set ascii collate ascii_bin null,
    created_at timestamp(6) not null,
    constraint service_authorization_of_account foreign key (account) references citizen_account (id) on delete cascade
);

create unique index service_authorization_code on service_authorization (code_hash);
create unique index service_authorization_access on service_authorization (access_hash);
create unique index service_authorization_id_token on service_authorization (id_token_hash);
create index service_authorization_old on service_authorization (created_at);

-- What a citizen agreed that a service receives; one row a service and account. The trail knows what was before.
create table service_consent (
    id uuid not null primary key,
    version integer not null,
    account uuid not null,
    service varchar(60) character set ascii collate ascii_bin not null,
    scopes varchar(200) not null,
    given_at timestamp(6) not null,
    withdrawn_at timestamp(6) null,
    constraint service_consent_of_account foreign key (account) references citizen_account (id) on delete cascade
);

create unique index service_consent_once on service_consent (account, service);

-- The name under which a service knows a person: another one at every service, the same for life. It outlives the account:
-- who comes back to the desk for new keys finds what was begun at the service.
create table service_subject (
    subject varchar(40) character set ascii collate ascii_bin not null primary key,
    service varchar(60) character set ascii collate ascii_bin not null,
    account uuid not null,
    person_fingerprint varchar(64) character set ascii collate ascii_bin null
);

create unique index service_subject_once on service_subject (service, account);
create index service_subject_person on service_subject (service, person_fingerprint);

-- The keys that sign what services receive. The private half is sealed.
create table signing_key (
    id varchar(64) character set ascii collate ascii_bin not null primary key,
    generation integer not null,
    public_part varchar(2000) character set ascii collate ascii_bin not null,
    private_sealed varchar(4000) character set ascii collate ascii_bin not null,
    private_key_id varchar(16) not null,
    created_at timestamp(6) not null,
    signs_from timestamp(6) not null,
    signs_until timestamp(6) not null,
    published_until timestamp(6) not null
);

create unique index signing_key_generation on signing_key (generation);

-- Accounts of citizens, their digital keys, and the codes sent by mail.
create table citizen_account (
    id uuid not null primary key,
    version integer not null,
    user_name varchar(30) not null,
    user_name_comparable varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
    password_hash varchar(255) not null,
    display_name varchar(250) not null,
    email varchar(254) not null,
    email_comparable varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    person_fingerprint varchar(64) null,
    person_key_id varchar(16) null,
    language varchar(2) not null,
    sender_name varchar(100) not null,
    state varchar(10) not null,
    created_at timestamp(6) not null,
    draft_until timestamp(6) not null,
    activated_at timestamp(6) null,
    constraint citizen_account_user_name unique (user_name_comparable)
);

create index citizen_account_email on citizen_account (email_comparable);

create table digital_key (
    id uuid not null primary key,
    version integer not null,
    account uuid not null,
    type varchar(20) not null,
    state varchar(12) not null,
    activated_at timestamp(6) not null,
    expires_at timestamp(6) not null,
    deactivated_at timestamp(6) null,
    constraint digital_key_of_account foreign key (account) references citizen_account (id) on delete cascade
);

-- One row a requested code; the code itself is drawn when the mail leaves.
create table one_time_code (
    id uuid not null primary key,
    version integer not null,
    account uuid not null,
    purpose varchar(12) not null,
    state varchar(10) not null,
    attempts integer not null,
    code_hmac varchar(64) null,
    code_key_id varchar(16) null,
    requested_at timestamp(6) not null,
    expires_at timestamp(6) null,
    constraint one_time_code_of_account foreign key (account) references citizen_account (id) on delete cascade
);

create index one_time_code_account on one_time_code (account, purpose, requested_at);

-- Budgets of attempts; the id is a keyed hash of what is counted, so that it names nobody.
create table throttle (
    id varchar(64) character set ascii collate ascii_bin not null primary key,
    tries integer not null,
    window_ends_at timestamp(6) not null,
    penalties integer not null,
    blocked_until timestamp(6) null
);

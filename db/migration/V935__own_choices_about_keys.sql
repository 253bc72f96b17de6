-- What its holder decides about a key: how it is called, and which one sign-in asks for first.
alter table digital_key
    add column name varchar(30) null,
    add column name_comparable varchar(60) character set utf8mb4 collate utf8mb4_bin null,
    add constraint digital_key_name unique (account, name_comparable);

alter table citizen_account
    add column standard_key uuid null,
    add column nudge_put_away_at timestamp(6) null;

-- A change that its holder is told of by mail: what the mail speaks of.
create table security_notice (
    id uuid not null primary key,
    account uuid not null,
    kind varchar(30) not null,
    digital_key uuid null,
    raised_at timestamp(6) not null,
    constraint security_notice_of_account foreign key (account) references citizen_account (id) on delete cascade
);

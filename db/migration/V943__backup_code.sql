-- Codes on paper that stand in for the code of a key, each once. The hash is keyed, and the key is not in the database.
create table backup_code (
    id uuid not null primary key,
    account uuid not null,
    code_hmac varchar(64) character set ascii collate ascii_bin not null,
    code_key_id varchar(16) not null,
    drawn_at timestamp(6) not null,
    used_at timestamp(6) null,
    constraint backup_code_of_account foreign key (account) references citizen_account (id) on delete cascade
);

create index backup_code_account on backup_code (account, used_at);

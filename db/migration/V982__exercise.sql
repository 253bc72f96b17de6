-- An office for exercises beside the one it belongs to; what it is never changes (decision 0025).
alter table office add column exercise_of uuid null;
alter table office add constraint office_exercise_of unique (exercise_of);

-- The office for exercises in which an agent works while he is in training; his other roles rest.
alter table agent add column training uuid null;

-- Mails to invented visitors: they go nowhere but here, and are gone the next night.
create table exercise_mail (
    id uuid not null primary key,
    domain varchar(40) character set ascii collate ascii_bin not null,
    recipient varchar(254) not null,
    sender_name varchar(120) not null,
    language varchar(2) not null,
    subject varchar(250) not null,
    text mediumtext not null,
    sent_at timestamp(6) not null
);

create index exercise_mail_domain on exercise_mail (domain, sent_at);

-- How far an agent is with the guided tour; what he did stands in the trail.
create table training_tour (
    agent uuid not null primary key,
    began_at timestamp(6) not null,
    put_away boolean not null,
    mailbox_at timestamp(6) null
);

-- One sign more: names of exercises begin with a blank, which nobody can type.
alter table citizen_account
    modify column user_name_comparable varchar(31) character set utf8mb4 collate utf8mb4_bin not null;

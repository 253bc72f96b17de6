-- A role is narrowed by the office that gives it: to a desk, to what it does, to the kinds of data it touches. An office is blocked as a whole.
alter table role_grant
    add column desk uuid null,
    add column actions varchar(20) character set ascii collate ascii_bin not null default 'READ,WRITE,DELETE',
    add column data_kinds varchar(40) character set ascii collate ascii_bin not null default 'SENSITIVE,CONFIDENTIAL',
    add constraint role_grant_at_desk foreign key (desk) references desk (id);

alter table office
    add column blocked boolean not null default false;

-- What an office tells everybody at its desks for a while, above every page.
create table office_news (
    office uuid not null primary key,
    text varchar(300) not null,
    urgent boolean not null,
    ends_at timestamp(6) not null,
    agent uuid not null,
    written_at timestamp(6) not null
);

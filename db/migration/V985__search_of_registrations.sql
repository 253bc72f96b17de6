-- What the search of an office goes by (decision 0881). Names in capitals without accents, and their parts as rows: a part leads
-- to the few registrations whose names have it; the list of an office, newest first, to those of names that many bear.
alter table registration
    add column search_name varchar(420) character set utf8mb4 collate utf8mb4_bin null,
    add column document_number_key varchar(64) null;

-- Identifiers sort by the time of their making
create index registration_listing on registration (office, id, started_at, search_name);
create index registration_of_state on registration (office, state, id);
create index registration_of_agent on registration (office, agent, id);
create index registration_email on registration (office, email);
create index registration_document_number on registration (document_number_key);
drop index registration_name on registration;

create table registration_name_part (
    registration uuid        not null,
    part         varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    office       uuid        not null,
    primary key (registration, part),
    constraint registration_name_part_registration foreign key (registration) references registration (id) on delete cascade
) engine = InnoDB default charset = utf8mb4;

create index registration_name_part_found on registration_name_part (office, part, registration);

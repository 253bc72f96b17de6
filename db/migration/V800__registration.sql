-- One visit at the counter and what became of it. Names and numbers are there only from the moment of issuing.
create table registration (
    id              uuid         not null primary key,
    version         bigint       not null,
    reference       varchar(9)   not null,
    state           varchar(16)  not null,
    means           varchar(20)  not null,
    office          uuid         not null,
    desk            uuid         not null,
    agent           uuid         not null,
    started_at      timestamp(6) not null,
    issued_at       timestamp(6) null,
    expires_at      timestamp(6) null,
    ended_at        timestamp(6) null,
    end_reason      varchar(40)  null,
    letters         int          not null,
    -- The person, and the fingerprints that find the person again
    last_name       varchar(200) null,
    given_names     varchar(200) null,
    birth_date      varchar(10)  null,
    sex             varchar(12)  null,
    nationality     varchar(80)  null,
    ssin            varchar(11)  null,
    person_key      varchar(64)  null,
    document_key    varchar(64)  null,
    evidence        longtext     null,
    email           varchar(254) null,
    language        varchar(2)   null,
    -- Equal to person_key while a pair is open, else null: at most one open pair a person
    open_person     varchar(64)  null,
    constraint registration_reference unique (reference),
    constraint registration_open_person unique (open_person)
) engine = InnoDB default charset = utf8mb4;

create index registration_recent on registration (office, started_at);
create index registration_sweep on registration (state, expires_at);
create index registration_name on registration (office, last_name);
create index registration_document on registration (document_key);
create index registration_cap on registration (desk, issued_at);

-- What the agent has gathered so far; the photo of the chip stands only here. Deleted when the visit ends.
create table registration_draft (
    registration    uuid         not null primary key,
    version         bigint       not null,
    agent           uuid         not null,
    office          uuid         not null,
    content         longtext     not null,
    photo           mediumblob   null,
    saved_at        timestamp(6) not null,
    constraint registration_draft_registration foreign key (registration) references registration (id)
) engine = InnoDB default charset = utf8mb4;

create index registration_draft_agent on registration_draft (agent, saved_at);

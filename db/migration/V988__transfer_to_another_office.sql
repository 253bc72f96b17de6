-- A registration that went to another office, for both to know.
create table registration_transfer (
    id           uuid         not null primary key,
    registration uuid         not null,
    from_office  uuid         not null,
    to_office    uuid         not null,
    at           timestamp(6) not null,
    agent        uuid         not null,
    reason       varchar(40)  not null,
    constraint registration_transfer_registration foreign key (registration) references registration (id) on delete cascade
) engine = InnoDB default charset = utf8mb4;

create index registration_transfer_arrived on registration_transfer (to_office, at);
create index registration_transfer_left on registration_transfer (from_office, at);

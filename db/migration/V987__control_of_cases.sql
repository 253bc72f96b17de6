-- What a supervisor found of a finished case afterwards: once a case.
create table case_control (
    registration uuid         not null primary key,
    office       uuid         not null,
    controller   uuid         not null,
    judged_at    timestamp(6) not null,
    verdict      varchar(10)  not null,
    reason       varchar(40)  null,
    constraint case_control_registration foreign key (registration) references registration (id) on delete cascade
) engine = InnoDB default charset = utf8mb4;

create index case_control_of_day on case_control (office, judged_at);
-- Letters that lapse soon, whatever their number
create index registration_lapsing on registration (office, state, expires_at);

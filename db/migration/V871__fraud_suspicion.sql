-- An agent's silent word to the supervisors about a visit, and what they found. Says nothing of the visitor.
create table fraud_suspicion (
    registration  uuid         not null primary key,
    version       bigint       not null,
    office        uuid         not null,
    desk          uuid         not null,
    agent         uuid         not null,
    raised_at     timestamp(6) not null,
    state         varchar(10)  not null,
    decided_by    uuid         null,
    decided_at    timestamp(6) null,
    reason        varchar(40)  null,
    constraint fraud_suspicion_registration foreign key (registration) references registration (id) on delete cascade
) engine = InnoDB default charset = utf8mb4;

create index fraud_suspicion_open on fraud_suspicion (office, state, raised_at);

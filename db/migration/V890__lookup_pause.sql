-- A budget of lookups was used up, and for a while nobody looks up in this way: what the supervisors are told, and what they
-- did about it. Says nothing of who was looked up.
create table lookup_pause (
    id            uuid         not null primary key,
    version       bigint       not null,
    -- The visit whose answer was the last
    registration  uuid         not null,
    office        uuid         not null,
    desk          uuid         not null,
    agent         uuid         not null,
    scope         varchar(8)   not null,
    paused_at     timestamp(6) not null,
    ends_at       timestamp(6) not null,
    state         varchar(8)   not null,
    decided_by    uuid         null,
    decided_at    timestamp(6) null,
    reason        varchar(40)  null,
    constraint lookup_pause_registration foreign key (registration) references registration (id) on delete cascade
) engine = InnoDB default charset = utf8mb4;

create index lookup_pause_open on lookup_pause (office, state, paused_at);

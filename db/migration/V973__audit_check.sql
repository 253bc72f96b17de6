-- When the whole trail was gone through, and what was found. The application inserts and selects here, nothing else.
create table audit_check (
    id uuid not null primary key,
    ended_at timestamp(6) not null,
    events bigint not null,
    -- Null where everything is as it was signed
    finding varchar(40) null,
    position bigint null
);

create index audit_check_ended on audit_check (ended_at);

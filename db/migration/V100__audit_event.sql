-- The audit trail. The application's database user may insert and select here, not update or delete.
create table audit_event (
    id uuid not null primary key,
    at timestamp(6) not null,
    kind varchar(40) not null,
    actor_kind varchar(10) not null,
    agent uuid null,
    office uuid null,
    desk uuid null,
    citizen uuid null,
    task varchar(60) null,
    registration uuid null,
    account uuid null,
    person_fingerprint varchar(64) null,
    person_key_id varchar(16) null,
    details varchar(4000) not null check (json_valid(details))
);

create index audit_event_registration on audit_event (registration, at, id);
create index audit_event_agent on audit_event (agent, at, id);
create index audit_event_office on audit_event (office, at, id);
create index audit_event_kind on audit_event (kind, at, id);
create index audit_event_person on audit_event (person_fingerprint, at, id);
create index audit_event_at on audit_event (at, id);

-- What the search of the trail goes by (decision 0102). Of whose office an entry is: of the office of agent or reader, else of the one
-- where the visit began; null where it belongs to no office and every auditor reads it. No part of what is sealed: it follows from what is.
alter table audit_event add column seen_by uuid null;

update audit_event set seen_by = office where office is not null;
update audit_event e
    left join audit_event s on s.registration = e.registration and s.kind = 'RegistrationStarted'
    set e.seen_by = coalesce(s.office, '00000000-0000-0000-0000-000000000000')
    where e.office is null and e.registration is not null;

-- Each in the order of the list, with the columns behind it that other filters ask for, so that what does not fit is passed over
-- within the index.
create index audit_event_seen on audit_event (seen_by, at, id, kind, purpose);
create index audit_event_seen_kind on audit_event (seen_by, kind, at, id);
create index audit_event_seen_purpose on audit_event (seen_by, purpose, at, id, kind);
create index audit_event_of_agent on audit_event (agent, at, id, kind);
create index audit_event_of_desk on audit_event (desk, at, id, kind, agent);
create index audit_event_source on audit_event (source, at, id, kind);
drop index audit_event_office on audit_event;
drop index audit_event_kind on audit_event;
drop index audit_event_agent on audit_event;

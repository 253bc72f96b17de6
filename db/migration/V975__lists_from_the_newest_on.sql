-- Lists run from the newest entry on. MariaDB passes over entries within an index only where it reads it forwards (MDEV-34413): the
-- indexes that do so are laid the other way round. 51 of 40,000 entries of an agent: 4 ms in the place of 220.
drop index audit_event_seen on audit_event;
drop index audit_event_seen_purpose on audit_event;
drop index audit_event_of_agent on audit_event;
drop index audit_event_of_desk on audit_event;
drop index audit_event_source on audit_event;

create index audit_event_seen on audit_event (seen_by, at desc, id desc, kind, purpose);
create index audit_event_seen_purpose on audit_event (seen_by, purpose, at desc, id desc, kind);
create index audit_event_of_agent on audit_event (agent, at desc, id desc, kind, desk, purpose, source);
create index audit_event_of_desk on audit_event (desk, at desc, id desc, kind, purpose);
create index audit_event_source on audit_event (source, at desc, id desc, kind, desk, purpose);

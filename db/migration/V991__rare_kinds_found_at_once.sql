-- What is rare lies far apart (decision 0102): between two wrong codes of an agent stand thousands of other entries. Kinds of an agent
-- and of a desk have an index of their own, and whose an entry is stands before its time in the index of addresses: to find that nothing
-- without an office came from one, all its rows were read.
create index audit_event_agent_kind on audit_event (agent, kind, at desc, id desc, desk, source);
create index audit_event_desk_kind on audit_event (desk, kind, at desc, id desc);
drop index audit_event_source on audit_event;
create index audit_event_source on audit_event (source, seen_by, at desc, id desc, kind, desk, purpose);

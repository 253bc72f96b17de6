-- A holder reads what happened about the own account, newest first.
create index audit_event_account on audit_event (account, at, id);

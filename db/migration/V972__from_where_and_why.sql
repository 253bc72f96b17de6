-- From where somebody acted and why (decision 0101). What was written before has neither.
alter table audit_event
    add column source varchar(50) null,
    add column purpose varchar(30) null;

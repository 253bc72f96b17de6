-- A keyed hash of each entry, made where it is written, under a key that the database does not hold (decision 0104).
alter table audit_event add column mac varchar(64) null;
alter table audit_event add column mac_key_id varchar(16) null;

-- In which form the events of a checkpoint were hashed. A node from before it had marks knows no form and seals nothing any more:
-- it would hash entries without theirs.
alter table audit_checkpoint add column form tinyint not null default 1;
alter table audit_checkpoint alter column form drop default;

-- How many of the notices before the end of a key were taken by a node.
alter table digital_key add column end_notices integer not null default 0;

create index digital_key_near_its_end on digital_key (state, expires_at);

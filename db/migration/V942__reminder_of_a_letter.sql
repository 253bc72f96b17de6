-- How many of the reminders of a letter were taken by a node.
alter table activation_pair add column reminders integer not null default 0;

create index activation_pair_near_its_end on activation_pair (state, expires_at);

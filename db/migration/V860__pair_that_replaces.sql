-- Whether an earlier letter and link became void by this pair, so that its mails can say so.
alter table activation_pair add column replaces_earlier boolean not null default false;

update activation_pair set replaces_earlier = true where number > 1;

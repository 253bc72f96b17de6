-- The address that a holder left. It is told once more if the account closes while the notice is kept.
alter table security_notice add column left_email varchar(254) null;

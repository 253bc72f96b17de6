-- Sessions opened before this moment are over: the password was changed then.
alter table citizen_account add column sessions_from timestamp(6) null;

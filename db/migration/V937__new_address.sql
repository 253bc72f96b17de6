-- The address a holder wants to be reached at, until the code that was mailed there is typed.
alter table citizen_account
    add column new_email varchar(254) null,
    add column new_email_code uuid null;

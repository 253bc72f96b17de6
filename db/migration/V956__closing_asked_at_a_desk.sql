-- When an account closes whose holder asked a desk for it; null unless somebody did.
alter table citizen_account add column closes_at timestamp(6) null;
create index citizen_account_closes on citizen_account (closes_at);

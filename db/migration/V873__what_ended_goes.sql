-- Ended messages are removed by their age, every minute; mailed codes that ended and drafts of accounts too.
create index outbox_message_ended on outbox_message (state, changed_at);
create index one_time_code_requested on one_time_code (requested_at);
create index citizen_account_draft on citizen_account (state, draft_until);

-- Checkpoints that left by mail (decision 0105). The application inserts and selects here, nothing else.
create table audit_mail (
    id uuid not null primary key,
    recipient varchar(254) not null,
    -- Number of the stretch of time in which it was entered: one of them to each address
    slot bigint not null,
    checkpoint bigint not null,
    queued_at timestamp(6) not null
);
create unique index audit_mail_slot on audit_mail (recipient, slot);

-- Messages that must leave. No secret stands here: link and code come into being at sending.
create table outbox_message (
    id uuid not null primary key,
    version int not null,
    kind varchar(30) not null,
    subject uuid not null,
    recipient varchar(254),                 -- forgotten when the delivery has ended
    language varchar(2) not null,
    sender_name varchar(100) not null,
    state varchar(10) not null,
    attempts int not null,
    reason_code varchar(40),
    changed_at timestamp(6) not null,
    next_attempt_at timestamp(6) null,      -- while sending: when another node may take over
    key outbox_message_subject (subject, kind, id),
    key outbox_message_due (state, next_attempt_at)
);

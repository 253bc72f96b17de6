-- What the desk bridges read and how their readers do. Rows of card_reading live for two minutes.
create table card_reading (
    id uuid not null primary key,
    desk uuid not null,
    state varchar(12) not null,
    nonce varbinary(32) not null,
    opened_at timestamp(6) not null,
    expires_at timestamp(6) not null,
    outcome varchar(8000) null,
    photo varbinary(16384) null
);

create index card_reading_desk on card_reading (desk, opened_at);
create index card_reading_expiry on card_reading (expires_at);

create table reader_status (
    desk uuid not null primary key,
    sent_at bigint not null,
    seen_at timestamp(6) not null,
    reader_name varchar(120) not null,
    card_present boolean not null,
    problem varchar(40) not null,
    bridge_version varchar(40) not null,
    clock_offset bigint not null
);

-- Certificates of pinned roots that a verified card showed: the next card of that root need not show it again.
create table known_root (
    fingerprint varchar(64) not null primary key,
    certificate varbinary(8192) not null
);

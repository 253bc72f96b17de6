-- The reader programs of the counter PCs, by the key each of them made. A desk has one that serves it; those that were
-- replaced, disconnected or blocked keep their row, so that they can be told why they are refused.
create table bridge (
    id uuid not null primary key,
    version integer not null,
    fingerprint varchar(64) not null unique,
    public_key varbinary(200) not null,
    desk uuid not null,
    serves uuid null unique,
    name varchar(60) not null,
    host varchar(60) not null,
    state varchar(10) not null,
    block_reason varchar(20) null,
    enrolled_at timestamp(6) not null
);

create index bridge_desk on bridge (desk);

-- Keys that were typed by hand until now; the same one for two desks can serve only the first.
insert ignore into bridge
    (id, version, fingerprint, public_key, desk, serves, name, host, state, block_reason, enrolled_at)
select uuid(), 0, sha2(bridge_public_key, 256), bridge_public_key, id, id, name, '', 'ENROLLED', null, utc_timestamp(6)
from desk
where bridge_public_key is not null;

alter table desk drop column bridge_public_key;

-- The last words of the bridges: a matter of seconds, so the new table begins empty.
drop table reader_status;
create table reader_status (
    bridge uuid not null primary key,
    sent_at bigint not null,
    seen_at timestamp(6) not null,
    reader_name varchar(120) not null,
    card_present boolean not null,
    problem varchar(40) not null,
    bridge_version varchar(40) not null,
    clock_offset bigint not null,
    host varchar(60) not null,
    instance varchar(36) not null,
    instance_before varchar(36) not null,
    twice_at timestamp(6) null,
    last_read_at timestamp(6) null
);

-- Codes that bridges show and people type. Of the code only a keyed hash is here; rows live an hour longer than it.
create table bridge_pairing (
    id uuid not null primary key,
    fingerprint varchar(64) not null,
    public_key varbinary(200) not null,
    host varchar(60) not null,
    code_hmac varchar(64) not null,
    code_key_id varchar(16) not null,
    sent_at bigint not null,
    expires_at timestamp(6) not null,
    used_at timestamp(6) null
);

create index bridge_pairing_code on bridge_pairing (code_hmac);
create index bridge_pairing_key on bridge_pairing (fingerprint, expires_at);
create index bridge_pairing_expiry on bridge_pairing (expires_at);

-- Requests for codes by address, wrong codes by agent; the key is a keyed hash.
create table pairing_tries (
    id varchar(64) not null primary key,
    window_start timestamp(6) not null,
    tries integer not null
);

-- For which desks an agent waits for a card, and until when: a card is read for somebody or not at all.
create table reading_demand (
    desk uuid not null primary key,
    wanted_until timestamp(6) not null
);

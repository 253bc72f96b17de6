-- How an office gives appointments; without a row it gives none. Times of the week are Belgian clock times.
create table appointment_plan (
    office uuid not null primary key,
    version int not null,
    offered boolean not null,
    slot_minutes int not null,
    counters int not null,                  -- visitors at the same time
    ahead_days int not null,
    lead_hours int not null,
    week varchar(700) not null,             -- Monday to Sunday, separated by ';': 09:00-12:00 13:00-16:00
    closed_days varchar(2000) not null      -- ISO dates separated by commas
);

-- A time kept for a visitor. The unique key, and nothing else, decides who has it; counter is null once it is free again.
create table appointment (
    id uuid not null primary key,
    version int not null,
    office uuid not null,
    starts_at timestamp(6) not null,
    ends_at timestamp(6) not null,
    counter int null,                       -- from 1
    state varchar(10) not null,
    held_until timestamp(6) not null,       -- while it is held: when it is free again unless confirmed
    email varchar(254) not null,
    email_comparable varchar(254) not null,
    called varchar(60) not null,
    language varchar(2) not null,
    sequence int not null,                  -- of the calendar entry: RFC 5545 §3.8.7.4
    reminded boolean not null,
    visit uuid null,
    unique key appointment_place (office, starts_at, counter),
    key appointment_email (email_comparable),
    key appointment_state (state, starts_at),
    key appointment_visit (visit)
);

-- Links that were mailed: the keyed hash of each token only.
create table appointment_link (
    token_hash varchar(64) not null primary key,
    appointment uuid not null,
    key appointment_link_appointment (appointment)
);

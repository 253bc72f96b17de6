-- The national register or BIS number of people with an account, sealed, for services that may have it by law.
-- Found by the keyed hash that account and letter carry.
create table person_number (
    fingerprint varchar(64) character set ascii collate ascii_bin not null primary key,
    number_sealed varchar(128) character set ascii collate ascii_bin not null,
    number_key_id varchar(16) not null,
    needed_until timestamp(6) not null
);

create index person_number_lapsed on person_number (needed_until);

-- The texts of a card come first, its photo follows: the digest it must have, and the reading a visit still waits for.
alter table card_reading modify column state varchar(16) not null, add column photo_digest varchar(96) not null default '';
alter table registration_draft add column photo_reading uuid null;

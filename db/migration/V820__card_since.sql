-- Since when a card is in the reader: one that was read since then is the last visitor's, and is not read again.
alter table reader_status add column card_since timestamp(6) null;

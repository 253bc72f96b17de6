-- The phones that receive codes by SMS. A proven one has the id of its digital key; the number is sealed.
create table sms_phone (
    id uuid not null primary key,
    version integer not null,
    account uuid not null,
    state varchar(10) not null,
    number_sealed varchar(128) character set ascii collate ascii_bin not null,
    number_key_id varchar(16) not null,
    country varchar(3) not null,            -- ISO 3166-1, of the number
    proposed_at timestamp(6) not null,
    constraint sms_phone_of_account foreign key (account) references citizen_account (id) on delete cascade
);

create index sms_phone_account on sms_phone (account, state);
create index sms_phone_lapsed on sms_phone (state, proposed_at);

alter table one_time_code modify column purpose varchar(20) not null;
alter table one_time_code add column phone uuid null; -- which the code was sent to; none for a code by mail

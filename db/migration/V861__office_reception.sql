-- How an office receives visitors, for the public list of offices. Fees are euro cents.
alter table office
    add column spoken_languages varchar(20) not null default '',
    add column visit_rule varchar(20) not null default 'ASK_FIRST',
    add column fee_residents integer null,
    add column fee_others integer null,
    add column map_link varchar(300) not null default '';

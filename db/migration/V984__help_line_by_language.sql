-- Another telephone of the help line for callers in one language; empty: that of everybody (decision 0889).
alter table office
    add column help_line_phone_fr varchar(40) not null default '',
    add column help_line_phone_nl varchar(40) not null default '',
    add column help_line_phone_de varchar(40) not null default '',
    add column help_line_phone_en varchar(40) not null default '';

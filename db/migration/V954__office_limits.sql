-- Limits of an office of its own; null: that of the settings (decision 0920).
alter table office
    add column daily_cap integer null,
    add column cap_alarm integer null,
    add column limits_settled integer not null default 0;

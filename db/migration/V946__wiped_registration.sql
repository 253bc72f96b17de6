-- When names, numbers and address of an ended registration were removed (domain.md 3, case.identityData.retention).
alter table registration add column wiped_at timestamp(6) null;

create index registration_wiping on registration (wiped_at, ended_at);

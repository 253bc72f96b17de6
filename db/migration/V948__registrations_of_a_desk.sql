-- Figures count where a visit took place, wherever its file has been sent since.
create index registration_desk_started on registration (desk, started_at);

-- An open letter of somebody with the same name and date of birth may be the visitor's own, under a former number.
create index registration_birth on registration (birth_date);

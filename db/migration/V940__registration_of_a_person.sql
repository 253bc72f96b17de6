-- Whether a person comes a second time is asked at every visit, over all offices.
create index registration_person on registration (person_key, state);
-- So is whether somebody called the same has a letter that is still open, whatever the birth date (V906 finds those of one day).
create index registration_open_name on registration (last_name, given_names, open_person);

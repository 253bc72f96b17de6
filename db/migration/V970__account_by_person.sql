-- A partner tells the number of who signs in: the account is found by its fingerprint.
create index citizen_account_person on citizen_account (person_fingerprint);

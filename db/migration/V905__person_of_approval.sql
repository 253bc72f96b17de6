-- Whom a question to the supervisors is about, as a keyed fingerprint: a no is remembered when the same person comes again.
-- Another person, like another document, is another question. Empty in rows from before.
alter table visit_approval
    add column person_key varchar(64) not null default '' after document_key,
    drop index visit_approval_question,
    add constraint visit_approval_question unique (registration, concern, document_key, person_key, points);

create index visit_approval_person on visit_approval (office, person_key);
create index visit_approval_document on visit_approval (office, document_key);

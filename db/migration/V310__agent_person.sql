-- By what an agent is known when he stands at the counter himself: a keyed hash of his number, and his address.
alter table agent
    add column person_key varchar(64) null,
    add column email varchar(254) null;

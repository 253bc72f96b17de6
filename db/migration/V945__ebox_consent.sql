-- That a holder receives messages of the government in the eBox: given, and perhaps withdrawn. Nothing is kept of who refuses.
create table ebox_consent (
    id uuid not null primary key,
    version integer not null,
    account uuid not null,
    terms_version varchar(20) not null,
    given_at timestamp(6) not null,
    withdrawn_at timestamp(6) null,
    nickname varchar(60) null,
    notified boolean not null,
    constraint ebox_consent_of_account foreign key (account) references citizen_account (id) on delete cascade
);

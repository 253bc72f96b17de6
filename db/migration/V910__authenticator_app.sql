-- The app on a phone that makes codes. A proven one has the id of its digital key.
create table authenticator_app (
    id uuid not null primary key,
    version integer not null,
    account uuid not null,
    state varchar(10) not null,
    secret_sealed varchar(64) character set ascii collate ascii_bin not null,
    secret_key_id varchar(16) not null,
    last_step bigint not null,
    proposed_at timestamp(6) not null,
    expires_at timestamp(6) not null,
    constraint authenticator_app_of_account foreign key (account) references citizen_account (id) on delete cascade
);

create index authenticator_app_account on authenticator_app (account, state);
create index authenticator_app_lapsed on authenticator_app (state, expires_at);

alter table digital_key add column last_used_at timestamp(6) null;

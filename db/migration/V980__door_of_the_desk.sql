-- The app on an agent's phone that makes codes, and the sessions of agents that are open.
create table agent_app (
    agent uuid not null primary key,
    version integer not null,
    proven boolean not null,
    secret_sealed varchar(64) character set ascii collate ascii_bin not null,
    secret_key_id varchar(16) not null,
    last_step bigint not null,
    constraint agent_app_of_agent foreign key (agent) references agent (id) on delete cascade
);

create table agent_session (
    id uuid not null primary key,
    version integer not null,
    agent uuid not null,
    begun_at timestamp(6) not null,
    constraint agent_session_of_agent foreign key (agent) references agent (id) on delete cascade
);

create index agent_session_agent on agent_session (agent, begun_at);

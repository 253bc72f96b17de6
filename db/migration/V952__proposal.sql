-- Changes of an office, each with who, when, why and from what to what: proposed by one administrator and decided by another, or
-- saved by one alone where that is enough (decision 0920).
create table proposal (
    id uuid not null primary key,
    version integer not null,
    office uuid not null,
    kind varchar(20) not null,
    author uuid not null,
    reason varchar(300) not null,
    basis integer not null,
    content mediumtext not null,
    differences mediumtext not null,
    made_at timestamp(6) not null,
    open_until timestamp(6) not null,
    state varchar(20) not null,
    reviewer uuid null,
    answer varchar(300) not null,
    decided_at timestamp(6) null,
    seen boolean not null,
    constraint proposal_of_office foreign key (office) references office (id)
);

create index proposal_by_office on proposal (office, state, made_at);

-- Counts the changes of what two administrators decide; a proposal says against which count it was made.
alter table office
    add column settled integer not null default 0;

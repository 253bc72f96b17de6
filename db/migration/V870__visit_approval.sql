-- What of a visit needs a supervisor's word before a letter is issued, and what became of it. Holds no personal data: the
-- document stands here as its fingerprint only.
create table visit_approval (
    id            uuid         not null primary key,
    version       bigint       not null,
    registration  uuid         not null,
    concern       varchar(24)  not null,
    -- The document and the points it is about; another document, or another finding, is another question
    document_key  varchar(64)  not null,
    points        varchar(255) not null,
    office        uuid         not null,
    desk          uuid         not null,
    agent         uuid         not null,
    asked_at      timestamp(6) not null,
    state         varchar(8)   not null,
    decided_by    uuid         null,
    decided_at    timestamp(6) null,
    reason        varchar(40)  null,
    constraint visit_approval_question unique (registration, concern, document_key, points),
    constraint visit_approval_registration foreign key (registration) references registration (id) on delete cascade
) engine = InnoDB default charset = utf8mb4;

create index visit_approval_waiting on visit_approval (office, state, asked_at);

-- For whom a document served first: a fact that two desks cannot both write in the same second (decision 0891).
create table document_bearer (
    document_key varchar(64) not null primary key,
    person_key   varchar(64) not null,
    registration uuid        not null,
    constraint document_bearer_registration foreign key (registration) references registration (id) on delete cascade
) engine = InnoDB default charset = utf8mb4;

-- What an office decided about a kind of document; the last row before a visit began holds for it (decision 0888).
create table document_rule (
    id uuid not null primary key,
    office uuid not null,
    kind varchar(40) character set ascii collate ascii_bin not null,
    number integer not null,
    content mediumtext not null,
    since timestamp(6) not null,
    constraint document_rule_of_kind unique (office, kind, number),
    constraint document_rule_of_office foreign key (office) references office (id)
);

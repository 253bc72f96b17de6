-- What an office adds to letters and mails: a logo and short texts, decided by two administrators (decision 0921).
create table office_logo (
    id uuid not null primary key,
    office uuid not null,
    image mediumblob not null,
    made_at timestamp(6) not null,
    constraint office_logo_of_office foreign key (office) references office (id)
);

create table office_paper (
    office uuid not null primary key,
    version integer not null,
    content mediumtext not null,
    constraint office_paper_of_office foreign key (office) references office (id)
);

alter table office
    add column paper_settled integer not null default 0;

-- Offices, their desks, their agents, and the roles agents hold.
create table office (
    id uuid not null primary key,
    version integer not null,
    cbe_number varchar(10) not null unique,
    name varchar(120) not null,
    address_lines varchar(500) not null,
    help_line_phone varchar(40) not null,
    help_line_email varchar(254) not null,
    opening_hours_fr varchar(300) not null,
    opening_hours_nl varchar(300) not null,
    opening_hours_de varchar(300) not null,
    opening_hours_en varchar(300) not null,
    mail_sender_name varchar(120) not null,
    mail_domain varchar(253) not null,
    language varchar(2) not null,
    may_create_bis_numbers boolean not null
);

create table desk (
    id uuid not null primary key,
    version integer not null,
    office uuid not null,
    name varchar(60) not null,
    bridge_public_key varbinary(200) null,
    blocked boolean not null,
    constraint desk_of_office foreign key (office) references office (id),
    constraint desk_name unique (office, name)
);

create table agent (
    id uuid not null primary key,
    version integer not null,
    user_name varchar(64) not null unique,
    password_hash varchar(255) not null,
    pseudonym varchar(40) not null unique,
    language varchar(2) not null,
    blocked boolean not null
);

create table role_grant (
    id uuid not null primary key,
    version integer not null,
    agent uuid not null,
    role varchar(20) not null,
    cbe_number varchar(10) not null,
    valid_from timestamp(6) not null,
    valid_until timestamp(6) null,
    constraint role_grant_of_agent foreign key (agent) references agent (id)
);

create index role_grant_office on role_grant (cbe_number, role);

-- Wrong passwords, counted for known and unknown names alike; the key is a keyed hash of name and address.
create table sign_in_budget (
    id varchar(64) not null primary key,
    failures integer not null,
    window_start timestamp(6) not null,
    wait_until timestamp(6) null
);

-- How many letters a desk issued on a day, so that its daily cap is taken by one statement and not read first.
create table desk_day (
    desk    uuid not null,
    day     date not null,
    letters int  not null,
    primary key (desk, day)
) engine = InnoDB default charset = utf8mb4;

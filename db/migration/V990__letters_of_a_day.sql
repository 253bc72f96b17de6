-- Letters of a day, of an office, an agent and a desk, so that their caps are taken by one statement and not read first (decision 0891).
create table letter_day (
    office  uuid       not null,
    day     date       not null,
    scope   varchar(6) not null,
    holder  uuid       not null,
    letters int        not null,
    primary key (office, day, scope, holder)
) engine = InnoDB default charset = utf8mb4;

create index letter_day_old on letter_day (day);

-- What agents issued today is counted from now on only: no row of before says whose letter it was
insert into letter_day (office, day, scope, holder, letters)
select desk.office, desk_day.day, 'DESK', desk_day.desk, desk_day.letters
from desk_day join desk on desk.id = desk_day.desk;

insert into letter_day (office, day, scope, holder, letters)
select office, day, 'OFFICE', office, sum(letters) from letter_day where scope = 'DESK' group by office, day;

drop table desk_day;

-- Null: no cap
alter table office
    add column agent_cap integer null,
    add column office_cap integer null;

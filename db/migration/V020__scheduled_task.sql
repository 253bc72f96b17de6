-- The table of db-scheduler 16: what runs when, picked by exactly one node through the version.
create table scheduled_task (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data blob,
    execution_time timestamp(6) not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp(6) null,
    last_failure timestamp(6) null,
    consecutive_failures int,
    last_heartbeat timestamp(6) null,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance),
    key scheduled_task_due (execution_time),
    key scheduled_task_heartbeat (last_heartbeat),
    key scheduled_task_urgent (priority desc, execution_time asc)
);

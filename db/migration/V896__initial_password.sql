-- Until when a password serves that an administrator handed over; null once the agent has chosen his own.
alter table agent
    add column initial_password_until timestamp(6) null;

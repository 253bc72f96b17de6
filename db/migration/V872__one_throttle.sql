-- Signing in at the desk is counted where all other tries are.
drop table sign_in_budget;

-- What no longer counts is removed by its age.
create index throttle_window on throttle (window_ends_at);

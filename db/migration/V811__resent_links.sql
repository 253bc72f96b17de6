-- A link may be sent again at the desk: every earlier one then opens nothing, the paper code stays.
alter table activation_pair
    add column resends integer not null default 0,
    add column link_asked_at timestamp(6) null;

alter table activation_link
    add column voided_at timestamp(6) null;

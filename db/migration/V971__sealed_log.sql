-- The Merkle log over the audit trail (decision 0101). The application inserts and selects here, nothing else.
create table audit_leaf (
    position bigint not null primary key,
    event uuid not null,
    hash binary(32) not null
);
create unique index audit_leaf_event on audit_leaf (event);

-- Roots of complete subtrees over 256 events, 65,536 and so on, so that neither sealing nor a proof reads the whole log.
create table audit_node (
    level tinyint not null,
    position bigint not null,
    hash binary(32) not null,
    primary key (level, position)
);

create table audit_checkpoint (
    number bigint not null primary key,
    size bigint not null,
    note varchar(1000) not null,
    made_at timestamp(6) not null,
    -- Every event before this was sealed, or will never be.
    whole_before timestamp(6) not null
);
create unique index audit_checkpoint_size on audit_checkpoint (size);

-- The version that this one replaced: it can be put back for a while.
alter table data_set add column previous_id bigint;
-- Why so much was replaced, or why the version was put back.
alter table data_set add column remark varchar(1000) default '' not null;

-- The items that together tell one row of a resource's data from another, as its provider has declared.
create table data_key (
    resource_id bigint not null references resource (id),
    item_id     bigint not null references item (id),
    primary key (resource_id, item_id)
);

-- An upload that has passed every check and waits to be confirmed; at most one a resource. Its rows are a data set already.
create table data_proposal (
    resource_id   bigint        not null primary key references resource (id),
    data_set_id   bigint        not null unique references data_set (id) on delete cascade,
    -- the version that it was compared with; null for the first
    base_id       bigint,
    rows_before   bigint        not null,
    -- null when no key is declared
    keys_gone     bigint,
    keys_added    bigint,
    keys_changed  bigint,
    warning_total bigint        not null,
    warnings      varchar(8000) not null
);

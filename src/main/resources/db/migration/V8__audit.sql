-- The audit trail (第二十七条、第三十条). Rows are only ever added: triggers refuse changes, see V8.1 of each database.
create table audit_entry (
    id          bigint                      generated always as identity primary key,
    happened_at timestamp(6) with time zone not null,
    actor_id    varchar(64)                 not null,
    actor_name  varchar(64)                 not null,
    address     varchar(64)                 not null,
    act         varchar(100)                not null,
    case_number varchar(40)                 not null,
    object      varchar(200)                not null,
    request     varchar(300)                not null,
    result      varchar(10)                 not null,
    detail      varchar(1000)               not null
);

create index audit_entry_actor on audit_entry (actor_id, id);
create index audit_entry_case on audit_entry (case_number, id);
create index audit_entry_time on audit_entry (happened_at, id);

-- What has been committed but has no place in the chain yet.
create table audit_unsealed (
    entry_id bigint not null primary key
);

-- The chain: each hash covers the one before it, the position and every field of the entry.
create table audit_seal (
    position  bigint                      not null primary key,
    entry_id  bigint                      not null unique,
    hash      varchar(64)                 not null,
    sealed_at timestamp(6) with time zone not null
);

create index audit_seal_time on audit_seal (sealed_at);

-- One row. Its lock lets one node at a time add to the chain. What was pruned after its time leaves its last hash here.
create table audit_chain_head (
    id              integer     not null primary key,
    position        bigint      not null,
    hash            varchar(64) not null,
    pruned_position bigint      not null,
    pruned_hash     varchar(64) not null
);

insert into audit_chain_head (id, position, hash, pruned_position, pruned_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000',
        0, '0000000000000000000000000000000000000000000000000000000000000000');

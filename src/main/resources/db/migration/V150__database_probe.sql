-- What the readiness of a node writes to: reading alone does not tell that the disk is full.
create table database_probe (
    id integer primary key,
    written_at timestamp with time zone not null
);
insert into database_probe (id, written_at) values (1, current_timestamp);

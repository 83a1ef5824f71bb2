-- How often the files of open resources were taken, by day: nothing of who took them.
create table open_use (
    resource_id bigint      not null references resource (id),
    used_on     date        not null,
    format      varchar(20) not null,
    total       bigint      not null,
    primary key (resource_id, used_on, format)
);

create index open_use_day on open_use (used_on);

-- 目录存档：每月一份开放目录（DCAT-AP）。一项数据的描述没有变的，连续几个月只存一条。
create table open_archive_month (
    kept_month    varchar(7) not null primary key,
    kept_at       timestamp  not null,
    dataset_total integer    not null
);

create table open_archive_entry (
    resource_id bigint     not null,
    first_month varchar(7) not null,
    last_month  varchar(7) not null,
    dataset     varchar    not null,
    primary key (resource_id, first_month)
);

create index open_archive_entry_last_month on open_archive_entry (last_month, resource_id);

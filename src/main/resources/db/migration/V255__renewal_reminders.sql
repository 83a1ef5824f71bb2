-- 更新提醒（第十七条）: of which resource the provider was told that new data are due, or overdue, since it was last renewed.
create table renewal_reminder (
    resource_id bigint      not null references resource (id),
    matter      varchar(10) not null,
    renewed_on  date        not null,
    told_at     timestamp   not null,
    primary key (resource_id, matter)
);

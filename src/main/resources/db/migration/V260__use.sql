-- Lists of usage records over many grants begin with the latest.
create index data_use_started on data_use (started_at);

-- Whose holder was told that it ends soon is not told again.
create table grant_reminder (
    grant_number varchar(40) not null primary key,
    told_at      timestamp   not null
);

-- The grant that an application is to renew: its items and masking are carried over.
alter table sharing_application add column renews_grant varchar(40);
create index sharing_application_renewal on sharing_application (renews_grant);

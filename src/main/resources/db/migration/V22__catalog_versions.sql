-- Every version that a resource has had (第十二条). The content of the live version of a resource that was published before
-- this table came is read from its rows, and written here when the next version takes its place.
create table resource_version (
    resource_id  bigint    not null references resource (id),
    version      integer   not null,
    content      text,
    case_number  varchar(40),
    published_by varchar(64),
    effective_at timestamp not null,
    -- whether this version is the end of the resource
    withdrawn    boolean   not null,
    primary key (resource_id, version)
);

insert into resource_version (resource_id, version, content, effective_at, withdrawn)
select id, version, null, cast(published_on as timestamp), false from resource;

-- 信息资源大普查: what the department counted of the resource that is published; a resource without a count has no row.
create table resource_census (
    resource_id    bigint not null primary key references resource (id),
    total_storage  numeric(24, 6),
    total_records  numeric(24, 6),
    shared_storage numeric(24, 6),
    shared_records numeric(24, 6),
    opened_storage numeric(24, 6),
    opened_records numeric(24, 6)
);

-- An item that a later version has left out stays for the grants and data sets that name it. Its position is then negative.
alter table item add column retired boolean default false not null;

-- The open case that a draft belongs to, and whether it lies before its reviewers: nobody edits it then.
alter table catalog_draft add column case_number varchar(40);
alter table catalog_draft add column locked boolean default false not null;
create index catalog_draft_case on catalog_draft (case_number);

-- Counts the changes of a draft, so that two windows do not overwrite each other.
alter table catalog_draft add column revision integer default 1 not null;

-- A form that its compiler has laid aside before it satisfied the rules: what was typed, as it was typed. Either it begins
-- something new, or it goes on with a draft that exists.
create table catalog_unfinished (
    id              varchar(36)  not null primary key,
    department_code varchar(40)  not null references department (code),
    draft_id        bigint       unique references catalog_draft (id) on delete cascade,
    -- the published resource that a change would begin from; null when it goes on with a draft
    resource_id     bigint       references resource (id),
    name            varchar(100) not null,
    typed           text         not null,
    revision        integer      not null,
    updated_by      varchar(64)  not null,
    updated_at      timestamp    not null,
    unique (resource_id)
);

create index catalog_unfinished_department on catalog_unfinished (department_code, updated_at);
create index catalog_draft_department on catalog_draft (department_code, updated_at);

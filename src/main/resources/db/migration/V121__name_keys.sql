-- Names as they are compared and searched: full-width letters, brackets and radicals from PDFs folded. What there is already
-- is filled in by V121_1, which each kind of database does in its own way.
alter table resource add column name_key varchar(400) default '' not null;
alter table catalog_draft add column name_key varchar(400) default '' not null;

create index resource_name_key on resource (provider_code, name_key);
create index catalog_draft_name_key on catalog_draft (department_code, name_key);

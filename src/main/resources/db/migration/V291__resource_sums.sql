-- What the health of the catalogue counts and looks up of every resource stands in its row, and the row's index.
alter table resource add column item_total integer default 0 not null;
alter table resource add column changed_at timestamp;

update resource set
    item_total = (select count(*) from item i where i.resource_id = resource.id and not i.retired),
    changed_at = (select max(v.effective_at) from resource_version v where v.resource_id = resource.id);

create index resource_health on resource
    (status, provider_code, sharing_type, update_cycle, published_on, data_updated_at, data_rows, item_total);
create index resource_changed on resource (provider_code, changed_at);
create index resource_newest on resource (status, published_on, code);
create index resource_type on resource (status, sharing_type);
create index resource_provider on resource (status, provider_code, provider_name);

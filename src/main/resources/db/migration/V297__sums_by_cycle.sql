-- What is counted of all resources is read along an index in the order in which it is counted.
drop index resource_health;
create index resource_health on resource
    (status, update_cycle, provider_code, sharing_type, published_on, data_updated_at, data_rows, item_total);
create index resource_published on resource (status, provider_code, sharing_type);

-- The draft that a resource of an import takes the place of, as it was at the check: another one is not replaced.
alter table catalog_import_resource add column replaces_id bigint;
alter table catalog_import_resource add column replaces_revision integer;

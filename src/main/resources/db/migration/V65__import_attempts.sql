-- How often the check of an uploaded workbook has been begun: one that never comes to an end is given up.
alter table catalog_import add column attempts integer default 0 not null;

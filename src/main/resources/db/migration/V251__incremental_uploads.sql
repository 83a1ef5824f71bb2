-- Whether a file holds all rows or only those that change.
alter table data_upload add column kind varchar(10) default 'WHOLE' not null;
-- By what a file of changes is known again; null for a version that came otherwise.
alter table data_set add column increment_mark varchar(64);

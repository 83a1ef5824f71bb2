-- Departments stand in the order of their names as people read them (pinyin), alike on every database. The application fills
-- what is empty when it starts.
alter table department add column name_key varchar(1000) default '' not null;

-- Using departments where nobody answers for notices (第十二条): the bureau names somebody.
alter table catalog_change_notice add column recipient_wanted boolean default false not null;
alter table catalog_change_notice add column recipient varchar(64) references person (id);
-- the day on which somebody of the department was told for the first time
alter table catalog_change_notice add column reached_on date;
update catalog_change_notice set reached_on = cast(sent_at as date);

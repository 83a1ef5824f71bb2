-- Whether an item's values are so few that a hash does not hide them; null until they have been counted.
alter table data_set_item add column few_values boolean;

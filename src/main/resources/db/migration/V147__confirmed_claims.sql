-- What reviewers have expressly confirmed of sharing (第十六条): bases of what is not shared, conditions of what is.
alter table catalog_review add column confirmed varchar(200) default '' not null;
alter table catalog_change_decision add column confirmed varchar(200) default '' not null;

-- What a change says about those who use the resource already (第十二条、第十八条). Of changes proposed before, notice was given
-- without a word of applying anew: it is not asked for.
alter table catalog_change add column ends_not_shared boolean default false not null;
alter table catalog_change add column renews_use boolean default false not null;

-- What the change means for the items that the department goes on using, a sentence a line.
alter table catalog_change_notice add column effects text default '' not null;

-- The rule that was granted, and the change by which a stricter one has taken its place; null while it is as granted.
alter table data_grant_item add column granted_masking varchar(20);
alter table data_grant_item add column masked_by varchar(40);
-- Why a sensitive item is given plainly, or under a weaker rule than registered; null where it is not.
alter table data_grant_item add column unmasked_reason varchar(500);

-- When it was applied for: what was announced before then was known, and the new condition is its own.
alter table data_grant add column asked_at timestamp;
update data_grant set asked_at = coalesce(
    (select a.submitted_at from sharing_application a where a.case_number = data_grant.case_number), granted_at);
alter table data_grant alter column asked_at set not null;

-- The change by which an agreed item is not given after all, and the rule that was agreed before a change made it stricter.
alter table sharing_application_item add column ended_by varchar(40);
alter table sharing_answer_item add column ended_by varchar(40);
alter table sharing_answer_item add column agreed_masking varchar(20);

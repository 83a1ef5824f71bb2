-- Why a sensitive item is needed, and given, plainly or under a weaker rule than registered.
alter table sharing_application_item add column unmasked_reason varchar(500);
alter table sharing_answer_item add column unmasked_reason varchar(500);

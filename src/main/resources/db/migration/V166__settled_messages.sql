-- What a message asks for is its matter: a limit of the case, or a task. When the matter is over, the message is settled.
alter table message add column matter varchar(60);
alter table message add column settled_at timestamp;

create index message_case on message (case_number, matter);

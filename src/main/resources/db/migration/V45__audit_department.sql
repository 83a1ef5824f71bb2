-- Whom somebody acted for. Entries from before have none; their hashes were computed without it (version 1), and stay.
alter table audit_entry add column actor_department varchar(100) default '' not null;
alter table audit_seal add column hash_version smallint default 1 not null;

create index audit_entry_department on audit_entry (actor_department, id);

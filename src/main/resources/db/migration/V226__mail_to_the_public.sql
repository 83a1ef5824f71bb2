-- A mail to somebody of the public who gave an address with an application (第二十五条): no person, no inbox message. The
-- address lies sealed until the mail is sent, and is taken out then.
alter table mail alter column person_id drop not null;
alter table mail add column subject varchar(200);
alter table mail add column case_number varchar(40);
alter table mail add column address_key varchar(32);
alter table mail add column address_sealed bytea;

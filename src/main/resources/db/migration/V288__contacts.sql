-- How the other party of an open case reaches a person: 科室, and a telephone number that is stored sealed (第二十八条).
alter table person add column section varchar(60);
alter table person add column phone_key varchar(32);
alter table person add column phone_sealed bytea;

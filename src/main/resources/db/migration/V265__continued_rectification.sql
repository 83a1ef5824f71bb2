-- A case that takes up one that was closed on false grounds: which, and the last day that is left of its time.
alter table rectification add column continues varchar(40);
alter table rectification add column until date;
alter table rectification add constraint fk_rectification_continues foreign key (continues) references rectification (case_number);

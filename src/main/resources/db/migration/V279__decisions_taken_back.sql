-- A review that was taken back before the next step had begun stays on record with when that was, and which task of the next
-- step ended with it.
alter table case_decision add column taken_back_at timestamp;
alter table case_decision add column ended_task varchar(64);

create index case_decision_ended on case_decision (ended_task);

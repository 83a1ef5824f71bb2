-- Lists across procedures: each order and each common choice reads one index.
create index case_file_last_day on case_file (due_on, case_number);
create index case_file_state on case_file (procedure_key, state, received_at, case_number);
create index case_file_outcome on case_file (outcome, received_at, case_number);
create index case_party_number on case_party (department_code, case_number);

-- 已办 of a department: of those who decided while they belonged to it.
alter table case_decision add column department_code varchar(40) references department (code);

update case_decision set department_code = (select p.department_code from person p where p.id = case_decision.decided_by);

alter table case_decision alter column department_code set not null;

create index case_decision_department on case_decision (department_code, decided_at, task_id);
drop index case_decision_person;
create index case_decision_person on case_decision (decided_by, decided_at, task_id);

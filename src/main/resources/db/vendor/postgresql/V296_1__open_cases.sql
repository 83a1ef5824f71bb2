-- All that the monitor counts of open cases, which are few among all: it reads no row of the table.
drop index case_file_open;
create index case_file_open on case_file
    (due_on, received_at, handling_department, applicant_department, late_department, phase, overdue, exceeded_on, case_number)
    where phase = 'HANDLING' or phase = 'WAITING';

-- With which open cases a department is late, newest first: the expression is casework.LateDepartment's.
create index case_file_late on case_file (
    (coalesce(late_department, case when phase = 'WAITING' then applicant_department end, handling_department)),
    received_at, case_number, due_on)
    where phase = 'HANDLING' or phase = 'WAITING';

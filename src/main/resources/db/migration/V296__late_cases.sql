-- What the overdue register says of a case, kept with the case so that lists and counts need not ask it for each: the first of
-- the last days that the case exceeded, and which department is late with a limit that runs still.
alter table case_file add column exceeded_on date;
alter table case_file add column late_department varchar(40);

update case_file set
    exceeded_on = (select min(k.due_on) from case_overdue o join case_clock k on k.id = o.clock_id
                   where o.case_number = case_file.case_number and o.voided_at is null),
    late_department = (select min(o.late_department) from case_overdue o join case_clock k on k.id = o.clock_id
                       where o.case_number = case_file.case_number and o.voided_at is null and k.stopped_on is null)
where overdue;

drop index case_file_ended;
create index case_file_ended on case_file (closed_at, overdue, measured, handling_department, exceeded_on);

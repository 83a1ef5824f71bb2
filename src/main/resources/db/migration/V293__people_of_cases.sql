-- Cases are found by the name of whoever has brought them, and of their department.
create index case_file_person on case_file (applicant_person);
create index case_file_applicant on case_file (applicant_department);

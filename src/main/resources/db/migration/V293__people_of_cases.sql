-- Cases are found by the name of whoever has brought them.
create index case_file_person on case_file (applicant_person);

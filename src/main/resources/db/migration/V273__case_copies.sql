-- People of the handling department to whom a case was sent for their information.
create table case_copy (
    case_number varchar(40) not null references case_file (case_number),
    person_id   varchar(64) not null references person (id),
    copied_by   varchar(64) not null references person (id),
    copied_at   timestamp   not null,
    primary key (case_number, person_id)
);

create index case_copy_person on case_copy (person_id, case_number);

-- Under which grant the next download or answer of the interface has said once that the data were corrected (第十九条).
create table correction_said (
    case_number  varchar(40) not null references correction (case_number),
    grant_number varchar(40) not null,
    said_at      timestamp   not null,
    primary key (case_number, grant_number)
);

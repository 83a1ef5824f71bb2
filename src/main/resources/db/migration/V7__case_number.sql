-- One row for each kind of number, region and day; the row lock keeps numbers unique across nodes.
create table case_number (
    kind          varchar(4) not null,
    region_code   varchar(6) not null,
    issued_on     date       not null,
    last_sequence integer    not null,
    primary key (kind, region_code, issued_on)
);

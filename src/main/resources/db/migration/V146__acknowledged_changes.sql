-- What an applicant knew of an announced change of the catalogue when applying (第十二条), in the words that were shown.
create table sharing_acknowledgement (
    case_number varchar(40) not null primary key references sharing_application (case_number),
    change_case varchar(40) not null,
    words       text        not null
);

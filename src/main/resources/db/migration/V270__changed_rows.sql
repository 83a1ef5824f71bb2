-- 第十九条: which rows a correction has changed, for those who have taken them; where a row stands, never what it says.
create table correction_changed_row (
    case_number varchar(40) not null,
    position    integer     not null,
    kind        varchar(10) not null,
    data_set_id bigint      not null,
    row_no      bigint      not null,
    primary key (case_number, position)
);

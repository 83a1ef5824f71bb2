-- 再次反馈（第十九条）: the ended case that this one takes up again.
alter table correction add reopens varchar(40) references correction (case_number);

create index correction_reopens on correction (reopens);

-- A document that no longer holds stays under its number, with the reason.
alter table rectification_document add column void_reason varchar(4000);

insert into document_series (series, agency, in_year, last_one) values ('CORRECTION', '朔数组更', 2000, 0);

-- 抽查: cases that were drawn by lot a month after they were closed as put right.
create table rectification_recheck (
    case_number varchar(40) not null primary key references rectification (case_number),
    drawn_at    timestamp   not null,
    result      varchar(20),
    text        varchar(2000),
    checked_by  varchar(64),
    checked_at  timestamp
);

create index rectification_recheck_drawn on rectification_recheck (drawn_at, case_number);
create index rectification_closed on rectification (status, closed_at);

-- The monitor counts open cases by last day, by receipt and by who handles them: each along one index.
create index case_file_open_received on case_file (phase, received_at);
create index case_file_handler on case_file (handling_department, phase, due_on);
create index case_clock_stopped on case_clock (stopped_on, due_on);

-- What somebody wants to be sent, or does not; without a row what is usual for the role.
create table subscription (
    person_id  varchar(64) not null references person (id),
    kind       varchar(10) not null,
    wanted     boolean     not null,
    changed_by varchar(64) not null,
    changed_at timestamp   not null,
    primary key (person_id, kind)
);

-- What has been sent: one row a person, kind and day, written with the message, so that no node tells twice.
create table digest (
    person_id varchar(64) not null references person (id),
    kind      varchar(10) not null,
    sent_for  date        not null,
    told      boolean     not null,
    primary key (person_id, kind, sent_for)
);

create index digest_day on digest (sent_for);

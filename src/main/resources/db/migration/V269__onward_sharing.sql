-- 第二十九条: what a provider is asked before its data go on to somebody else or to the public, and what it has agreed to.
alter table sharing_application add column kind varchar(20) default 'SHARING' not null;

create table onward_request (
    application_id  bigint        not null primary key references sharing_application (id),
    grant_number    varchar(40)   not null references data_grant (number),
    target          varchar(20)   not null,
    recipient       varchar(200)  not null,
    manner          varchar(1000) not null,
    safeguards      varchar(1000) not null,
    persons_consent varchar(1000)
);

create index onward_request_grant on onward_request (grant_number);

-- One open request of a department for an item and a recipient.
create table onward_open_item (
    requester_department varchar(40)  not null,
    recipient_key        varchar(400) not null,
    item_id              bigint       not null,
    case_number          varchar(40)  not null,
    primary key (requester_department, recipient_key, item_id)
);

create index onward_open_item_case on onward_open_item (case_number);

create table onward_consent (
    number       varchar(40)   not null primary key,
    case_number  varchar(40)   not null,
    grant_number varchar(40)   not null references data_grant (number),
    target       varchar(20)   not null,
    recipient    varchar(200)  not null,
    valid_to     date          not null,
    conditions   varchar(1000) not null,
    given_at     timestamp     not null
);

create index onward_consent_grant on onward_consent (grant_number);
create index onward_consent_case on onward_consent (case_number);

create table onward_consent_item (
    consent_number varchar(40) not null references onward_consent (number),
    item_id        bigint      not null references item (id),
    primary key (consent_number, item_id)
);

-- On which consents a statement of use relies.
create table use_statement_consent (
    statement_id   bigint      not null,
    grant_number   varchar(40) not null,
    consent_number varchar(40) not null references onward_consent (number),
    primary key (statement_id, grant_number, consent_number),
    foreign key (statement_id, grant_number) references use_statement_row (statement_id, grant_number)
);

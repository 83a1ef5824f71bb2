alter table person add column email varchar(254);

-- What one transaction tells one person in the same words is one event, told once.
alter table message add column event_key varchar(80);

create unique index message_event on message (person_id, event_key);

-- A mail of one or several messages; its id is its Message-ID too, so that a repetition is known as one.
create table mail (
    id              varchar(36) not null primary key,
    person_id       varchar(64) not null references person (id),
    state           varchar(10) not null,
    attempts        integer     not null,
    created_at      timestamp   not null,
    next_attempt_at timestamp   not null,
    attempt_id      varchar(36),
    claimed_at      timestamp,
    sent_at         timestamp,
    problem         varchar(300)
);

create index mail_state on mail (state, next_attempt_at);
create index mail_created on mail (created_at);

-- Messages that are to go out by mail, written together with the message; mail_id is null until they are gathered.
create table outbox (
    message_id bigint      not null primary key references message (id),
    person_id  varchar(64) not null references person (id),
    queued_at  timestamp   not null,
    mail_id    varchar(36) references mail (id)
);

create index outbox_mail on outbox (mail_id, person_id);

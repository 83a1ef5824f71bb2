-- Messages go out by more channels than mail: a dispatch carries one person's messages by one channel; its id is what the
-- receiving server knows it by.
alter table mail rename to dispatch;
alter table dispatch add column channel varchar(20) default 'MAIL' not null;

-- Messages that are to go out by a channel, written together with the message; dispatch_id is null until they are gathered.
create table outgoing (
    message_id  bigint      not null references message (id),
    channel     varchar(20) not null,
    person_id   varchar(64) not null references person (id),
    queued_at   timestamp   not null,
    dispatch_id varchar(36) references dispatch (id),
    primary key (message_id, channel)
);

insert into outgoing (message_id, channel, person_id, queued_at, dispatch_id)
select message_id, 'MAIL', person_id, queued_at, mail_id from outbox;

drop table outbox;

create index outgoing_dispatch on outgoing (dispatch_id, channel, person_id);

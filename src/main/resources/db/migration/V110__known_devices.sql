-- Whose sign-in it was that failed, as a hash like the id: several counts belong to one name, and are unlocked together.
alter table sign_in_failure add column name_id varchar(64);
create index sign_in_failure_name on sign_in_failure (name_id);

-- Browsers from which somebody has signed in before: what strangers do under the same name does not lock them out.
create table known_device (
    token_hash varchar(64) not null primary key,
    account_id varchar(64) not null,
    seen_on    date        not null
);

create index known_device_account on known_device (account_id, seen_on);

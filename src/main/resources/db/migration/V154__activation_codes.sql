-- The activation code of an administrator's account: a hash, until its owner has used it.
alter table account add column activation_hash varchar(64);

-- Who has been given the code to hand over, and its hash, until the request is carried out.
alter table account_request add column code_by varchar(64);
alter table account_request add column code_hash varchar(64);

-- Whoever asked for these accounts has seen their first password: the confirmation replaces it.
update account set password_due = true
where must_change_password and exists (
    select 1 from account_request r
    where r.person_id = account.person_id and r.kind = 'ROLES' and r.outcome = 'WAITING');

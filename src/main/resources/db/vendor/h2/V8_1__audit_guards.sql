-- Whether the present transaction has changed anything.
create view transaction_changes as select transaction_id() is not null as changed;

create trigger audit_entry_kept before update, delete on audit_entry
    for each row call 'cn.gov.shuozhou.data.audit.AuditRowsTrigger';
create trigger audit_seal_kept before update, delete on audit_seal
    for each row call 'cn.gov.shuozhou.data.audit.AuditRowsTrigger';

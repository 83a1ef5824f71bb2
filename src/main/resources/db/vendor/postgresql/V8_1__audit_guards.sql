-- Whether the present transaction has changed anything.
create view transaction_changes as select pg_current_xact_id_if_assigned() is not null as changed;

-- Called with the column that says how old a row is.
create function audit_rows_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        raise exception '审计记录不得修改';
    elsif tg_op = 'TRUNCATE' then
        raise exception '审计记录不得清空';
    elsif (to_jsonb(old) ->> tg_argv[0])::timestamptz > now() - interval '6 months' then
        raise exception '审计记录未满六个月，不得删除';
    end if;
    return old;
end
$$;

create trigger audit_entry_kept before update or delete on audit_entry
    for each row execute function audit_rows_kept('happened_at');
create trigger audit_entry_not_emptied before truncate on audit_entry
    for each statement execute function audit_rows_kept();
create trigger audit_seal_kept before update or delete on audit_seal
    for each row execute function audit_rows_kept('sealed_at');
create trigger audit_seal_not_emptied before truncate on audit_seal
    for each statement execute function audit_rows_kept();

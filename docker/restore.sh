#!/usr/bin/env bash
# 把备份恢复到 PostgreSQL 数据库。先停止全部应用节点。
# 用法：restore.sh 备份文件 [--replace]
# 备份之后结束的不再复活：登录会话一律结束；未发出的邮件可能已经发出，列为“结果不明”，由系统管理员决定。
# 数据库不空时拒绝恢复；加 --replace 则先删去其中的一切。任何一步失败，数据库保持原样。
# 连接取自 libpq 的变量 PGHOST、PGPORT、PGUSER、PGPASSWORD、PGDATABASE；
# 在 compose 的 database 容器中，缺省取自 POSTGRES_USER、POSTGRES_DB。
set -euo pipefail

fail() {
  echo "没有恢复：$1" >&2
  exit 1
}

export PGUSER="${PGUSER:-${POSTGRES_USER:-}}" PGDATABASE="${PGDATABASE:-${POSTGRES_DB:-}}"
# 只要错误：普通用户不能统计系统表等提醒与恢复无关
export PGOPTIONS="${PGOPTIONS:-} -c client_min_messages=error"
[[ -n $PGUSER ]] || fail "不知道用哪个用户，请设置 PGUSER。"
[[ -n $PGDATABASE ]] || fail "不知道恢复到哪个数据库，请设置 PGDATABASE。"
file="${1:-}"
[[ -n $file ]] || fail "请给出备份文件：restore.sh 备份文件 [--replace]"
[[ -r $file ]] || fail "读不到备份文件 $file。"
case "${2:-}" in
  "") replace=false ;;
  --replace) replace=true ;;
  *) fail "不认识“$2”，只有 --replace。" ;;
esac

query() {
  psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --command="$1"
}

pg_restore --file=/dev/null "$file" || fail "$file 不是完整的备份。"
others="$(query "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
  and backend_type = 'client backend'")" || fail "连不上数据库 $PGDATABASE。"
((others == 0)) || fail "还有 $others 个连接在使用数据库 $PGDATABASE，请先停止全部应用节点。"
tables="$(query "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'S')")"
if ((tables > 0)) && ! $replace; then
  fail "数据库 $PGDATABASE 不空，已有 $tables 个表、视图或序列。要以备份取代它，请加 --replace。"
fi

# 会话和未发出的消息，见开头的说明。尚未合成的，每人每个渠道合成一次
end_what_may_be_over="
delete from public.spring_session;
do \$\$ begin
-- 备份于还只有邮件一个渠道的版本
if to_regclass('public.dispatch') is null then
  with unsent as (
    insert into public.mail (id, person_id, state, attempts, created_at, next_attempt_at)
    select gen_random_uuid()::text, person_id, 'WAITING', 0, min(queued_at), min(queued_at)
    from public.outbox where mail_id is null group by person_id
    returning id, person_id)
  update public.outbox o set mail_id = unsent.id from unsent where o.person_id = unsent.person_id and o.mail_id is null;
  update public.mail set state = 'UNCLEAR', claimed_at = coalesce(claimed_at, created_at),
    problem = '从备份恢复：备份之后可能已经发出，请核对邮件服务器的记录。'
  where state in ('WAITING', 'SENDING');
else
  with unsent as (
    insert into public.dispatch (id, person_id, channel, state, attempts, created_at, next_attempt_at)
    select gen_random_uuid()::text, person_id, channel, 'WAITING', 0, min(queued_at), min(queued_at)
    from public.outgoing where dispatch_id is null group by person_id, channel
    returning id, person_id, channel)
  update public.outgoing o set dispatch_id = unsent.id from unsent
  where o.person_id = unsent.person_id and o.channel = unsent.channel and o.dispatch_id is null;
  update public.dispatch set state = 'UNCLEAR', claimed_at = coalesce(claimed_at, created_at),
    problem = '从备份恢复：备份之后可能已经发出，请核对邮件服务器或者接收方的记录。'
  where state in ('WAITING', 'SENDING');
end if;
end \$\$;
"

# 清空和恢复在一个事务中：不成功就退回。备份读到一半失败时，末尾两行使事务必定失败
{
  if $replace; then
    echo "drop schema public cascade; create schema public;"
  fi
  pg_restore --no-owner --no-privileges --file=- "$file" || printf '\\.\nselect 1/0;\n'
  echo "$end_what_may_be_over"
} | psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --single-transaction --output=/dev/null ||
  fail "恢复中途失败，原因见上。数据库保持原样。"

restored="$(query "select count(*) from pg_tables where schemaname = 'public'")"
expected="$(pg_restore --list "$file" | grep -c ' TABLE public ' || true)"
((restored == expected)) || fail "恢复了 $restored 张表，备份中有 $expected 张，请检查。"
query "analyze" || fail "数据已恢复，但统计信息没有更新，请执行 analyze。"
echo "已恢复 $restored 张表到数据库 $PGDATABASE。"

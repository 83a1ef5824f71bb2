#!/usr/bin/env bash
# 备份 PostgreSQL 数据库：业务数据、流程引擎、已上传的数据都在其中。
# 用法：backup.sh [备份文件夹]        缺省为 /backups
# 连接取自 libpq 的变量 PGHOST、PGPORT、PGUSER、PGPASSWORD、PGDATABASE；
# 在 compose 的 database 容器中，缺省取自 POSTGRES_USER、POSTGRES_DB。
# KEEP_DAYS：保留多少天的备份，缺省 30；0 表示不删除。
set -euo pipefail
umask 077

fail() {
  echo "备份失败：$1" >&2
  exit 1
}

export PGUSER="${PGUSER:-${POSTGRES_USER:-}}" PGDATABASE="${PGDATABASE:-${POSTGRES_DB:-}}"
[[ -n $PGUSER ]] || fail "不知道用哪个用户，请设置 PGUSER。"
[[ -n $PGDATABASE ]] || fail "不知道备份哪个数据库，请设置 PGDATABASE。"
keep="${KEEP_DAYS:-30}"
[[ $keep =~ ^[0-9]+$ ]] || fail "KEEP_DAYS 应为天数，现为“$keep”。"
folder="${1:-/backups}"
mkdir -p "$folder" || fail "不能建立文件夹 $folder。"

file="$folder/$PGDATABASE-$(date +%Y%m%d-%H%M%S).dump"
[[ ! -e $file ]] || fail "$file 已经存在，请稍后再试。"
partial="$file.partial"
trap 'rm -f "$partial"' EXIT

# 一致的快照，备份时系统照常运行
pg_dump --format=custom --no-owner --no-privileges --file="$partial" ||
  fail "pg_dump 没有完成，原因见上。没有留下备份文件。"

# 读完整个文件，而不只是目录
pg_restore --file=/dev/null "$partial" || fail "备份文件不能读出，已删去。"
tables="$(pg_restore --list "$partial" | grep -c ' TABLE DATA ' || true)"
((tables > 0)) || fail "数据库 $PGDATABASE 中没有表，请检查 PGDATABASE。"

mv "$partial" "$file"
if ((keep > 0)); then
  find "$folder" -maxdepth 1 -name "$PGDATABASE-*.dump" -mmin "+$((keep * 1440))" -delete
fi
echo "已备份 $tables 张表：$file（$(du -h "$file" | cut -f1)）"

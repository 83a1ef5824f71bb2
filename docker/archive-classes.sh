#!/bin/sh
# 录下启动时用到的类（JVM 的类数据归档），以后启动不必逐个解析。在解开的应用目录里运行，写出 data-sharing.jsa；
# 给出 jar 和一个还没有的目录，就先解开到那里：sh docker/archive-classes.sh target/data-sharing.jar app
# 用演示环境走到应用建好为止，不对外服务；数据写在临时目录，录完删去，归档里只有类。
set -eu
if [ $# -eq 2 ]; then
  java -Djarmode=tools -jar "$1" extract --destination "$2"
  cd "$2"
fi
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
DATA_DIR="$data" SPRING_PROFILES_ACTIVE=demo java -XX:ArchiveClassesAtExit=data-sharing.jsa \
  -Xlog:cds=error -Xlog:cds+dynamic=error -Dspring.context.exit=onRefresh -jar data-sharing.jar
test -s data-sharing.jsa

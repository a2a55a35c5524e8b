#!/usr/bin/env bash
# Rows per second of an import over HTTP with all validation, against `sqlite3 .import` of the same rows into the same table with the
# same indexes, in turn, and the peak memory of the service. Needs sqlite3, curl and python3.
#   bash bench/import.sh [rows] [rounds]
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${1:-1000000} rounds=${2:-1} port=5099
work=$(mktemp -d) && trap 'kill "${pid:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
dotnet build -c Release --nologo -v quiet src/IndicatorsApi
program=src/IndicatorsApi/bin/Release/net10.0/IndicatorsApi.dll
python3 bench/rows.py seed-data "$rows" > "$work/rows.csv"
now() { date +%s.%N; }

for round in $(seq "$rounds"); do
  rm -f "$work"/*.db*
  export ConnectionStrings__Indicators="Data Source=$work/service.db"
  key=$(dotnet "$program" keys add --name bench --role admin)
  ASPNETCORE_URLS=http://localhost:$port dotnet "$program" > "$work/log" & pid=$!
  until curl -sf "localhost:$port/api/v1/regions" > /dev/null; do sleep 0.2; done
  from=$(now)
  path=$(curl -si -X POST "localhost:$port/api/v1/imports?background=true" -H "X-API-Key: $key" -H 'Content-Type: text/csv' --data-binary "@$work/rows.csv" | tr -d '\r' | sed -n 's/^Location: //Ip')
  until curl -sf "localhost:$port$path" -H "X-API-Key: $key" | grep -q '"percent":100'; do sleep 0.2; done
  ours=$(echo "$(now) - $from" | bc)
  curl -sf "localhost:$port$path" -H "X-API-Key: $key" | grep -q "\"created\":$rows" || { echo "not all rows were created"; exit 1; }
  memory=$(sed -n 's/^VmHWM:[[:space:]]*//p' "/proc/$pid/status")
  kill "$pid" && wait "$pid" 2>/dev/null || true

  sqlite3 "$work/service.db" "PRAGMA wal_checkpoint(TRUNCATE)" > /dev/null
  columns=$(sqlite3 "$work/service.db" "SELECT group_concat('\"' || name || '\"', ', ') FROM pragma_table_info('Observations')")
  sqlite3 -csv "$work/service.db" "SELECT $columns FROM Observations WHERE AddedInCommit IN (SELECT Id FROM Commits WHERE By = 'bench')" > "$work/plain.csv"
  sqlite3 "$work/plain.db" "PRAGMA journal_mode = wal" > /dev/null
  sqlite3 "$work/service.db" "SELECT sql || ';' FROM sqlite_master WHERE tbl_name = 'Observations' AND type IN ('table', 'index') AND sql IS NOT NULL" | sqlite3 "$work/plain.db"
  sqlite3 "$work/plain.db" "CREATE VIEW rows AS SELECT $columns FROM Observations; CREATE TRIGGER insert_rows INSTEAD OF INSERT ON rows BEGIN INSERT INTO Observations ($columns) VALUES (NEW.$(echo "$columns" | sed 's/, /, NEW./g')); END"
  from=$(now)
  sqlite3 "$work/plain.db" ".mode csv" ".import $work/plain.csv rows"
  plain=$(echo "$(now) - $from" | bc)
  echo "round $round: import ${ours} s, sqlite3 .import ${plain} s, ratio of rows per second $(echo "scale=2; $plain / $ours" | bc), peak memory $memory"
done

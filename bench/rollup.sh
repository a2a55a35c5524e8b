#!/usr/bin/env bash
# Time of a roll-up of 1000 children x 80 indicators over HTTP, against the hand-written SQL for the same sums, in turn: of a year that
# is over, and of one that runs, with six cumulative figures each.
# Needs sqlite3, curl and python3.
#   bash bench/rollup.sh [rounds]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-10} port=5099
work=$(mktemp -d) && trap 'kill "${pid:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
dotnet build -c Release --nologo -v quiet src/IndicatorsApi
program=src/IndicatorsApi/bin/Release/net10.0/IndicatorsApi.dll
export ConnectionStrings__Indicators="Data Source=$work/service.db"
dotnet "$program" keys list > /dev/null
python3 - "$work/service.db" <<'PY'
import random, sqlite3, sys
random.seed(1)
db = sqlite3.connect(sys.argv[1])
db.execute("INSERT INTO Regions (Code, Level, ParentCode, Name_Zh, Name_En, Version) VALUES ('99', 'district', NULL, '区', 'District', 1)")
towns = [f"99{i:06}" for i in range(1000)]
db.executemany("INSERT INTO Regions (Code, Level, ParentCode, Name_Zh, Name_En, Version) VALUES (?, 'town', '99', '镇', 'Town', 1)", [(t,) for t in towns])
indicators = [row[0] for row in db.execute("SELECT Code FROM Indicators WHERE Rollup = 'sum' ORDER BY Code LIMIT 80")]
assert len(indicators) == 80 or print(len(indicators), "indicators sum up")
db.executemany(
    "INSERT INTO Observations (Value, Qualifier, Status, RegionCode, IndicatorCode, Period, Number, SourceCode, AddedIn, Withdrawn) "
    "VALUES (?, 'exact', 'final', ?, ?, ?, 1, 'linghu-work-report-2025', 1, 0)",
    [(str(random.randint(1, 10**6) / 100), t, i, p) for t in towns for i in indicators
     for p in [202412120] + [202500000 + month * 1000 + month * 10 + 1 for month in range(1, 7)]])
db.commit()
PY
ASPNETCORE_URLS=http://localhost:$port dotnet "$program" > "$work/log" & pid=$!
until curl -sf "localhost:$port/api/v1/regions" > /dev/null; do sleep 0.2; done
python3 - "$work/service.db" "$rounds" "$port" <<'PY'
import http.client, sqlite3, statistics, sys, time
file, rounds, port = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
db, web = sqlite3.connect(file), http.client.HTTPConnection("localhost", port)
sql = "SELECT o.IndicatorCode, SUM(o.Value), COUNT(*) FROM Observations o JOIN Regions r ON r.Code = o.RegionCode WHERE r.ParentCode = '99' AND o.Period = ? AND o.SupersededIn IS NULL AND o.Withdrawn = 0 GROUP BY o.IndicatorCode"
for year, key in (("2024", 202412120), ("2025", 202506061)):
    ours, plain = [], []
    for round in range(rounds + 3):
        start = time.perf_counter(); web.request("GET", f"/api/v1/rollups/99/{year}"); body = web.getresponse().read(); took = time.perf_counter() - start
        start = time.perf_counter(); db.execute(sql, (key,)).fetchall(); sums = time.perf_counter() - start
        if round >= 3:
            ours.append(took); plain.append(sums)
    ratios = sorted(o / p for o, p in zip(ours, plain))
    print(f"{year}: roll-up {statistics.median(ours) * 1000:.0f} ms ({len(body)} bytes), SQL {statistics.median(plain) * 1000:.0f} ms, ratio {ratios[0]:.2f} / {statistics.median(ratios):.2f} / {ratios[-1]:.2f}")
PY

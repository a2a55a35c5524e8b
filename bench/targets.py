"""Loads many targets with monthly figures of a running year, and prints how long lists of them take."""
import atexit
import csv
import http.client
import json
import os
import random
import re
import statistics
import subprocess
import sys
import time

WORK, COUNT = sys.argv[1], int(sys.argv[2])
PORT, ROUNDS, DISTRICTS = 5491, 15, 34
LISTS = [
    ("missed", "period=2025&status=missed"),
    ("behind, the worst first", "period=2025&schedule=behind&sort=leadPercentagePoints"),
    ("by pace", "period=2025&sort=pacePercent"),
    ("by gap, of one district", "period=2025&parent=330503&sort=-gap"),
    ("none at all", "period=2025&status=missed&startingPosition=far"),
    ("as they come", "period=2025"),
    ("by pace, as of a day", "period=2025&sort=pacePercent&on=2025-03-31"),
]
settings = dict(os.environ, Logging__LogLevel__Default="Warning", ResponseCache__SizeLimitMegabytes="0", ASPNETCORE_URLS=f"http://127.0.0.1:{PORT}", ConnectionStrings__Indicators=f"Data Source={WORK}/indicators.db")
KEY = subprocess.run(["dotnet", f"{WORK}/service/IndicatorsApi.dll", "keys", "add", "--name", "bench", "--role", "admin"], env=settings, capture_output=True, text=True, check=True).stdout.strip()


def start():
    process = subprocess.Popen(["dotnet", f"{WORK}/service/IndicatorsApi.dll"], env=settings, stdout=subprocess.DEVNULL)
    atexit.register(process.kill)
    while True:
        try:
            send("GET", "regions?limit=1")
            return process
        except OSError:
            time.sleep(0.05)


def send(method, path, body=None, kind="application/json"):
    """Milliseconds until the answer, and the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=600)
    began = time.perf_counter()
    connection.request(method, f"/api/v1/{path}", body, {"X-API-Key": KEY, "Content-Type": kind})
    answer = connection.getresponse()
    text = answer.read()
    assert answer.status < 300, text
    return (time.perf_counter() - began) * 1000, json.loads(text)


def take_in(lines):
    # What an indicator cannot be is refused row by row.
    number = send("POST", "imports?background=true&mode=partial", "\n".join(lines).encode(), "text/csv")[1]["id"]
    while (state := send("GET", f"imports/{number}")[1]["state"]) in ("queued", "running"):
        time.sleep(0.2)
    assert state == "succeeded", state


def load():
    with open("seed-data/indicators.csv", encoding="utf-8") as file:
        indicators = [(row["code"], row["unit"]) for row in csv.DictReader(file) if row["polarity"] == "higherIsBetter"]
    towns = [f"330503{number}" for number in (100, 101, 102, 103, 106, 107, 108)]
    for district in range(DISTRICTS - 1):
        code = f"3305{district + 40}"
        for region, level, parent in [(code, "district", "3305")] + [(f"{code}{town}", "town", code) for town in range(100, 110)]:
            send("PUT", f"regions/{region}", json.dumps({"level": level, "parent": parent, "name": {"zh": "地", "en": "Place"}}))
        towns += [f"{code}{town}" for town in range(100, 110)]
    keys = [(town, *indicator) for town in towns for indicator in indicators][:COUNT]
    take_in(["region,indicator,period,rule,value,unit,commitment,source"] + [f"{town},{indicator},2025,atLeast,{random.randint(50, 150)},{unit},expected,linghu-work-report-2025" for town, indicator, unit in keys])
    lines = ["region,indicator,period,value,unit,status,source"]
    for town, indicator, unit in keys:
        lines.append(f"{town},{indicator},2024,{random.randint(40, 60)},{unit},final,linghu-work-report-2025")
        lines += [f"{town},{indicator},2025-{month:02},{random.randint(0, 100) / 10},{unit},preliminary,linghu-work-report-2025" for month in range(1, random.randint(2, 13))]
    take_in(lines)
    return keys, len(lines) - 1


def main():
    random.seed(1)
    process = start()
    keys, figures = load()
    process.kill()
    process.wait()
    process = start()
    began = time.perf_counter()
    first = send("GET", "progress?period=2025&status=missed")[0]
    print(f"{len(keys):,} targets, {figures:,} figures. Right after the start, {first:,.0f} ms; then, and each time after a figure was written:\n")
    print("| list | ms, median | worst | right after a write, median | worst |\n|---|---|---|---|---|")
    for name, query in LISTS:
        send("GET", f"progress?{query}")
        plain = [send("GET", f"progress?{query}")[0] for _ in range(ROUNDS)]
        after = []
        for _ in range(ROUNDS):
            town, indicator, unit = random.choice(keys)
            send("PUT", f"observations/{town}/{indicator}/2025-01", json.dumps({"value": random.randint(0, 10), "unit": unit, "status": "preliminary", "source": "linghu-work-report-2025"}))
            after.append(send("GET", f"progress?{query}")[0])
        print(f"| {name} | {statistics.median(plain):.0f} | {max(plain):.0f} | {statistics.median(after):.0f} | {max(after):.0f} |", flush=True)
    memory = re.search(r"VmRSS:\s*(\d+)", open(f"/proc/{process.pid}/status").read()).group(1)
    print(f"\nMemory {int(memory) / 1000:.0f} MB.")


main()

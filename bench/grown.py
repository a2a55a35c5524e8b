"""Loads few and many observations into PostgreSQL by import, and prints what reading from either costs."""
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

from reads import NO_RATE_LIMITS, growing

WORK, COUNT, SECONDS, ROUNDS = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
ROWS_IN_A_FILE = 1_000_000

def seed(name):
    with open(f"seed-data/{name}.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def psql(database, statement):
    subprocess.run(["psql", "-qh", "127.0.0.1", "-p", "5476", "-U", "postgres", "-d", database, "-c", statement], check=True)


class Service:
    """The service on a database of the server."""

    def __init__(self, database, port):
        self.port = port
        settings = dict(
            os.environ, Logging__LogLevel__Default="Warning", ASPNETCORE_URLS=f"http://127.0.0.1:{port}", Database__Provider="Postgres", ResponseCache__SizeLimitMegabytes="0", Storage__Folder=f"{WORK}/{database}",
            ConnectionStrings__Indicators=f"Host=127.0.0.1;Port=5476;Username=postgres;Database={database}", **NO_RATE_LIMITS)
        psql("postgres", f"CREATE DATABASE {database}")
        self.key = subprocess.run(["dotnet", f"{WORK}/service/IndicatorsApi.dll", "keys", "add", "--name", "bench", "--role", "admin"], env=settings, capture_output=True, text=True, check=True).stdout.strip()
        self.process = subprocess.Popen(["dotnet", f"{WORK}/service/IndicatorsApi.dll"], env=settings, stdout=subprocess.DEVNULL)
        atexit.register(self.process.kill)
        while True:
            try:
                self.send("GET", "regions?limit=1")
                break
            except OSError:
                time.sleep(0.05)

    def send(self, method, path, body=None, kind="application/json"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        connection.request(method, f"/api/v1/{path}", body, {"X-API-Key": self.key, "Content-Type": kind})
        answer = connection.getresponse()
        text = answer.read()
        assert answer.status < 300, text
        return json.loads(text)

    def take_in(self, rows):
        """Imports a file; seconds that it took."""
        began = time.perf_counter()
        number = self.send("POST", "imports?background=true", rows, "text/csv")["id"]
        while True:
            state = self.send("GET", f"imports/{number}")["state"]
            if state not in ("queued", "running"):
                break
            time.sleep(0.2)
        assert state == "succeeded", state
        return time.perf_counter() - began

    def memory(self):
        return int(re.search(r"VmHWM:\s*(\d+)", open(f"/proc/{self.process.pid}/status").read()).group(1)) / 1000

    def load(self, path, seconds):
        """Milliseconds of CPU of a request, the server's included."""
        before = spent(self.process.pid) + server()
        out = subprocess.run(["wrk", "-t1", "-c8", f"-d{seconds}s", f"http://127.0.0.1:{self.port}/api/v1/{path}"], capture_output=True, text=True, check=True).stdout
        assert "Non-2xx" not in out, out
        return (spent(self.process.pid) + server() - before) / int(re.search(r"(\d+) requests in", out).group(1)) * 1000


def spent(pid, ended=False):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:15] if ended else fields[11:13])) / os.sysconf("SC_CLK_TCK")


def server():
    """CPU of the server: of its first process, of those of its connections that have ended, and of those that live."""
    first = int(open(f"{WORK}/pg/data/postmaster.pid").readline())
    children = subprocess.run(["pgrep", "-P", str(first)], capture_output=True, text=True).stdout.split()
    total = spent(first, ended=True)
    for child in children:
        try:
            total += spent(child)
        except OSError:
            pass
    return total


def vocabulary(service):
    """29 districts of ten towns each beside the first, so that there are 300."""
    regions = seed("regions")
    district = next(region for region in regions if region["code"] == "330503")
    towns = [region["code"] for region in regions if region["level"] == "town"]
    for number in range(29):
        code = f"3305{number + 40}"
        put = lambda region, level, parent: service.send("PUT", f"regions/{region}", json.dumps({"level": level, "parent": parent, "name": {"zh": "地", "en": "Place"}}))
        put(code, district["level"], district["parent"])
        for town in range(100, 110):
            put(f"{code}{town}", "town", code)
            towns.append(f"{code}{town}")
    return towns


def files(towns, count):
    """CSV files of towns x indicators x months, from 2023 back, each tenth row once more with another value in the file after."""
    indicators = [(row["code"], row["unit"]) for row in seed("indicators")]
    head = "region,indicator,period,value,unit,status,source\n"
    rows, again = [], []
    for month in range(12 * 120 - 1, -1, -1):
        for town in towns:
            for indicator, unit in indicators:
                if count == 0:
                    yield head + "".join(rows)
                    return
                count -= 1
                line = lambda: f"{town},{indicator},{1904 + month // 12}-{month % 12 + 1:02},{random.randint(1, 10**6) / 100},{unit},preliminary,linghu-work-report-2025\n"
                rows.append(line())
                if count % 10 == 0:
                    again.append(line())
                if len(rows) >= ROWS_IN_A_FILE:
                    yield head + "".join(rows)
                    rows, again = again, []


def main():
    random.seed(1)
    few, many = Service("few", 5481), Service("many", 5482)
    towns = vocabulary(many)
    vocabulary(few)
    few.take_in(next(files(towns, 10_000)).encode())
    seconds = []
    for file in files(towns, COUNT):
        seconds.append(many.take_in(file.encode()))
        print(f"file {len(seconds)}: {seconds[-1]:.0f} s", flush=True)
    print(f"{COUNT:,} observations by {len(seconds)} imports in {sum(seconds):.0f} s: {COUNT / sum(seconds):,.0f} a second; peak of memory {many.memory():.0f} MB.", flush=True)
    for database in ("few", "many"):
        psql(database, "VACUUM ANALYZE")
    print("| CPU ms of a request, the server's included | 10,000 | " + f"{COUNT:,} | times |\n|---|---|---|---|")
    for name, path in growing("2023-12"):
        few.load(path, 8), many.load(path, 8)
        rounds = [(few.load(path, SECONDS), many.load(path, SECONDS)) for _ in range(ROUNDS)]
        a, b = (statistics.median(one[which] for one in rounds) for which in (0, 1))
        print(f"| {name} | {a:.2f} | {b:.2f} | {b / a:.1f} |", flush=True)


main()

"""Measures one program on SQLite and one to three on PostgreSQL in turn, and prints a table."""
import atexit
import concurrent.futures
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
import time
import urllib.request

from reads import NO_RATE_LIMITS, READS

WORK, SECONDS, ROUNDS = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
OF_ALL = [READS[0], READS[2]]
WRITERS = 16


class Group:
    """Programs on one record."""

    def __init__(self, name, count, port, **settings):
        self.name, self.ports = name, [port + i for i in range(count)]
        self.settings = dict(os.environ, Logging__LogLevel__Default="Warning", **NO_RATE_LIMITS, **settings)
        for each in self.ports:
            program = subprocess.Popen(["dotnet", f"{WORK}/service/IndicatorsApi.dll"], env=dict(self.settings, ASPNETCORE_URLS=f"http://127.0.0.1:{each}"), stdout=subprocess.DEVNULL)
            atexit.register(program.kill)
        for each in self.ports:
            while True:
                try:
                    urllib.request.urlopen(f"http://127.0.0.1:{each}/api/v1/regions?limit=1").read()
                    break
                except OSError:
                    time.sleep(0.02)

    def read(self, path, seconds=SECONDS):
        """Requests a second of all together."""
        runs = [subprocess.Popen(["wrk", "-t1", f"-c{32 // len(self.ports)}", f"-d{seconds}s", f"http://127.0.0.1:{port}/api/v1/{path}"], stdout=subprocess.PIPE, text=True) for port in self.ports]
        return sum(float(re.search(r"Requests/sec:\s*([\d.]+)", run.communicate()[0]).group(1)) for run in runs)

    def write(self, key, seconds=SECONDS):
        """Writes a second of 16 who write at once, and the median of a write in milliseconds."""
        end = time.perf_counter() + seconds

        def one(number):
            connection, times = http.client.HTTPConnection("127.0.0.1", self.ports[number % len(self.ports)]), []
            value = int(time.time() * 1000) % 1_000_000
            while time.perf_counter() < end:
                began, value = time.perf_counter(), value + 1
                connection.request("PUT", f"/api/v1/observations/330503106/pm25/{1950 + number}", json.dumps({"value": value, "status": "preliminary", "source": "linghu-work-report-2025"}), {"X-API-Key": key, "Content-Type": "application/json"})
                answer = connection.getresponse()
                assert answer.read() and answer.status < 300
                times.append(time.perf_counter() - began)
            return times

        with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
            times = [each for some in pool.map(one, range(WRITERS)) for each in some]
        return len(times) / seconds, statistics.median(times) * 1000

    def key(self):
        return subprocess.run(["dotnet", f"{WORK}/service/IndicatorsApi.dll", "keys", "add", "--name", f"bench {self.name}", "--role", "admin"], env=self.settings, capture_output=True, text=True, check=True).stdout.strip()


def groups(kept):
    postgres = dict(Database__Provider="Postgres", Storage__Folder=f"{WORK}/files", ConnectionStrings__Indicators="Host=127.0.0.1;Port=5476;Username=postgres;Database=postgres", ResponseCache__SizeLimitMegabytes=kept)
    base = 5500 if kept == "0" else 5600
    yield Group("SQLite", 1, base, ConnectionStrings__Indicators=f"Data Source={WORK}/{base}.db", ResponseCache__SizeLimitMegabytes=kept)
    for count in (1, 2, 3):
        yield Group(f"PostgreSQL, {count}", count, base + 10 * count, **postgres)


def main():
    for what, kept in (("kept", "64"), ("anew", "0")):
        some = list(groups(kept))
        print(f"| {what} | " + " | ".join(group.name for group in some) + " |\n|---|" + "---|" * len(some), flush=True)
        for name, path in OF_ALL:
            for group in some:
                group.read(path, seconds=8)
            rounds = [[group.read(path) for group in some] for _ in range(ROUNDS)]
            print(f"| {name}, requests/s | " + " | ".join(f"{statistics.median(one[i] for one in rounds):,.0f}" for i in range(len(some))) + " |", flush=True)
        if kept == "0":
            keys = [group.key() for group in some]
            for group, key in zip(some, keys):
                group.write(key, seconds=8)
            rounds = [[group.write(key) for group, key in zip(some, keys)] for _ in range(ROUNDS)]
            print(f"| PUT by {WRITERS} at once, /s (median ms) | " + " | ".join(f"{statistics.median(one[i][0] for one in rounds):,.0f} ({statistics.median(one[i][1] for one in rounds):.0f})" for i in range(len(some))) + " |", flush=True)


main()

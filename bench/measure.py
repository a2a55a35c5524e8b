"""Measures reading and starting in turn with a bare Kestrel, prints a table, and puts it into the README."""
import atexit
import datetime
import http.client
import json
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
import urllib.request

from reads import NO_RATE_LIMITS, READS, TOWN, growing

WORK, ROWS, ROUNDS, SECONDS, GROWN = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
BARE, KEPT, ANEW, PEER = 5095, 5096, 5097, 5098

# Code is compiled again for as long as it is called often and was not yet: what was just started is no measure of what runs for months.
WARM = 10
PEERS = ["soul-cli@0.8.2", "json-server@0.17.4"]
KEPT_READS = READS + [("all regions", "regions?limit=20")]


class Program:
    """A process that serves on a port."""

    root = "/api/v1/"

    def __init__(self, folder, name, port, **settings):
        self.run(
            port, ["dotnet", f"{WORK}/{folder}/{name}.dll"], ASPNETCORE_URLS=f"http://127.0.0.1:{port}",
            Logging__LogLevel__Default="Warning", **NO_RATE_LIMITS, **settings)

    def run(self, port, command, **settings):
        self.port, self.began = port, time.perf_counter()
        self.process = subprocess.Popen(command, env=dict(os.environ, **settings), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        atexit.register(self.process.kill)

    def get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{self.root}{path}", timeout=60) as answer:
            return answer.headers, answer.read()

    def wait(self, path="regions?limit=1"):
        """Seconds from its start until the first right answer."""
        while True:
            try:
                self.get(path)
                return time.perf_counter() - self.began
            except OSError:
                time.sleep(0.005)

    def cpu(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self, which="VmRSS"):
        return int(re.search(rf"{which}:\s*(\d+)", open(f"/proc/{self.process.pid}/status").read()).group(1)) / 1000

    def load(self, path, header=None, seconds=SECONDS):
        """Requests a second, and milliseconds of CPU for each."""
        before = self.cpu()
        out = subprocess.run(
            ["wrk", "-t1", "-c32", f"-d{seconds}s", *(["-H", header] if header else []), f"http://127.0.0.1:{self.port}{self.root}{path}"],
            capture_output=True, text=True, check=True).stdout
        assert "Non-2xx" not in out or header, out
        requests = max(1, int(re.search(r"(\d+) requests in", out).group(1)))
        return requests / seconds, (self.cpu() - before) / requests * 1000

    def stop(self):
        self.process.kill()
        self.process.wait()


def service(port, database, **settings):
    return Program("service", "IndicatorsApi", port, ConnectionStrings__Indicators=f"Data Source={database}", **settings)


def reads(database):
    anew = service(ANEW, database, ResponseCache__SizeLimitMegabytes="0")
    kept = service(KEPT, database)
    anew.wait(), kept.wait()
    bare = Program("bare", "Bare", BARE, SERVICE=f"http://127.0.0.1:{KEPT}")
    bare.wait()
    rows = []
    for name, path in KEPT_READS:
        tag = kept.get(path)[0]["ETag"]
        for program in (bare, kept, anew):
            program.load(path, seconds=WARM)
        rounds = [(bare.load(path), kept.load(path), kept.load(path, f"If-None-Match: {tag}"), anew.load(path)) for _ in range(ROUNDS)]
        ratio = lambda which: statistics.median(one[which][0] / one[0][0] for one in rounds)
        cpu = lambda which: statistics.median(one[which][1] for one in rounds)
        rows.append(f"| {name} | {ratio(3):.2f} | {cpu(3):.2f} | {ratio(1):.2f} | {ratio(2):.2f} | {cpu(1):.3f} | {cpu(0):.3f} |")
        print(rows[-1], flush=True)
    memory = kept.memory()
    for program in (bare, kept, anew):
        program.stop()
    return rows, memory


class Peer(Program):
    """Another program that hands out a row by its number."""

    root = "/"

    def __init__(self, *command):
        self.run(PEER, [f"{WORK}/peers/node_modules/.bin/{command[0]}", *command[1:]])


def peers(database):
    """Requests a second of a plain row, as shares of a bare Kestrel that hands out one observation."""
    if not shutil.which("npm"):
        return ["Other programs were not measured: npm is missing."]
    subprocess.run(["npm", "install", "--silent", "--no-save", "--ignore-scripts=false", "--prefix", f"{WORK}/peers", *PEERS], check=True, capture_output=True)
    with sqlite3.connect(database) as connection:
        connection.row_factory = sqlite3.Row
        rows = [dict(row, id=row["Id"]) for row in connection.execute('SELECT * FROM "Observations"')]
    with open(f"{WORK}/peer.json", "w") as file:
        json.dump({"observations": rows}, file)
    kept = service(KEPT, database)
    kept.wait()
    bare = Program("bare", "Bare", BARE, SERVICE=f"http://127.0.0.1:{KEPT}")
    bare.wait()
    shares = []
    for path, command in [("api/tables/Observations/rows/1", ["soul", "-d", database, "-p", str(PEER)]), ("observations/1", ["json-server", f"{WORK}/peer.json", "--port", str(PEER), "--quiet"])]:
        peer = Peer(*command)
        peer.wait(path)
        rounds = [peer.load(path)[0] / bare.load(READS[0][1])[0] for _ in range(ROUNDS + 1)]
        shares.append(statistics.median(rounds[1:]))
        peer.stop()
    bare.stop(), kept.stop()
    return [f"A plain row of the same table, by programs that compute nothing: {PEERS[0]} {shares[0]:.2f}, {PEERS[1]} {shares[1]:.2f} of the bare Kestrel."]


def starts():
    """Medians of seconds to the first answer: an empty web app, the service on an existing record, and in a fresh folder."""
    existing = f"{WORK}/start.db"
    first = service(KEPT, existing)
    first.wait()
    first.stop()
    rounds = []
    for number in range(ROUNDS):
        times = []
        for program in (lambda: Program("bare", "Bare", BARE), lambda: service(KEPT, existing), lambda: service(KEPT, f"{WORK}/fresh{number}/indicators.db")):
            running = program()
            times.append(running.wait())
            running.stop()
        rounds.append(times)
    return [statistics.median(one[which] for one in rounds) for which in range(3)]


def growth(small, large):
    """CPU of a request with few and with many observations on record, in turn."""
    few, many = service(KEPT, small, ResponseCache__SizeLimitMegabytes="0"), service(ANEW, large, ResponseCache__SizeLimitMegabytes="0")
    few.wait(), many.wait()
    rows = []
    for name, path in growing("2023"):
        few.load(path, seconds=WARM), many.load(path, seconds=WARM)
        rounds = [(few.load(path)[1], many.load(path)[1]) for _ in range(ROUNDS)]
        a, b = (statistics.median(one[which] for one in rounds) for which in (0, 1))
        rows.append(f"| {name} | {a:.2f} | {b:.2f} | {b / a:.1f} |")
        print(rows[-1], flush=True)
    memory = many.memory()
    few.stop(), many.stop()
    return rows, memory


class Client:
    """One connection that writes."""

    def __init__(self, port, key):
        self.connection, self.headers = http.client.HTTPConnection("127.0.0.1", port, timeout=600), {"X-API-Key": key}

    def send(self, method, path, body=None, kind="application/json"):
        """Seconds until the answer, and the answer."""
        began = time.perf_counter()
        self.connection.request(method, f"/api/v1/{path}", body, self.headers | {"Content-Type": kind})
        answer = self.connection.getresponse()
        text = answer.read()
        assert answer.status < 300, text
        return time.perf_counter() - began, json.loads(text)

    def put(self, value):
        figure = {"value": value, "status": "preliminary", "source": "linghu-work-report-2025"}
        return self.send("PUT", "observations/330503106/pm25/1999", json.dumps(figure))[0]


def writes(database):
    """What a PUT costs, and how long others wait while many rows are imported."""
    settings = dict(os.environ, ConnectionStrings__Indicators=f"Data Source={database}")
    key = subprocess.run(["dotnet", f"{WORK}/service/IndicatorsApi.dll", "keys", "add", "--name", "bench", "--role", "admin"], env=settings, capture_output=True, text=True, check=True).stdout.strip()
    rows = subprocess.run([sys.executable, "bench/rows.py", "seed-data", str(ROWS)], capture_output=True, check=True).stdout
    running = service(KEPT, database)
    running.wait()
    client = Client(KEPT, key)
    for value in range(4000):
        client.put(value)
    before = running.cpu()
    alone = [client.put(value) for value in range(1000, 2000)]
    cpu = running.cpu() - before
    began = time.perf_counter()
    number = client.send("POST", "imports?background=true", rows, "text/csv")[1]["id"]
    puts, gets, state = [], [], "queued"
    while state in ("queued", "running"):
        puts.append(client.put(len(puts)))
        for _ in range(10):
            gets.append(client.send("GET", f"observations/{TOWN}/industrial-output/2024")[0])
            time.sleep(0.02)
        state = client.send("GET", f"imports/{number}")[1]["state"]
    assert state == "succeeded", state
    seconds, peak = time.perf_counter() - began, running.memory("VmHWM")
    running.stop()
    milliseconds = lambda some, share: sorted(some)[int((len(some) - 1) * share)] * 1000
    return [
        f"A `PUT` takes {cpu:.2f} ms of CPU and {milliseconds(alone, 0.5):.1f} ms in all. While {ROWS:,} rows are imported ({seconds:.0f} s beside this load), one waits {milliseconds(puts, 0.5):.0f} ms (median) and {milliseconds(puts, 1):.0f} ms",
        f"(worst of {len(puts)}), and a read of one observation {milliseconds(gets, 0.5):.1f} ms (median) and {milliseconds(gets, 1):.0f} ms (worst of {len(gets)}). Peak of memory: {peak:.0f} MB.",
    ]


def record(database, count):
    running = service(KEPT, database)
    running.wait()
    running.stop()
    subprocess.run([sys.executable, "bench/record.py", database, str(count)], check=True)


def main():
    database = f"{WORK}/indicators.db"
    print("| GET | anew | CPU ms | kept | 304 | CPU ms | bare CPU ms |\n|---|---|---|---|---|---|---|", flush=True)
    read, memory = reads(database)
    others = peers(database)
    print("\n".join(others), flush=True)
    empty, existing, fresh = starts()
    print(f"start {empty:.2f} {existing:.2f} {fresh:.2f}", flush=True)
    written = writes(f"{WORK}/written.db")
    print("\n".join(written), flush=True)
    small, large = f"{WORK}/small.db", f"{WORK}/large.db"
    record(small, 10_000), record(large, GROWN)
    grown, large_memory = growth(small, large)
    cpus = os.cpu_count()
    model = re.search(r"model name\s*:\s*(.*)", open("/proc/cpuinfo").read())
    table = "\n".join([
        f"Measured by `bash bench/run {ROWS} {ROUNDS} {SECONDS} {GROWN}` on {datetime.date.today()}, {cpus} CPUs ({model.group(1).strip() if model else 'unknown'}), shared. Requests a second as shares of",
        "those of a bare Kestrel that hands out the same bytes, 32 at a time, measured in turn, medians; CPU of the service per request.",
        "",
        "| GET | computed anew | CPU ms | kept | 304 | CPU ms | bare, CPU ms |",
        "|---|---|---|---|---|---|---|",
        *read,
        "",
        *others,
        "",
        f"| CPU ms of a request computed anew | 10,000 on record | {GROWN:,} | times |",
        "|---|---|---|---|",
        *grown,
        "",
        f"Start to the first answer: {existing:.2f} s on an existing record, {fresh:.2f} s in a fresh folder, against {empty:.2f} s of an empty web app ({existing / empty:.1f} and {fresh / empty:.1f} times).",
        f"Memory after the load: {memory:.0f} MB; with {GROWN:,} observations {large_memory:.0f} MB.",
        "",
        *written,
    ])
    print(table)
    text = open("docs/benchmarks.md", encoding="utf-8").read()
    begin, end = "<!-- bench/run -->", "<!-- /bench/run -->"
    if begin in text:
        before, rest = text.split(begin)
        text = f"{before}{begin}\n{table}\n{end}{rest.split(end)[1]}"
        open("docs/benchmarks.md", "w", encoding="utf-8").write(text)


main()

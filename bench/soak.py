"""Keeps one program busy with everything at once, and prints whether its memory and its latency stay flat."""
import atexit
import http.client
import http.server
import json
import os
import re
import statistics
import subprocess
import sys
import threading
import time

WORK, MINUTES = sys.argv[1], float(sys.argv[2])
PORT, RECEIVER = 5092, 5093
SAMPLE = 10
TOWN = "330503105"
READS = [
    f"observations/{TOWN}/industrial-output/2024", f"progress?region={TOWN}&period=2025", f"scorecards/{TOWN}/2025", "targets?limit=50",
    f"series/{TOWN}/industrial-output", "rollups/330503/2024", "observations?sort=-value&limit=100", f"progress?region={TOWN}&period=2025&explain=true"]
FILES = ["targets?format=csv", "observations?format=xlsx", "progress?format=parquet"]

settings = dict(
    os.environ, ASPNETCORE_URLS=f"http://127.0.0.1:{PORT}", Logging__LogLevel__Default="Error", Webhooks__AllowHttp="true", Webhooks__AllowPrivateAddresses="true",
    RateLimiting__PermitsPerSecondPerAddress="0", RateLimiting__PermitsPerSecondPerKey="0", RateLimiting__GlobalPermitsPerSecond="0",
    ConnectionStrings__Indicators=f"Data Source={WORK}/indicators.db")
program = ["dotnet", f"{WORK}/service/IndicatorsApi.dll"]
KEY = subprocess.run([*program, "keys", "add", "--name", "soak", "--role", "admin"], env=settings, capture_output=True, text=True, check=True).stdout.strip()
service = subprocess.Popen(program, env=settings, stdout=subprocess.DEVNULL)
atexit.register(service.kill)
ends = time.monotonic() + MINUTES * 60
times, failures, received, lock = [], [], [0], threading.Lock()


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        received[0] += 1
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def send(method, path, body=None, kind="application/json", counted=False):
    """One request on a connection of its own thread."""
    local = threading.current_thread()
    connection = getattr(local, "connection", None) or http.client.HTTPConnection("127.0.0.1", PORT, timeout=120)
    local.connection = connection
    began = time.perf_counter()
    connection.request(method, f"/api/v1/{path}", body, {"X-API-Key": KEY, "Content-Type": kind})
    answer = connection.getresponse()
    text = answer.read()
    if counted:
        with lock:
            times.append((time.perf_counter() - began) * 1000)
    if answer.status >= 400:
        with lock:
            failures.append(f"{method} {path}: {answer.status} {text[:200]!r}")
    return text


def again_and_again(pause, work):
    def run():
        step = 0
        while time.monotonic() < ends:
            work(step)
            step += 1
            time.sleep(pause)
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread


def write(step):
    send("PUT", f"observations/{TOWN}/industrial-output/{1950 + step % 50}", json.dumps({"value": step % 1000, "status": "preliminary", "source": "linghu-work-report-2025"}))


def take_in(step):
    rows = "".join(f"{TOWN},industrial-output,{1900 + i}-{1 + step % 12:02},{step}.{i},preliminary,linghu-work-report-2025\n" for i in range(100))
    send("POST", f"imports?background={'true' if step % 2 else 'false'}", "region,indicator,period,value,status,source\n" + rows, "text/csv")


def wait(_):
    state = threading.current_thread()
    answer = json.loads(send("GET", f"changes?wait=20&limit=1000{getattr(state, 'after', '')}"))
    state.after = f"&after={answer['next']}"


def look():
    status = open(f"/proc/{service.pid}/status").read()
    size = lambda name: os.path.getsize(name) / 1e6 if os.path.exists(name) else 0
    with lock:
        batch = sorted(times)
        times.clear()
    return {
        "MB": int(re.search(r"VmRSS:\s*(\d+)", status).group(1)) / 1000, "threads": int(re.search(r"Threads:\s*(\d+)", status).group(1)),
        "files": len(os.listdir(f"/proc/{service.pid}/fd")), "wal": size(f"{WORK}/indicators.db-wal"), "db": size(f"{WORK}/indicators.db"), "reads": len(batch),
        "p50": batch[len(batch) // 2] if batch else 0, "p99": batch[len(batch) * 99 // 100] if batch else 0}


def main():
    threading.Thread(target=http.server.ThreadingHTTPServer(("127.0.0.1", RECEIVER), Receiver).serve_forever, daemon=True).start()
    while True:
        try:
            send("GET", READS[0])
            break
        except OSError:
            threading.current_thread().connection = None
            time.sleep(0.1)
    send("POST", "webhooks", json.dumps({"url": f"http://127.0.0.1:{RECEIVER}/", "events": "observation.created,observation.revised"}))
    failures.clear()
    for i in range(4):
        again_and_again(0.02, lambda step, i=i: send("GET", READS[(step + i) % len(READS)], counted=True))
    for pause, work in [(2, lambda step: send("GET", FILES[step % len(FILES)])), (0.2, write), (5, take_in), (0, wait)]:
        again_and_again(pause, work)

    print(f"{'s':>5} {'MB':>6} {'threads':>8} {'files':>6} {'WAL MB':>7} {'DB MB':>6} {'reads/s':>8} {'p50 ms':>7} {'p99 ms':>7}")
    samples, began = [], time.monotonic()
    while time.monotonic() < ends:
        time.sleep(min(SAMPLE, max(0.1, ends - time.monotonic())))
        found = look()
        samples.append(found)
        print(f"{time.monotonic() - began:5.0f} {found['MB']:6.0f} {found['threads']:8} {found['files']:6} {found['wal']:7.1f} {found['db']:6.1f} {found['reads'] / SAMPLE:8.0f} {found['p50']:7.2f} {found['p99']:7.1f}", flush=True)

    # What is compiled and filled in the first minute is no growth.
    steady = samples[6:] if len(samples) > 12 else samples
    third = max(1, len(steady) // 3)
    growth = {name: statistics.median(s[name] for s in steady[-third:]) / max(0.01, statistics.median(s[name] for s in steady[:third])) for name in ("MB", "files", "p50", "p99")}
    print("last third / first third: " + ", ".join(f"{name} {ratio:.2f}" for name, ratio in growth.items()) + f"; {received[0]} messages, {len(failures)} failures")
    for failure in failures[:5]:
        print(failure)
    return 1 if failures or growth["MB"] > 1.25 or growth["files"] > 1.25 or growth["p50"] > 1.5 else 0


sys.exit(main())

"""Measures the latency of a light client among heavy clients."""
import atexit
import http.client
import os
import re
import statistics
import subprocess
import sys
import time

WORK, SECONDS, ROUNDS, ONLY = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
PORT, GREEDY, PER_SECOND, WARM = 5091, 200, 10, 15
FIGURE = "/api/v1/observations/330503105/industrial-output/2024"
KEPT = [FIGURE, "/api/v1/progress?region=330503105&period=2025", "/api/v1/scorecards/330503105/2025", "/api/v1/targets?limit=20"]
# Of a moment that nobody has asked for yet, so that each is computed.
ANEW = ["/api/v1/progress?region=330503105&period=2025&asOf=", "/api/v1/observations?region=330503105&limit=100&asOf=", "/api/v1/scorecards/330503105/2025?asOf="]
DEAR = ["/api/v1/targets?format=xlsx&asOf=", "/api/v1/progress?format=parquet&asOf=", "/api/v1/observations?sort=-value&limit=500&asOf=", "/api/v1/progress?explain=true&asOf="]
MODEST = [*KEPT, FIGURE, *KEPT, ANEW[0]]

settings = dict(
    os.environ, ASPNETCORE_URLS=f"http://127.0.0.1:{PORT}", Logging__LogLevel__Default="Error", ForwardedHeaders__KnownProxies="127.0.0.1",
    ConnectionStrings__Indicators=os.environ.get("ConnectionStrings__Indicators", f"Data Source={WORK}/indicators.db"))
program = ["dotnet", f"{WORK}/service/IndicatorsApi.dll"]


def key(name):
    return subprocess.run([*program, "keys", "add", "--name", name, "--role", "admin"], env=settings, capture_output=True, text=True, check=True).stdout.strip()


LIGHT_KEY, HEAVY_KEY = key("light"), key("heavy")


def status(field, pid):
    return int(re.search(rf"{field}:\s*(\d+)", open(f"/proc/{pid}/status").read()).group(1)) / 1000


def moment():
    now = time.time() - 1
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(now)) + f".{int(now % 1 * 1e6):06}Z"


def modest():
    """The latencies of a client that sends now and then, in milliseconds."""
    times, began = [], time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    for i in range(SECONDS * PER_SECOND):
        wait = began + i / PER_SECOND - time.perf_counter()
        if wait > 0:
            time.sleep(wait)
        sent = time.perf_counter()
        path = MODEST[i % len(MODEST)]
        connection.request("GET", path + moment() if path.endswith("=") else path, headers={"X-API-Key": LIGHT_KEY, "X-Forwarded-For": "198.51.100.1"})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, answer.status
        times.append((time.perf_counter() - sent) * 1000)
    times.sort()
    return times[len(times) // 2], times[len(times) * 99 // 100]


SCRIPT = """
local n = 0
local paths = {%s}
request = function()
  n = n + 1
  local headers = {%s}
  local path = paths[n %% #paths + 1]
  if path:sub(-1) == "=" then path = path .. os.date("!%%Y-%%m-%%dT%%H:%%M:%%S", os.time() - 1) .. string.format(".%%06dZ", math.random(0, 999999)) end
  return wrk.format("GET", path, headers)
end
"""
ONE_ADDRESS = '["X-Forwarded-For"] = "192.0.2.1"'
MANY_ADDRESSES = f'["X-Forwarded-For"] = "192.0.2." .. math.random({GREEDY})'
ONE_KEY = f'["X-API-Key"] = "{HEAVY_KEY}", ["X-Forwarded-For"] = "192.0.2.1"'


def heavy(headers, paths):
    """As many as 200 connections get, until it is told to end."""
    script = f"{WORK}/heavy.lua"
    open(script, "w").write(SCRIPT % (", ".join(f'"{path}"' for path in paths), headers))
    process = subprocess.Popen(["wrk", "-t1", f"-c{GREEDY}", f"-d{SECONDS + WARM + 4}s", "-s", script, f"http://127.0.0.1:{PORT}"], stdout=subprocess.PIPE, text=True)
    atexit.register(process.kill)
    # The first seconds' worth of tokens is theirs; what counts is what comes after.
    time.sleep(WARM)
    return process


def main():
    service = subprocess.Popen(program, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    atexit.register(service.kill)
    while True:
        try:
            http.client.HTTPConnection("127.0.0.1", PORT).request("GET", FIGURE)
            break
        except OSError:
            time.sleep(0.1)
    modest()
    cases = [
        ("one address, kept answers", ONE_ADDRESS, KEPT), ("one key, kept answers", ONE_KEY, KEPT),
        ("200 addresses, kept answers", MANY_ADDRESSES, KEPT), ("one address, computed answers", ONE_ADDRESS, ANEW), ("200 addresses, computed answers", MANY_ADDRESSES, ANEW),
        ("one address, dear answers", ONE_ADDRESS, DEAR), ("200 addresses, dear answers", MANY_ADDRESSES, DEAR)]
    print(f"{'heavy clients':32} {'p50 ms':>8} {'p99 ms':>8} {'times idle p99':>15} {'heavy requests/s':>17} {'refused/s':>10} {'MB':>6}")
    for name, headers, paths in (case for case in cases if ONLY in case[0]):
        idle, among, answered, refused = [], [], [], []
        for _ in range(ROUNDS):
            idle.append(modest())
            load = heavy(headers, paths)
            among.append(modest())
            text = load.communicate()[0]
            total = int(re.search(r"(\d+) requests in", text).group(1))
            no = int((re.search(r"Non-2xx or 3xx responses: (\d+)", text) or [0, 0])[1])
            answered.append((total - no) / (SECONDS + WARM + 4))
            refused.append(no / (SECONDS + WARM + 4))
        p50, p99 = statistics.median(t[0] for t in among), statistics.median(t[1] for t in among)
        print(f"{name:32} {p50:8.2f} {p99:8.2f} {p99 / statistics.median(t[1] for t in idle):15.1f} {statistics.median(answered):17.0f} {statistics.median(refused):10.0f} {status('VmHWM', service.pid):6.0f}", flush=True)


main()

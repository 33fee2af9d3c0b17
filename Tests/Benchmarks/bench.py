"""Times `rapport report` against DuckDB's person-month counts alone, in turn, on the same made-up logs.

    make bench            (or: python3 Tests/Benchmarks/bench.py .build/release/rapport [RECORDS ...])

DuckDB is installed into a throw-away environment. Prints medians, their ratio, and peak memory of rapport.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv

RUNS = 5
HERE = os.path.dirname(os.path.abspath(__file__))


def environment(folder):
    venv.create(folder, with_pip=True)
    python = os.path.join(folder, "bin", "python")
    subprocess.run([python, "-m", "pip", "-q", "install", "duckdb"], check=True)
    return python


def run(command):
    """Seconds of wall time, seconds of processor time, peak memory in MiB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command} failed")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def bench(rapport, python, folder, records, people):
    logs = os.path.join(folder, f"logs-{records}")
    subprocess.run([rapport, "sample", logs, "--people", str(people), "--records", str(records)], check=True, stdout=subprocess.DEVNULL)
    ours = [rapport, "report", logs, "--month", "2026-10", "--format", "txt,json", "--output", os.path.join(folder, "out"), "--quiet"]
    theirs = [python, os.path.join(HERE, "person_months.py"), logs]
    pairs = []
    for index in range(RUNS + 1):
        pair = run(ours), run(theirs)
        if index > 0:  # the first pair warms the caches
            pairs.append(pair)
    wall = statistics.median(a[0] for a, _ in pairs)
    peer = statistics.median(b[0] for _, b in pairs)
    ratio = statistics.median(a[0] / b[0] for a, b in pairs)
    memory = max(a[2] for a, _ in pairs)
    print(f"{records:>10,} records {people:>6,} people: rapport {wall:.2f} s, {memory:.0f} MiB; DuckDB {peer:.2f} s; ratio {ratio:.2f}")


if __name__ == "__main__":
    sizes = [int(word) for word in sys.argv[2:]] or [100_000, 1_000_000, 10_000_000]
    with tempfile.TemporaryDirectory() as folder:
        python = environment(os.path.join(folder, "venv"))
        for records in sizes:
            bench(sys.argv[1], python, folder, records, 5_000)

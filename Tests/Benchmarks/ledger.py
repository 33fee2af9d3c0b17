"""Times the ledger against the sqlite3 shell that imports the same rows with the same unique key, in turn, in one run.

    python3 Tests/Benchmarks/ledger.py .build/release/rapport [RECORDS]

The shell gets the logs as they stand, a table each, all columns text, and a unique key over all columns that begins with the date,
in one transaction, with a write-ahead log and synchronous=FULL as the ledger has. Prints medians and the ratios that matter:
the import, the same again, a file with 1 % new rows (behind the others, and strewn among them), a report from the ledger against
one from the files, and the peak memory of the import.
"""
import csv
import glob
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from bench import run  # noqa: E402

RUNS = 5
LOGS = ["events", "contacts", "interactions", "referrals", "introductions", "outcomes", "connections", "bni_costs"]


def shell_script(folder):
    lines = ["PRAGMA journal_mode=WAL;", "PRAGMA synchronous=FULL;"]
    files = [(path, table) for table in LOGS for path in sorted(glob.glob(os.path.join(folder, table + "*.csv")))]
    for table in LOGS:
        with open(os.path.join(folder, table + ".csv"), encoding="utf-8") as file:
            columns = next(csv.reader(file))
        named = ", ".join(f'"{column}" TEXT' for column in columns)
        key = ", ".join(f'"{column}"' for column in columns)
        lines.append(f"CREATE TABLE {table} ({named}, UNIQUE ({key}));")
    lines += [".mode csv", "BEGIN;"] + [f".import --skip 1 {path} {table}" for path, table in files] + ["COMMIT;"]
    return "\n".join(lines) + "\n"


def remove(path):
    for part in ("", "-wal", "-shm"):
        if os.path.exists(path + part):
            os.remove(path + part)


def shell(folder, work):
    script = os.path.join(work, "shell.sql")
    with open(script, "w", encoding="utf-8") as file:
        file.write(shell_script(folder))
    database = os.path.join(work, "shell.db")
    remove(database)
    return run(["sh", "-c", f"sqlite3 {database} < {script} > /dev/null 2>&1; true"])


def with_new_rows(folder, target, strewn):
    """A copy of the logs whose interactions have 1 % more rows, all new. Row by row: what this program has in memory would count
    as that of the programs it starts."""
    shutil.copytree(folder, target)
    draw = random.Random(1)
    count = 0

    def new():
        return (f"2026-10-{draw.randint(1, 28):02}T{draw.randint(7, 19):02}:{draw.randint(0, 59):02},ana.silva,New Contact {count},"
                "in,text,,,,,\n")

    with open(os.path.join(folder, "interactions.csv"), encoding="utf-8") as rows, \
            open(os.path.join(target, "interactions.csv"), "w", encoding="utf-8") as copy:
        for number, row in enumerate(rows):
            copy.write(row)
            if strewn and draw.random() < 0.01:
                copy.write(new())
                count += 1
        for _ in range(0 if strewn else number // 100):
            copy.write(new())
            count += 1


def main():
    rapport = os.path.abspath(sys.argv[1])
    records = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    with tempfile.TemporaryDirectory() as work:
        folder = os.path.join(work, "logs")
        subprocess.run([rapport, "sample", folder, "--people", "5000", "--records", str(records)], check=True, stdout=subprocess.DEVNULL)
        for name in ("behind", "strewn"):
            with_new_rows(folder, os.path.join(work, name), name == "strewn")
        ledger = os.path.join(work, "firm.ledger")
        results = {name: [] for name in ("import", "shell", "again", "behind", "strewn", "files", "ledger")}

        def take_in(path):
            return run([rapport, "import", path, "--ledger", ledger, "--quiet"])

        def report(path):
            return run([rapport, "report", path, "--month", "2026-10", "--format", "txt,json", "--output", os.path.join(work, "out"), "--quiet"])

        for index in range(RUNS):
            remove(ledger)
            results["import"].append(take_in(folder))
            results["shell"].append(shell(folder, work))
            results["again"].append(take_in(folder))
            shutil.copy(ledger, ledger + ".kept")
            for name in ("behind", "strewn"):
                remove(ledger)
                shutil.copy(ledger + ".kept", ledger)
                results[name].append(take_in(os.path.join(work, name)))
            remove(ledger)
            shutil.copy(ledger + ".kept", ledger)
            results["files"].append(report(folder))
            results["ledger"].append(report(ledger))
        print(f"{records:,} records; medians of {RUNS} runs on {os.cpu_count()} cores; wall time, then processor time")
        show(results, "import", "shell", "of the sqlite3 shell", 0.65)
        show(results, "again", "import", "of the first import, with nothing new", 0.1)
        show(results, "behind", "import", "of the first, with 1 % new rows behind the others", 0.2)
        show(results, "strewn", "import", "of the first, with 1 % new rows among the others", 0.2)
        show(results, "ledger", "files", "of the report from files", 2)
        memory = max(memory for name in ("import", "again", "behind", "strewn") for _, _, memory in results[name])
        print(f"peak memory of imports {memory * 1.048576:.0f} MB (below 150)")


def show(results, name, other, words, most):
    def median(name, index):
        return statistics.median(result[index] for result in results[name])

    figures = [f"{median(name, index):.2f} s, {median(name, index) / median(other, index):.3f}" for index in (0, 1)]
    print(f"{name:<7} {figures[0]}; {figures[1]} {words} (at most {most})")


if __name__ == "__main__":
    main()

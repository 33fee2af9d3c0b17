"""Times rapport beside its peers, all in turn in one run, and prints tables of the figures.

    make bench                                                  (or: python3 Tests/Benchmarks/bench.py .build/release/rapport)
    make bench SIZES="1000:100 20000:100"                       a short run

Options: --sizes RECORDS:PEOPLE ...  what is compared with peers
         --growth RECORDS:PEOPLE ... what rapport alone is run on, to see how time and memory grow
         --runs N                    how often each program runs (5)
         --results FILE              where the tables go as Markdown, with a description of the machine

Logs are made by `rapport sample`, from a fixed seed. Peers are installed into a throw-away environment. A script a subject.
"""
import argparse
import os
import platform
import subprocess
import sys
import tempfile
import venv

import counts
import growth
import reports
import small
import workbook
import xlsx
from runner import run  # noqa: F401  (other scripts take it from here)

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = ["duckdb", "polars", "pandas", "XlsxWriter", "openpyxl", "python-calamine"]


class Bench:
    """What the subjects share: the program, an interpreter that has the peers, a folder, how many runs, and logs of many sizes."""

    def __init__(self, rapport, folder, runs):
        self.rapport, self.folder, self.runs = rapport, folder, runs
        self.python = install(os.path.join(folder, "venv"))
        self.out = self.path("out")

    def path(self, name):
        return os.path.join(self.folder, name)

    def script(self, name, *words):
        return [self.python, os.path.join(HERE, name), *words]

    def report(self, logs, formats, out=None):
        """The command that makes a report in some formats."""
        return [self.rapport, "report", logs, "--month", "2026-10", "--output", out or self.out, "--quiet", "--format", formats]

    def logs(self, people, records):
        """The folder of a made-up company, made once."""
        folder = self.path(f"logs-{records}-{people}")
        if not os.path.isdir(folder):
            subprocess.run(
                [self.rapport, "sample", folder, "--people", str(people), "--records", str(records)], check=True, stdout=subprocess.DEVNULL)
        return folder

    def compiled(self, name, *libraries):
        """A program of plain C."""
        program = self.path(name)
        source = os.path.join(HERE, f"{name}.c")
        subprocess.run(["cc", "-O2", "-o", program, source, *(f"-l{library}" for library in libraries)], check=True)
        return program


def install(folder):
    venv.create(folder, with_pip=True)
    python = os.path.join(folder, "bin", "python")
    subprocess.run([python, "-m", "pip", "-q", "--disable-pip-version-check", "install", *PEERS], check=True)
    return python


def said(*command):
    """The first line that a program prints; empty where it is not there."""
    try:
        return (subprocess.run(command, capture_output=True, text=True).stdout.splitlines() or [""])[0]
    except OSError:
        return ""


def field(path, name):
    with open(path, encoding="utf-8") as file:
        return next((line.split(":", 1)[1].strip() for line in file if line.startswith(name)), "")


def machine(bench):
    """What the figures were made on, as lines of a list."""
    processor = field("/proc/cpuinfo", "model name") if os.path.exists("/proc/cpuinfo") else platform.processor()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    asked = "import importlib.metadata as m, sys; print(', '.join(f'{p} {m.version(p)}' for p in sys.argv[1:]))"
    return [
        f"{os.cpu_count()} cores, {processor}, {memory:.0f} GiB of memory, {platform.system()} {platform.release()} {platform.machine()}, "
        f"load {os.getloadavg()[0]:.1f} before",
        f"rapport {said(bench.rapport, '--version')} at {said('git', '-C', HERE, 'rev-parse', '--short', 'HEAD')}, "
        f"{said('swift', '--version')}",
        f"Python {platform.python_version()}, {said(bench.python, '-c', asked, *PEERS)}",
        f"{said('cc', '--version')}; libxlsxwriter {said('dpkg-query', '-W', '-f', '${Version}', 'libxlsxwriter-dev')}; "
        f"sqlite3 {said('sqlite3', '--version').split(' ')[0]}",
    ]


def imported(rapport, records):
    """What ledger.py prints of imports, as Markdown."""
    text = subprocess.run(
        [sys.executable, os.path.join(HERE, "ledger.py"), rapport, str(records)], check=True, capture_output=True, text=True).stdout
    print("\nImport into a ledger\n" + text, flush=True)
    return f"## Import into a ledger\n\nThe sqlite3 shell imports the same rows with the same unique key.\n\n```\n{text}```\n"


def sizes(words):
    return [tuple(int(number) for number in word.split(":")) for word in words.split()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("rapport", type=os.path.abspath)
    parser.add_argument("--sizes", type=sizes, default=sizes("1000:100 1000000:5000 10000000:50000"))
    parser.add_argument("--growth", type=sizes, default=sizes("100000:5000 1000000:5000 10000000:5000 1000000:100 1000000:50000"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--results")
    words = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(words.rapport, folder, words.runs)
        lines = machine(bench)
        print("\n".join(lines))
        middle = [size for size in words.sizes if size[0] <= 1_000_000]
        parts = [small.table(bench).markdown(), counts.table(bench, words.sizes).markdown(), reports.table(bench, middle[-1:]).markdown()]
        parts.append(workbook.table(bench, middle).markdown())
        parts.append(xlsx.table(bench, max(records for records, _ in middle) // 10).markdown())
        if os.path.exists(os.path.join(HERE, "ledger.py")):
            parts.append(imported(words.rapport, middle[-1][0]))
        parts.append(growth.table(bench, words.growth).markdown())
    if words.results:
        with open(words.results, "w", encoding="utf-8") as file:
            head = "# Results of `make bench`\n\nWritten by the command itself. Wall time, medians of "
            file.write(f"{head}{words.runs} runs in turn.\n\n" + "".join(f"- {line}\n" for line in lines) + "\n" + "\n".join(parts))


if __name__ == "__main__":
    main()

"""Runs programs in turn, measures each, and makes a table of the figures."""
import os
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple


class Run(NamedTuple):
    """One run: seconds of wall time and of processor time, and peak memory in MiB."""

    wall: float
    processor: float
    memory: float


def run(command, output=subprocess.DEVNULL):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=output)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command} failed")
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def timed_within(command):
    """A run of a program that prints the processor and wall seconds of the part that counts."""
    with tempfile.TemporaryFile() as output:
        whole = run(command, output)
        output.seek(0)
        processor, wall = (float(word) for word in output.read().split()[:2])
    return Run(wall, processor, whole.memory)


# A program that takes longer than so many seconds runs three times in all, or a comparison would take hours.
LONG = 20


def in_turn(programs, runs, warm=1):
    """The runs of each program, which take turns so that whatever else the machine does meets all alike.

    programs: by name, a command or a function that makes a run; the first `warm` rounds fill the caches and do not count.
    """
    made = {name: [] for name in programs}
    for _ in range(runs + warm):
        for name, program in programs.items():
            if len(made[name]) < 3 or made[name][0].wall < LONG:
                made[name].append(program() if callable(program) else run(program))
    return {name: all_ if all_[0].wall >= LONG else all_[warm:] for name, all_ in made.items()}


class Table:
    """Figures of one subject. Ratios are those of the first program, which is ours, to each of the others, run by run."""

    HEAD = ["", "median s", "min", "max", "processor s", "peak MiB", "rapport / this"]

    def __init__(self, title, note=""):
        self.title, self.note, self.rows = title, note, []
        print(f"\n{title}\n{note}" if note else f"\n{title}", flush=True)

    def add(self, what, made):
        """what: the size; made: as `in_turn` returns it."""
        ours = next(iter(made.values()))
        for name, runs in made.items():
            walls = [one.wall for one in runs]
            ratio = "" if runs is ours else f"{statistics.median(a.wall / b.wall for a, b in zip(ours, runs)):.2f}"
            processor, memory = statistics.median(one.processor for one in runs), max(one.memory for one in runs)
            self.row([
                f"{what}: {name}", seconds(statistics.median(walls)), seconds(min(walls)), seconds(max(walls)), seconds(processor),
                f"{memory:.0f}", ratio])

    def row(self, cells):
        self.rows.append(cells)
        print("  " + cells[0].ljust(58) + "".join(cell.rjust(12) for cell in cells[1:]), flush=True)

    def markdown(self):
        lines = [f"## {self.title}", ""] + ([self.note, ""] if self.note else [])
        lines += ["| " + " | ".join(self.HEAD) + " |", "|---" + "|---:" * (len(self.HEAD) - 1) + "|"]
        return "\n".join(lines + ["| " + " | ".join(cells) + " |" for cells in self.rows]) + "\n"


def seconds(value):
    return f"{value:.4f}" if value < 0.1 else f"{value:.2f}"

"""How rapport's time and memory grow with records and with people."""
from runner import Table, in_turn


def table(bench, sizes):
    made = Table(
        "Growth",
        "rapport alone, text and JSON. The last columns are microseconds and bytes a record; the memory of a start is taken off before.")
    made.HEAD = ["", "median s", "min", "max", "processor s", "peak MiB", "µs a record", "bytes a record"]
    empty = in_turn({"start": [bench.rapport, "--version"]}, bench.runs)["start"]
    for records, people in sizes:
        command = bench.report(bench.logs(people, records), "txt,json")
        runs = in_turn({"rapport": command}, min(bench.runs, 3) if records > 5_000_000 else bench.runs)
        made.add(f"{records:,} records, {people:,} people", runs)
        wall, memory = (sorted(one[part] for one in runs["rapport"])[len(runs["rapport"]) // 2] for part in (0, 2))
        floor = min(one.memory for one in empty)
        made.rows[-1][-1:] = [f"{wall / records * 1e6:.2f}", f"{(memory - floor) * 2**20 / records:.0f}"]
        print("".ljust(60) + "".join(cell.rjust(12) for cell in made.rows[-1][-2:]), flush=True)
    return made

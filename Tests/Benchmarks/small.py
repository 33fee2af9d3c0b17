"""A small firm: starting the program, and the whole report of SampleData."""
import os

from runner import Table, in_turn

SAMPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "SampleData")
WITHOUT_WORKBOOK = "html,txt,md,json,csv,letters"


def table(bench):
    made = Table("A small firm", "The report of SampleData, start to end. Aims: 0.012 s without the workbook, 0.005 s to start.")
    programs = {
        "rapport --version": [bench.rapport, "--version"],
        "report, workbook aside": bench.report(SAMPLE, WITHOUT_WORKBOOK),
        "report, all formats": bench.report(SAMPLE, WITHOUT_WORKBOOK + ",xlsx"),
    }
    for name, runs in in_turn(programs, bench.runs * 6, warm=3).items():
        made.add("SampleData", {name: runs})
    return made

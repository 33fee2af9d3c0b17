#!/usr/bin/env python3
"""Reads made-up phone backups of many megabytes and tells how long that takes and how much memory.

    python3 Tests/Benchmarks/phone_backup.py .build/release/rapport [MEGABYTES ...]

Of each size there are two: one that is half messages and half pictures, and one with as many messages as the smallest and else pictures
alone. Memory is that of the program's own (RssAnon of /proc, sampled every 5 ms), without the pages of the file itself, which the system
can drop at any time. It must grow with the messages, of which each is a record, and not with the size of the file.
"""
import os
import random
import subprocess
import sys
import tempfile
import time

TEAM = "person,name,role,team\np,Pat Moss,executive,Sales\n"


def write(path, megabytes, most=None):
    r = random.Random(7)
    words = ["Zoë", "meeting", "tomorrow", "&#55357;&#56832;", "&amp;", "cards", "the", "and", "lunch?", "&#10;"]
    picture = "".join(r.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") for _ in range(3_000_000))
    size, count, pictures = 0, 0, 0
    with open(path, "w", encoding="utf-8") as file:
        size += file.write('<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n<smses count="1">\n')
        while size < megabytes * 1_000_000:
            if most and count >= most:
                pictures += 1
                size += file.write(f'  <mms date="1" msg_box="1">\n<parts>\n<part data="{picture}" />\n</parts>\n</mms>\n')
                continue
            body = " ".join(r.choice(words) for _ in range(r.randrange(3, 40)))
            date, number = 1_780_000_000_000 + count * 9_000, r.randrange(1_000)
            size += file.write(
                f'  <sms protocol="0" address="+4915155{number:05}" date="{date}" type="{1 + count % 2}" subject="null" body="{body}" '
                f'toa="null" sc_toa="null" read="1" status="-1" readable_date="x" contact_name="Contact {number}" />\n')
            count += 1
            if count * 250 > (pictures + 1) * len(picture):
                pictures += 1
                size += file.write(
                    f'  <mms date="{date + 1}" msg_box="1" address="+4915155{number:05}" contact_name="Contact {number}">\n<parts>\n'
                    f'<part seq="0" ct="image/jpeg" text="null" data="{picture}" />\n</parts>\n<addrs>\n'
                    f'<addr address="+4915155{number:05}" type="137" charset="106" />\n</addrs>\n</mms>\n')
        file.write("</smses>\n")
    return count, pictures


def anonymous(pid):
    try:
        with open(f"/proc/{pid}/status") as file:
            return next((int(line.split()[1]) for line in file if line.startswith("RssAnon")), 0)
    except OSError:
        return 0


def measure(command):
    """Status, wall seconds and the most memory of its own in MB of one run."""
    start, peak = time.monotonic(), 0
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    while run.poll() is None:
        peak = max(peak, anonymous(run.pid))
        time.sleep(0.005)
    return run.returncode, time.monotonic() - start, peak / 1024


def check(program, folder, megabytes, most=None):
    path = os.path.join(folder, "sms.xml")
    count, pictures = write(path, megabytes, most)
    status, seconds, peak = measure([program, "check", folder, "--person", "p", "--quiet"])
    size = os.path.getsize(path) / 1e6
    print(f"{size:4.0f} MB, {count:>7,} messages, {pictures:>3} pictures: {seconds:.2f} s, at most {peak:.0f} MB; status {status}")
    return count


def main():
    sizes = [int(word) for word in sys.argv[2:]] or [30, 100, 300]
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "team.csv"), "w") as file:
            file.write(TEAM)
        counts = [check(sys.argv[1], folder, size) for size in sizes]
        for size in sizes[1:]:
            check(sys.argv[1], folder, size, counts[0])


if __name__ == "__main__":
    main()

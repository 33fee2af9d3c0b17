#!/usr/bin/env python3
"""Reads a made-up phone backup of many megabytes and tells how long that takes and how much memory: phone_backup.py RAPPORT [MEGABYTES]

Half of the file are messages, half pictures in messages. Memory is that of the program's own (RssAnon of /proc, sampled every 5 ms): the
pages of the file itself, which the system can drop at any time, are told apart.
"""
import os
import random
import subprocess
import sys
import tempfile
import time

TEAM = "person,name,role,team\np,Pat Moss,executive,Sales\n"


def write(path, megabytes):
    r = random.Random(7)
    words = ["Zoë", "meeting", "tomorrow", "&#55357;&#56832;", "&amp;", "cards", "the", "and", "lunch?", "&#10;"]
    picture = "".join(r.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") for _ in range(3_000_000))
    size, count, pictures = 0, 0, 0
    with open(path, "w", encoding="utf-8") as file:
        size += file.write('<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n<smses count="1">\n')
        while size < megabytes * 1_000_000:
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


def main():
    program, megabytes = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 300
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "team.csv"), "w") as file:
            file.write(TEAM)
        path = os.path.join(folder, "sms.xml")
        count, pictures = write(path, megabytes)
        print(f"{os.path.getsize(path) / 1e6:.0f} MB, {count} messages and {pictures} pictures")
        start, peak = time.monotonic(), 0
        run = subprocess.Popen([program, "check", folder, "--person", "p", "--quiet"], stdout=subprocess.DEVNULL)
        while run.poll() is None:
            peak = max(peak, anonymous(run.pid))
            time.sleep(0.005)
        print(f"status {run.returncode}, {time.monotonic() - start:.2f} s, at most {peak / 1024:.0f} MB of its own")


if __name__ == "__main__":
    main()

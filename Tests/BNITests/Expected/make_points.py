"""Points of made-up counts under the three tables, by hand-written rules in whole numbers and fractions.

Independent of the program: it reads no point table. Rules are those of BNI's tables as bni.md states them.
Run: python3 make_points.py > points.json
"""

import json
import random
from fractions import Fraction as F

UNIT = 1000
STEPS = [50000, 20000, 5000]


def by_steps(value, steps):
    return next((points for limit, points in steps if value >= limit), 0)


def power_of_one(c):
    weeks = c["P"] + c["A"] + c["L"] + c["S"]
    attendance = F(2 * c["P"] + c["L"] + c["S"], 2 * weeks)
    fifths = [(F(1), 20), (F(3, 4), 15), (F(1, 2), 10), (F(1, 4), 5)]
    return [
        by_steps(attendance, [(F(95, 100), 20), (F(85, 100), 15), (F(75, 100), 10)]),
        by_steps(F(c["RGI"] + c["RGO"], weeks), fifths),
        by_steps(F(c["121"], weeks), fifths),
        by_steps(F(c["CEU"], weeks), fifths),
        by_steps(F(c["V"], weeks), [(F(12, 52), 20), (F(9, 52), 15), (F(6, 52), 10), (F(3, 52), 5)]),
    ]


def global_2026(c):
    weeks = c["P"] + c["A"] + c["L"] + c["S"]
    attendance = F(c["P"] + c["L"] + c["S"], weeks)
    referrals = F(c["RGI"] + c["RGO"], weeks)
    trainings = F(c["CEU"], weeks)
    tyfcb = next((p for limit, p in [(30, 5), (15, 4), (5, 3), (2, 2)] if c["TYFCB"] >= limit * UNIT), 1 if c["TYFCB"] > 0 else 0)
    return [
        by_steps(referrals, [(F(5, 4), 25), (F(1), 20), (F(3, 4), 15), (F(1, 2), 10), (F(1, 4), 5)]),
        min(c["V"], 5) * 5,
        by_steps(F(c["121"], weeks), [(F(1), 20), (F(3, 4), 15), (F(1, 2), 10), (F(1, 4), 5)]),
        by_steps(attendance, [(F(95, 100), 10), (F(88, 100), 5)]),
        10 if trainings > F(1, 2) else 5 if trainings > 0 else 0,
        tyfcb,
        None,
    ]


def classic(c):
    weeks = c["P"] + c["A"] + c["L"] + c["S"]
    testimonials = F(c["T"], weeks)
    return [
        max(0, 15 - 5 * c["A"]),
        by_steps(F(c["RGI"] + c["RGO"], weeks), [(F(12, 10), 20), (F(1), 15), (F(3, 4), 10), (F(1, 2), 5)]),
        by_steps(F(c["V"], weeks), [(F(1, 2), 20), (F(1, 4), 15), (F(167, 1000), 10), (F(83, 1000), 5)]),
        10 if testimonials >= F(75, 1000) else 5 if testimonials > 0 else 0,
        next((p for limit, p in zip(STEPS, [15, 10, 5]) if c["TYFCB"] >= limit), 0),
        5 if c["L"] == 0 else 0,
        min(c["CEU"], 3) * 5,
    ]


def light(total):
    return "green" if total >= 70 else "yellow" if total >= 50 else "red" if total >= 30 else "grey"


def counts(rng):
    meetings = rng.choice([1, 4, 12, 13, 20, 24, 25, 26, 27])
    letters = [rng.choices("PALMS", [14, 2, 1, 1, 2])[0] for _ in range(meetings)]
    c = {letter: letters.count(letter) for letter in "PALMS"}
    if c["P"] + c["A"] + c["L"] + c["S"] == 0:
        c["P"] = 1
    weeks = c["P"] + c["A"] + c["L"] + c["S"]
    # Around the limits, where mistakes show.
    for key in ["RGI", "RGO", "121", "CEU"]:
        c[key] = max(0, round(weeks * rng.choice([0, 0.25, 0.5, 0.75, 1, 1.25])) + rng.choice([-1, 0, 0, 1]))
        if key.startswith("RG"):
            c[key] //= 2
    c["V"] = max(0, round(weeks * rng.choice([0, 3, 6, 9, 12, 26]) / 52) + rng.choice([-1, 0, 0, 1]))
    c["T"] = rng.choice([0, 1, 2, 3])
    c["TYFCB"] = rng.choice([0, 1, 1999.99, 2000, 4999, 5000, 15000, 20000, 29999.5, 30000, 50000, 18566109630])
    return c


rng = random.Random(20261123)
rows = []
for index in range(200):
    c = counts(rng)
    row = {"counts": c}
    for name, rule in [("power-of-one-us", power_of_one), ("global-2026", global_2026), ("classic-uk-india", classic)]:
        parts = rule(c)
        total = sum(p for p in parts if p is not None)
        row[name] = {"parts": parts, "total": total, "light": light(total)}
    rows.append(row)
print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")

"""Bootstrap intervals and placebo tests of made-up cases, with numpy. Independent of the program.

Run: python3 make_draws.py > draws.json   (numpy 2)
"""

import json

import numpy as np

MASK = (1 << 64) - 1


class SplitMix64:
    """Steele, Lea and Flood 2014, from the published constants."""

    def __init__(self, seed):
        self.state = seed

    def draw(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, n):
        return (self.draw() * n) >> 64


def interval(deals):
    generator = SplitMix64(1)
    deals = np.array(deals, dtype=float)
    chosen = np.array([[generator.below(len(deals)) for _ in deals] for _ in range(2000)])
    low, high = np.percentile(deals[chosen].sum(axis=1), [10, 90])
    return [float(low), float(high)]


def change(counts, month, last):
    """counts: month -> number, of active months only; None where a side has fewer than three."""
    sides = []
    for months in (range(month - 6, month), range(month + 1, min(month + 6, last) + 1)):
        active = [counts[m] for m in months if m in counts]
        if len(active) < 3:
            return None
        sides.append(float(np.mean(active)))
    return sides


def differences(people, last):
    results = []
    for index, person in enumerate(people):
        month = person["joined"]
        if month is None:
            continue
        own = change(person["counts"], month, last)
        if own is None:
            continue
        end = min(month + 6, last)
        controls = []
        for other, control in enumerate(people):
            # Joining on some day of a month at or before the end is joining by the end.
            if other == index or (control["joined"] is not None and control["joined"] <= end):
                continue
            sides = change(control["counts"], month, last)
            if sides is not None:
                controls.append((control["joined"] is None, sides[1] - sides[0]))
        changes = np.array([c for _, c in controls])
        others = float(changes.mean()) if len(changes) else None
        observed = None if others is None else own[1] - own[0] - others
        placebos = [
            c - float(np.delete(changes, k).mean()) for k, (never, c) in enumerate(controls) if never and len(changes) > 1
        ]
        p = None
        if observed is not None and placebos:
            p = (1 + sum(abs(x) >= abs(observed) - 1e-9 for x in placebos)) / (1 + len(placebos))
        results.append(
            {"person": index, "before": own[0], "after": own[1], "others": others, "n": len(controls), "difference": observed, "p": p,
             "placebos": len(placebos)})
    return results


rng = np.random.default_rng(20261123)
bootstraps = []
for n in [1, 2, 3, 5, 8, 21, 60]:
    deals = [round(float(x), 2) for x in rng.lognormal(8, 1.2, n)]
    bootstraps.append({"deals": deals, "interval": interval(deals)})

first, last = 2025 * 12, 2025 * 12 + 21
placebo = []
for people_count in [1, 2, 3, 12, 40]:
    people = []
    for _ in range(people_count):
        joined = int(rng.integers(first, last + 1)) if rng.random() < 0.3 else None
        counts = {m: int(rng.poisson(3)) for m in range(first, last + 1) if rng.random() < 0.85}
        people.append({"joined": joined, "counts": counts})
    people[0]["joined"] = first + 10
    placebo.append({"last": last, "people": people, "differences": differences(people, last)})

print(json.dumps({"bootstraps": bootstraps, "placebo": placebo}, indent=None, separators=(",", ":")))

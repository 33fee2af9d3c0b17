#!/usr/bin/env python3
"""Slopes within groups with their permutation p, by numpy and scipy, written to within_groups.json beside this file.

Made with Python 3.11 and
    pip install numpy==2.4.6 scipy==1.17.1
    python3 make_within_groups.py

- Slope: numpy.linalg.lstsq of y on x and a dummy for each group (the within estimator by another way than the program's), compared
  with scipy.stats.linregress of both less their group's mean.
- p: the share, the observed order among them, of 2,000 permutations of y within groups drawn by SplitMix64 from seed 1 in whole
  numbers of Python: index below n = draw * n >> 64, Fisher and Yates from the last element down.
- p_many: the same share of 200,000 permutations by numpy's own generator, which the seeded one must come near; for a single group
  scipy.stats.permutation_test of pairings, which draws or enumerates by itself.
"""
import json
import math
from pathlib import Path

import numpy as np
import scipy.stats

MASK = 2 ** 64 - 1


def splitmix(seed):
    """The draws of SplitMix64 (Steele, Lea and Flood 2014)."""
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def order(n, draws):
    """A shuffled order of n."""
    numbers = list(range(n))
    for last in range(n - 1, 0, -1):
        j = next(draws) * (last + 1) >> 64
        numbers[last], numbers[j] = numbers[j], numbers[last]
    return numbers


def demeaned(groups):
    """x and y of all groups less their group's mean."""
    x = np.concatenate([np.array(g)[:, 0] - np.mean(np.array(g)[:, 0]) for g in groups])
    y = np.concatenate([np.array(g)[:, 1] - np.mean(np.array(g)[:, 1]) for g in groups])
    return x, y


def slope(groups):
    """The slope by least squares with a dummy for each group."""
    rows = [(x, i) for i, g in enumerate(groups) for x, _ in g]
    design = np.array([[x] + [1.0 * (i == k) for k in range(len(groups))] for x, i in rows])
    found = float(np.linalg.lstsq(design, np.array([y for g in groups for _, y in g]), rcond=None)[0][0])
    assert math.isclose(found, scipy.stats.linregress(*demeaned(groups)).slope, rel_tol=1e-9, abs_tol=1e-12)
    return found


def case(name, groups):
    """All figures of one case."""
    x, y = demeaned(groups)
    squares, observed = float(x @ x), abs(float(x @ y))
    far = lambda product: abs(product) / squares >= observed / squares - 1e-9
    starts = np.cumsum([0] + [len(g) for g in groups])
    draws, extreme = splitmix(1), 0
    for _ in range(2000):
        permuted = np.concatenate([y[a:b][order(b - a, draws)] for a, b in zip(starts, starts[1:])])
        extreme += far(float(x @ permuted))
    return {"name": name, "groups": groups, "slope": slope(groups), "p": (extreme + 1) / 2001, "p_many": many(groups, x, y, starts, far)}


def many(groups, x, y, starts, far):
    """The same p from far more permutations, drawn elsewhere."""
    if len(groups) == 1:
        test = scipy.stats.permutation_test(
            (y,), lambda y: abs(np.sum(x * y)), permutation_type="pairings", alternative="greater", n_resamples=20_000,
            rng=np.random.default_rng(5))
        return float(test.pvalue)
    generator, extreme, total = np.random.default_rng(11), 0, 200_000
    for _ in range(total // 1000):
        parts = [generator.permuted(np.tile(y[a:b], (1000, 1)), axis=1) for a, b in zip(starts, starts[1:])]
        extreme += sum(map(far, np.concatenate(parts, axis=1) @ x))
    return (extreme + 1) / (total + 1)


def cases():
    """Teams of like and unlike length, with and without a slope, with ties, and one group alone."""
    r = np.random.default_rng(2026)

    def team(n, a, b, noise):
        x = r.normal(50, 8, n)
        return [[round(float(v), 3), round(float(a + b * v + r.normal(0, noise)), 3)] for v in x]

    yield case("five teams, nine months, no slope", [team(9, 40, 0.0, 6) for _ in range(5)])
    yield case("five teams, nine months, a slope", [team(9, 10 * i, 0.5, 5) for i in range(5)])
    yield case("four teams of different length, a falling slope", [team(n, 60, -0.4, 4) for n in (12, 5, 2, 9)])
    yield case("whole numbers with ties", [[[float(a), float(b)] for a, b in zip(r.integers(4, 7, 10), r.integers(4, 7, 10))] for _ in range(4)])
    yield case("one group", [team(6, 30, 0.8, 5)])
    yield case("a straight line", [[[float(i), 2.0 * i + k] for i in range(8)] for k in range(4)])


if __name__ == "__main__":
    Path(__file__).with_name("within_groups.json").write_text(json.dumps(list(cases()), separators=(",", ":")) + "\n")

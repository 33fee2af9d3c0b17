#!/usr/bin/env python3
"""Figures of outside libraries for the statistics of Rapport, written to expected.json beside this file.

Made with Python 3.11 and
    pip install numpy==2.4.6 scipy==1.17.1 lifelines==0.30.3
    python3 make_expected.py

What is taken from where:
- Medians and Hodges-Lehmann: numpy.median, of the sample and of numpy.subtract.outer(a, b).
- Cliff's delta: 2 U / (n1 n2) - 1 with U of scipy.stats.mannwhitneyu, which counts ties half.
- Permutation p: scipy.stats.permutation_test, which enumerates all relabelings where n_resamples allows. Groups too large for
  that: the sums of all subsets of one size, counted in whole numbers. Small ones are counted in both ways and compared.
- Kaplan-Meier: lifelines.KaplanMeierFitter and scipy.stats.ecdf of censored data, compared; deaths come before censorings at equal
  times in both. lifelines takes no infinite durations, so the wait that is never answered is censored at 1e6 hours.
- Restricted mean: lifelines.utils.restricted_mean_survival_time, which carries the curve level behind the last observation. The
  variance it offers is that of the waits cut at the limit, not that of the estimated mean; so the variance here is the double
  integral of the covariance of the curve, S(s) S(t) sum d / (n (n - d)) over times up to min(s, t), over its steps as lifelines
  gives them: Greenwood's variance in another form than the program's.
- Curves: fractions, and decimal arithmetic of 40 digits for the power of two.
"""
import decimal
import itertools
import json
import math
import random
from fractions import Fraction
from pathlib import Path

import numpy as np
import scipy.stats
from lifelines import KaplanMeierFitter
from lifelines.utils import restricted_mean_survival_time

NEVER = 1e6
LIMIT = 72.0


def delta(a, b):
    """Cliff's delta by the Mann-Whitney U."""
    return 2 * scipy.stats.mannwhitneyu(a, b).statistic / (len(a) * len(b)) - 1


def signs(a, b, axis=-1):
    """The sum over all pairs of the sign of a - b: delta times the number of pairs, a whole number."""
    return np.abs(np.sum(np.sign(np.subtract(np.expand_dims(a, -1), np.expand_dims(b, -2))), axis=(-1, -2)))


def p_by_enumeration(a, b):
    """All relabelings, by scipy."""
    test = scipy.stats.permutation_test(
        (a, b), signs, permutation_type="independent", alternative="greater", n_resamples=10**6, vectorized=True, batch=2000)
    assert len(test.null_distribution) == math.comb(len(a) + len(b), len(a))
    return float(test.pvalue)


def p_by_counting(a, b):
    """All relabelings, by counting the subsets of each size and sum of (number below - number above) in whole numbers."""
    pooled = list(a) + list(b)
    ranks = [sum((x > y) - (x < y) for y in pooled) for x in pooled]
    observed, size = abs(sum(ranks[:len(a)])), min(len(a), len(b))
    reach = sum(sorted(map(abs, ranks))[-size:])
    ways = [[0] * (2 * reach + 1) for _ in range(size + 1)] if len(pooled) < 60 else None
    if ways is None:
        return p_in_floats(ranks, size, reach, observed)
    ways[0][reach] = 1
    for rank in ranks:
        for chosen in range(size, 0, -1):
            before, row = ways[chosen - 1], ways[chosen]
            for total in range(max(0, rank), min(len(row), len(row) + rank)):
                row[total] += before[total - rank]
    far = sum(count for total, count in enumerate(ways[size]) if abs(total - reach) >= observed)
    return float(Fraction(far, math.comb(len(pooled), size)))


def p_in_floats(ranks, size, reach, observed):
    """The same for large groups: counts up to 1e60 as floats, whose relative error of 1e-13 does not matter."""
    ways = np.zeros((size + 1, 2 * reach + 1))
    ways[0, reach] = 1
    for rank in ranks:
        moved = np.zeros((size, 2 * reach + 1))
        if rank >= 0:
            moved[:, rank:] = ways[:-1, :2 * reach + 1 - rank]
        else:
            moved[:, :rank] = ways[:-1, -rank:]
        ways[1:] += moved
    totals = np.abs(np.arange(2 * reach + 1) - reach)
    return float(ways[size][totals >= observed].sum() / ways[size].sum())


def two_samples(name, a, b):
    """All figures of two samples."""
    enumerable = math.comb(len(a) + len(b), len(a)) <= 100_000
    p = p_by_counting(a, b)
    if enumerable:
        assert abs(p - p_by_enumeration(np.array(a), np.array(b))) < 1e-12, name
    return {
        "name": name, "a": a, "b": b, "median_a": float(np.median(a)), "median_b": float(np.median(b)),
        "shift": float(np.median(np.subtract.outer(a, b))), "delta": float(delta(a, b)), "p": p,
        "floor": min(1.0, 2 / math.comb(len(a) + len(b), len(a)))}


def sample_cases():
    """Sizes of small companies, ties, nothing but ties, and groups too large to enumerate."""
    r = random.Random(20261001)
    scores = lambda n, mean: [round(r.gauss(mean, 14), 4) for _ in range(n)]
    coarse = lambda n, mean: [float(round(r.gauss(mean, 14) / 5) * 5) for _ in range(n)]
    yield two_samples("2 against 2, apart", [71.5, 64.25], [40.0, 55.125])
    yield two_samples("2 against 2, mixed", [50.0, 60.0], [55.0, 65.0])
    yield two_samples("2 against 2, a tie between", [50.0, 60.0], [60.0, 65.0])
    yield two_samples("4 against 20", scores(4, 45), scores(20, 55))
    yield two_samples("4 against 20, all above", [90.0, 91.0, 92.0, 93.0], scores(20, 55))
    yield two_samples("4 against 20, with ties", coarse(4, 45), coarse(20, 55))
    yield two_samples("7 against 13", scores(7, 50), scores(13, 52))
    yield two_samples("13 against 7, with ties", coarse(13, 55), coarse(7, 48))
    yield two_samples("all equal", [50.0] * 5, [50.0] * 6)
    yield two_samples("two values only", [0.0, 0.0, 100.0, 100.0], [0.0, 100.0, 100.0, 100.0, 100.0])
    yield two_samples("negative and positive", [-3.5, 0.0, 2.25], [-1.0, 1.0, 4.0, -8.5])
    yield two_samples("25 against 25", scores(25, 50), scores(25, 57))
    yield two_samples("40 against 40, with ties", coarse(40, 50), coarse(40, 53))


def large_cases():
    """Groups for which the program approximates."""
    r = random.Random(7)
    for n, m, gap in ((110, 110, 2.0), (110, 110, 5.0), (100, 180, 0.3), (110, 110, 0.0)):
        a = [float(round(r.gauss(50 + gap, 14), 1)) for _ in range(n)]
        b = [float(round(r.gauss(50, 14), 1)) for _ in range(m)]
        yield {"name": f"{n} against {m}, {gap} apart", "a": a, "b": b, "p": p_by_counting(a, b)}


def curve(waits):
    """lifelines' Kaplan-Meier curve with its table of events, after comparing it with scipy's."""
    hours, answered = np.array([h for h, _ in waits]), np.array([x for _, x in waits])
    fitter = KaplanMeierFitter().fit(hours, answered)
    data = scipy.stats.CensoredData(uncensored=hours[answered], right=hours[~answered])
    other = scipy.stats.ecdf(data).sf
    for t in other.quantiles:
        assert abs(other.evaluate(t) - fitter.predict(t)) < 1e-12, (waits, t)
    return fitter


def variance(fitter):
    """The double integral of the covariance of the curve over its steps from 0 to the limit."""
    table = fitter.event_table
    events = [(t, int(d), int(n)) for t, d, n in zip(table.index, table["observed"], table["at_risk"]) if d > 0 and t <= LIMIT]
    cuts = sorted({0.0, LIMIT} | {t for t, _, _ in events})
    pieces = []  # length, level, Greenwood's sum of the steps up to the piece; a level of 0 has no variance
    for left, right in zip(cuts, cuts[1:]):
        level = float(fitter.predict(left))
        greenwood = sum(Fraction(d, n * (n - d)) for t, d, n in events if t <= left and n > d)
        pieces.append((right - left, level, float(greenwood)))
    return sum(a * b * s * t * min(g, h) for (a, s, g), (b, t, h) in itertools.product(pieces, repeat=2))


def waits(name, pairs):
    """The curve's steps, its restricted mean and the variance, with and without the two pseudo-waits."""
    figures = {"name": name, "waits": [{"hours": h, "answered": x} for h, x in pairs]}
    for key, added in (("plain", []), ("with_pseudo", [(0.0, True), (NEVER, False)])):
        if not pairs + added:
            continue
        fitter = curve(pairs + added)
        table = fitter.event_table
        steps = [(float(t), float(fitter.predict(t))) for t, d in zip(table.index, table["observed"]) if d > 0]
        figures[key] = {
            "steps": [{"hours": t, "share": s} for t, s in steps],
            "mean": float(restricted_mean_survival_time(fitter, t=LIMIT)), "variance": float(variance(fitter))}
    return figures


def wait_cases():
    """Answers, censorings, both at one time, at 0 and at the limit, and none of them."""
    r = random.Random(72)
    yield waits("none", [])
    yield waits("one answered", [(24.0, True)])
    yield waits("one open", [(30.0, False)])
    yield waits("answered at once", [(0.0, True), (0.0, True)])
    yield waits("at the limit", [(72.0, True), (72.0, False), (71.5, True)])
    yield waits("beyond the limit", [(80.0, True), (100.0, False), (10.0, True)])
    yield waits("an answer and a censoring at one time", [(12.0, True), (12.0, False), (30.0, True), (48.0, False)])
    yield waits("ties", [(5.0, True), (5.0, True), (5.0, False), (9.25, True), (9.25, True), (60.0, False)])
    yield waits("the last one answered", [(3.0, True), (8.0, False), (20.0, True)])
    for n in (6, 15, 40):
        pairs = [(round(min(r.expovariate(1 / 20), 90), 2), r.random() < 0.8) for _ in range(n)]
        yield waits(f"{n} at random", pairs)


def curve_points():
    """Points of saturating and linear curves."""
    decimal.getcontext().prec = 40
    power = lambda x: decimal.Decimal(2) ** decimal.Decimal(x)
    for half, value in itertools.product((0.5, 1.0, 1.5, 3.0, 4.0), (0.0, 0.25, 1.0, 1.5, 4.0, 12.0, 400.0)):
        points = 100 * (1 - power(-decimal.Decimal(value) / decimal.Decimal(half)))
        yield {"half": half, "value": value, "points": float(points)}
    for (low, high), value in itertools.product(((0, 1), (72, 0), (0, 0.8), (0.5, 1)), (-1.0, 0.0, 0.3, 0.5, 0.65, 0.8, 1.0, 36.0, 72.0, 90.0)):
        points = 100 * (Fraction(value) - Fraction(low)) / (Fraction(high) - Fraction(low))
        yield {"from": low, "to": high, "value": value, "points": float(min(100, max(0, points)))}


def main():
    expected = {
        "samples": list(sample_cases()), "large": list(large_cases()), "waits": list(wait_cases()), "curves": list(curve_points())}
    Path(__file__).with_name("expected.json").write_text(json.dumps(expected, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()

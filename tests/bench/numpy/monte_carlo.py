"""Economics of use cases with plain vectorised numpy: inputs on the first line of stdin, one run for each further line."""
import json
import sys

import numpy as np

problem = json.loads(sys.stdin.readline())
draws, years, rate = problem["draws"], problem["years"], problem["discountRate"]
cases = problem["cases"]
names = list(cases[0])


def outcome(x):
    worked = x["volumePerYear"] * (x["minutesSaved"] - x["reviewMinutes"]) / 60 * x["hourlyRate"] * x["adoption"]
    margin = worked + x["otherYearlyGain"] - x["yearlyCost"]
    start = x["monthsToProduction"] / 12
    net = margin * np.maximum(0, years - start) - x["oneOffCost"]
    value = -x["oneOffCost"]
    for year in range(1, years + 1):
        value = value + margin * np.clip(year - start, 0, 1) / (1 + rate) ** year
    with np.errstate(divide="ignore"):
        payback = np.where(margin > 0, x["monthsToProduction"] + x["oneOffCost"] / (margin / 12), np.inf)
    return net, value, np.where(payback <= years * 12, payback, np.inf)


def run(case, rng):
    x = {name: rng.triangular(*case[name], size=draws) for name in names}
    net, value, payback = outcome(x)
    ranks = np.argsort(np.argsort(net)) - (draws - 1) / 2
    shares = np.array([ranks @ np.argsort(np.argsort(x[name])) for name in names]) ** 2
    probable = {name: case[name][1] for name in names}
    tornado = [
        [float(outcome({**probable, name: np.float64(case[name][end])})[0]) for end in (0, 2)] for name in names
    ]
    points = [np.percentile(column, [10, 50, 90], method="inverted_cdf") for column in (net, value, payback)]
    return points, net.mean(), (net > 0).mean(), np.isfinite(payback).mean(), shares / shares.sum(), tornado


for line in sys.stdin:
    rng = np.random.default_rng(int(line))
    print(json.dumps([float(run(case, rng)[1]) for case in cases]), flush=True)

"""SMAA-2 with plain vectorised numpy, on the problem read from the first line of stdin; one run for each further line."""
import json
import sys

import numpy as np

problem = json.loads(sys.stdin.readline())
draws = problem["draws"]
low, probable, high = (np.array(problem[name]) for name in ("min", "probable", "max"))
options, criteria = low.shape


def run(seed):
    rng = np.random.default_rng(seed)
    weights = rng.dirichlet(np.ones(criteria), size=draws)
    values = rng.triangular(low, probable, high, size=(draws, options, criteria))
    totals = (values @ weights[:, :, None])[:, :, 0]
    order = np.argsort(-totals, axis=1)
    acceptability = np.stack(
        [np.bincount(order[:, rank], minlength=options) for rank in range(options)], axis=1
    ) / draws
    central = np.full((options, criteria), np.nan)
    confidence = np.full(options, np.nan)
    for option in np.unique(order[:, 0]):
        central[option] = weights[order[:, 0] == option].mean(axis=0)
        mine = values @ central[option]
        confidence[option] = (mine.argmax(axis=1) == option).mean()
    tails = np.append(np.cumsum(1 / np.arange(options - 1, 0, -1))[::-1], 0)
    holistic = acceptability @ (tails / tails[0])
    return acceptability, central, confidence, holistic


for line in sys.stdin:
    acceptability, *_ = run(int(line))
    print(json.dumps(acceptability[:, 0].tolist()), flush=True)

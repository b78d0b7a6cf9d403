import { ECONOMIC_INPUTS, type EconomicInput } from '#shared/scoring/decision/economics.ts';
import { simulateEconomics } from '#shared/scoring/decision/monte-carlo.ts';
import { fillUniform, seedRandom, type Triangular } from '#shared/scoring/decision/random.ts';
import { smaaSteps } from '#shared/scoring/decision/smaa.ts';
import { runSteps } from '#shared/scoring/decision/steps.ts';
import { type BenchLine, percentile, timeInTurn } from './measure.ts';
import { numpyIsMissing, startNumpy } from './numpy.ts';

const DRAWS = 10_000;
const OPTIONS = 50;
const CRITERIA = 8;
const USE_CASES = 50;
const ROUNDS = 15;
const HORIZON = { years: 3, discountRate: 0.05 };

/** Robustness of a large portfolio, every score uncertain, against plain numpy: same problem, same outputs. */
export async function measureSmaa(): Promise<readonly BenchLine[]> {
  const name = `robustesse SMAA (${OPTIONS} cas × ${CRITERIA} critères, ${DRAWS} tirages)`;
  const random = sequence();
  const scores = listOf(OPTIONS, () => listOf(CRITERIA, () => random.triangular(0, 4)));
  const run = (seed: number) => {
    const steps = smaaSteps(
      {
        scores,
        directions: listOf(CRITERIA, () => 'benefit' as const),
        scale: { min: 0, max: 4 },
        belief: { kind: 'any' },
      },
      { draws: DRAWS, seed },
    );
    const result = steps.ok ? runSteps(steps.value) : null;
    if (result === null) throw new Error('The robustness is not computed');
    return result.acceptability.map((row) => row[0] ?? 0);
  };
  const problem = {
    draws: DRAWS,
    min: scores.map((row) => row.map(({ min }) => min)),
    probable: scores.map((row) => row.map(({ probable }) => probable)),
    max: scores.map((row) => row.map(({ max }) => max)),
  };
  return againstNumpy({ name, script: 'smaa.py', problem, run, within: 0.03 });
}

/** Three years of fifty use cases, nine uncertain figures each, against plain numpy: same figures, same outputs. */
export async function measureMonteCarlo(): Promise<readonly BenchLine[]> {
  const name = `gains simulés (${USE_CASES} cas × ${ECONOMIC_INPUTS.length} grandeurs, ${DRAWS} tirages)`;
  const random = sequence();
  const cases = listOf(USE_CASES, () => ({
    volumePerYear: random.triangular(500, 20_000),
    minutesSaved: random.triangular(5, 30),
    adoption: random.triangular(0.2, 1),
    reviewMinutes: random.triangular(0, 6),
    hourlyRate: random.triangular(25, 60),
    otherYearlyGain: random.triangular(0, 5000),
    oneOffCost: random.triangular(5000, 80_000),
    yearlyCost: random.triangular(1000, 15_000),
    monthsToProduction: random.triangular(1, 12),
  })) satisfies readonly Record<EconomicInput, Triangular>[];
  const run = (seed: number) =>
    cases.map((economics, index) => {
      const simulated = simulateEconomics(economics, { ...HORIZON, draws: DRAWS, seed: seed + index });
      if (!simulated.ok) throw new Error('The gains are not simulated');
      return simulated.value.netGain.mean;
    });
  const points = cases.map((economics) =>
    Object.fromEntries(
      ECONOMIC_INPUTS.map((input) => {
        const { min, probable, max } = economics[input];
        return [input, [min, probable, max]];
      }),
    ),
  );
  const problem = { draws: DRAWS, ...HORIZON, cases: points };
  return againstNumpy({ name, script: 'monte_carlo.py', problem, run, within: 0.05 });
}

type Comparison = {
  readonly name: string;
  readonly script: string;
  readonly problem: unknown;
  readonly run: (seed: number) => readonly number[];
  /** Largest gap between the two results, as a share of the largest figure: else they do not do the same. */
  readonly within: number;
};

async function againstNumpy(comparison: Comparison): Promise<readonly BenchLine[]> {
  const { name, script, problem, run, within } = comparison;
  const missing = numpyIsMissing();
  if (missing !== null) {
    const times = await timeInTurn(ROUNDS, () => run(1), Boolean);
    return [{ name, value: percentile(times.work, 0.5), floor: 0, unit: 'ms', floorName: missing }];
  }
  const numpy = startNumpy(script, problem);
  try {
    const theirs = await numpy.run(1);
    const ours = run(1);
    const size = Math.max(...theirs.map(Math.abs));
    const gap = Math.max(...ours.map((value, index) => Math.abs(value - (theirs[index] ?? Number.NaN))));
    if (!(gap <= within * size)) throw new Error(`${name}: numpy does not find the same (${gap})`);
    let seed = 1;
    const times = await timeInTurn(
      ROUNDS,
      () => {
        seed += 1;
        run(seed);
      },
      () => numpy.run(seed),
    );
    return [
      {
        name,
        value: percentile(times.work, 0.5),
        floor: percentile(times.floor, 0.5),
        unit: 'ms',
        floorName: 'numpy vectorisé, même calcul',
      },
    ];
  } finally {
    numpy.stop();
  }
}

function listOf<T>(count: number, make: () => T): readonly T[] {
  return Array.from({ length: count }, make);
}

function sequence() {
  const state = seedRandom(1);
  const draws = new Float64Array(3);
  return {
    triangular: (from: number, to: number): Triangular => {
      fillUniform(state, draws, 3);
      const [min = from, probable = from, max = to] = Array.from(
        draws.toSorted(),
        (draw) => from + draw * (to - from),
      );
      return { min, probable, max };
    },
  };
}

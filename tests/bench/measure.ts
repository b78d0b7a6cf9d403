/** One line of the bench: what is measured, set against a floor measured in the same run. Times in milliseconds. */
export type BenchLine = {
  readonly name: string;
  readonly value: number;
  readonly floor: number;
  readonly unit: 'ms' | 'ko';
  readonly floorName: string;
};

/** Nearest-rank percentile, `rank` from 0 to 1. Throws on an empty list. */
export function percentile(values: readonly number[], rank: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(rank * sorted.length) - 1)];
  if (value === undefined) throw new Error('No value to take a percentile of');
  return value;
}

/**
 * Times two pieces of work in turn, so that whatever else the machine does weighs on both. The first rounds warm up
 * and do not count.
 */
export async function timeInTurn(
  rounds: number,
  work: () => Promise<unknown> | unknown,
  floor: () => Promise<unknown> | unknown,
): Promise<{ readonly work: readonly number[]; readonly floor: readonly number[] }> {
  const times = { work: [] as number[], floor: [] as number[] };
  const warmUp = Math.max(2, Math.round(rounds / 10));
  for (let round = -warmUp; round < rounds; round += 1) {
    const workTime = await time(work);
    const floorTime = await time(floor);
    if (round < 0) continue;
    times.work.push(workTime);
    times.floor.push(floorTime);
  }
  return times;
}

async function time(run: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

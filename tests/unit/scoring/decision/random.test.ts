import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileOf, sortedOrder } from '#shared/scoring/decision/order.ts';
import {
  drawAround,
  drawOnSimplex,
  fillUniform,
  seedRandom,
  spreadTriangular,
} from '#shared/scoring/decision/random.ts';

/** Computed apart, with the whole numbers of another language. */
const KNOWN = [2420951833, 2513034076, 3847892949, 4064752930];

function uniforms(count: number, seed: number, stream = 0): Float64Array {
  const draws = new Float64Array(count);
  fillUniform(seedRandom(seed, stream), draws, count);
  return draws;
}

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

describe('seeded draws', () => {
  it('are the same for one seed on every engine: these very ones', () => {
    expect([...uniforms(4, 1)].map((draw) => draw * 2 ** 32 - 0.5)).toEqual(KNOWN);
  });

  it('differ with the seed and with the stream', () => {
    const first = uniforms(8, 1);
    expect(uniforms(8, 1)).toEqual(first);
    expect(uniforms(8, 2)).not.toEqual(first);
    expect(uniforms(8, 1, 1)).not.toEqual(first);
  });

  it('go on from where they stopped', () => {
    const state = seedRandom(5);
    const parts = new Float64Array(6);
    fillUniform(state, parts.subarray(0, 2), 2);
    fillUniform(state, parts.subarray(2), 4);
    expect(parts).toEqual(uniforms(6, 5));
  });

  it('are even: mean, variance and every tenth', () => {
    const draws = uniforms(100_000, 3);
    expect(mean(draws)).toBeCloseTo(0.5, 2);
    expect(mean(draws.map((draw) => (draw - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = draws.filter((draw) => Math.floor(draw * 10) === tenth).length / draws.length;
      expect(share).toBeCloseTo(0.1, 2);
    }
  });

  it('are spread on a triangle between its bounds, with its mean', () => {
    const target = new Float64Array(100_000);
    spreadTriangular(uniforms(target.length, 4), { min: 2, probable: 3, max: 10 }, target);
    expect(Math.min(...target.subarray(0, 10_000))).toBeGreaterThanOrEqual(2);
    expect(Math.max(...target.subarray(0, 10_000))).toBeLessThanOrEqual(10);
    expect(mean(target)).toBeCloseTo(5, 1);
    expect(target.filter((value) => value < 3).length / target.length).toBeCloseTo(1 / 8, 2);
  });

  it.each([
    [{ min: 4, probable: 4, max: 4 }],
    [{ min: 0, probable: 0, max: 1 }],
    [{ min: 0, probable: 1, max: 1 }],
  ])('stay within a triangle that is flat on a side: %o', (figure) => {
    const target = new Float64Array(1000);
    spreadTriangular(uniforms(1000, 1), figure, target);
    expect(target.every((value) => value >= figure.min && value <= figure.max)).toBe(true);
  });
});

describe('weights drawn', () => {
  it('evenly on the simplex are positive, sum to 1 and have the moments of the simplex', () => {
    const state = seedRandom(9);
    const draws = new Float64Array(3);
    const weights = new Float64Array(4);
    const firsts: number[] = [];
    for (let round = 0; round < 40_000; round += 1) {
      fillUniform(state, draws, 3);
      drawOnSimplex(draws, weights);
      expect(weights.every((weight) => weight >= 0) && weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      firsts.push(weights[0] ?? 0);
    }
    expect(mean(firsts)).toBeCloseTo(1 / 4, 2);
    // Dirichlet(1, 1, 1, 1): variance 3 ÷ (16 × 5).
    const variance = mean(firsts.map((weight) => (weight - 1 / 4) ** 2));
    expect(Math.abs(variance - 0.0375)).toBeLessThan(0.001);
  });

  it('around a centre are right on average, and nearer to it the higher the concentration', () => {
    const centre = Float64Array.of(0.55, 0.33, 0.12, 0);
    const spread = [10, 100].map((concentration) => {
      const state = seedRandom(2);
      const draws = new Float64Array(concentration - 1);
      const offset = new Float64Array(1);
      const weights = new Float64Array(4);
      const sums = [0, 0, 0, 0];
      let squares = 0;
      for (let round = 0; round < 20_000; round += 1) {
        fillUniform(state, draws, draws.length);
        fillUniform(state, offset, 1);
        drawAround(centre, draws, offset[0] ?? 0, weights);
        for (const [place, weight] of weights.entries()) sums[place] = (sums[place] ?? 0) + weight / 20_000;
        squares += ((weights[0] ?? 0) - 0.55) ** 2 / 20_000;
      }
      for (const [place, sum] of sums.entries()) expect(sum).toBeCloseTo(centre[place] ?? 0, 2);
      expect(sums[3]).toBe(0);
      return Math.sqrt(squares);
    });
    expect(spread[0]).toBeCloseTo(Math.sqrt((0.55 * 0.45) / 11), 1);
    expect(spread[1]).toBeCloseTo(Math.sqrt((0.55 * 0.45) / 101), 2);
  });
});

describe('the order of figures', () => {
  it('is from the smallest to the largest, infinite, negative and nearly equal ones included', () => {
    const figure = fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: 0, max: 50 }).map((step) => 1 + step * Number.EPSILON),
    );
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 60 }), (list) => {
        const values = Float64Array.from(list);
        const sorted = [...sortedOrder(values)].map((place) => Number(values[place]) + 0);
        expect(sorted).toEqual([...values].map((value) => value + 0).sort((a, b) => a - b));
      }),
    );
  });

  it('gives percentiles of nearest rank', () => {
    const values = Float64Array.from({ length: 10 }, (_, place) => 10 - place);
    const order = sortedOrder(values);
    expect([0.1, 0.5, 0.9, 1].map((share) => percentileOf(values, order, share))).toEqual([1, 5, 9, 10]);
  });
});

import { describe, expect, it } from 'vitest';
import { coveredMean, type WeightedLevel } from '#shared/scoring/coverage.ts';
import { bandOf } from '#shared/scoring/maturity.ts';
import cases from '#tests/fixtures/cases/published-maturity-cases.json' with { type: 'json' };
import { SCORING_RULES } from '#tests/support/scoring-rules.ts';

/** Figures that other people's tools publish for known answers; each names its source in the file. */
const caseOf = (id: string) => {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`No published case ${id}`);
  return found;
};

const mean = (levels: readonly (number | null)[]) => {
  const items = levels.map((level, index): WeightedLevel => ({ id: `i${index}`, weight: 1, level }));
  return coveredMean(items, SCORING_RULES);
};

describe('OWASP SAMM, 15 practices of six equal answers', () => {
  const { expected } = caseOf('samm-90-answers');
  const practices = expected.practice ?? [];
  const functions = expected.function ?? [];

  it('agrees on the functions: each is the mean of its three practices', () => {
    functions.forEach((published, index) => {
      expect(mean(practices.slice(index * 3, index * 3 + 3)).score).toBeCloseTo(published, 10);
    });
  });

  it('agrees on the overall score: the mean of the five functions', () => {
    expect(mean(functions).score).toBeCloseTo(expected.overall ?? Number.NaN, 10);
  });

  // Our rule does not apply inside a practice: SAMM adds up what each of three levels gives (0–3), where we take the
  // mean of one level on a scale (0–4). Our mean of the six answers is a third of its figure, whatever the answers.
  it('does not agree inside a practice, by the factor that the two rules foretell', () => {
    for (const published of practices) {
      const answers = Array.from({ length: 6 }, () => published / 3);
      expect((mean(answers).score ?? Number.NaN) * 3).toBeCloseTo(published, 10);
    }
  });

  // Nor on an answer nobody gave: SAMM counts it as a zero, we leave it out and lower the coverage.
  it('does not agree on an unknown practice: it is no zero here', () => {
    expect(mean([3, 0, null]).score).toBeCloseTo(1.5, 10);
    expect(mean([3, 0, null]).coverage).toBeCloseTo(2 / 3, 10);
  });
});

describe('the ENISA bands, published with gaps of one tenth', () => {
  const published = Object.entries(caseOf('bands-enisa-cra').expected).map(([name, range]) => {
    const [from = Number.NaN, to = Number.NaN] = range as unknown as readonly number[];
    return { name, from, to };
  });
  const bands = published.map(({ name, from }) => ({ name, from }));

  it.each(published)('$name holds both its bounds, $from and $to', ({ name, from, to }) => {
    expect(bandOf(from, bands)).toBe(name);
    expect(bandOf(to, bands)).toBe(name);
  });

  // The source leaves 2.55 and 3.95 in no band. Ours rounds to one decimal first, half up, so that they go up.
  it('leaves no gap once the score is rounded as it is read', () => {
    expect([2.549, 2.55, 3.949, 3.95].map((score) => bandOf(score, bands))).toEqual([
      'Basic',
      'Intermediate',
      'Intermediate',
      'Advanced',
    ]);
  });

  it('names no band under the first bound', () => {
    expect(bandOf(0.9, bands)).toBeNull();
  });
});

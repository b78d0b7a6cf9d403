import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isEqualTo, readFigure } from '#scripts/lib/cases/figures.ts';
import { readCases } from '#scripts/lib/cases/raw-case.ts';
import { type CaseReport, runCase } from '#scripts/lib/cases/run-case.ts';

const PUBLISHED = new URL('../../../fixtures/cases/published-scoring-cases.json', import.meta.url);

const reportsOf = (text: string): readonly CaseReport[] => readCases(text).map(runCase);

function verdicts(given: unknown): readonly (boolean | null)[] | null {
  const [report] = reportsOf(JSON.stringify([given]));
  return report?.checks?.map(({ agrees }) => agrees) ?? null;
}

describe('the published cases', () => {
  it.each(reportsOf(readFileSync(PUBLISHED, 'utf8')))('agree: $id', ({ checks }) => {
    expect(checks?.length).toBeGreaterThan(0);
    expect(checks?.filter(({ agrees }) => agrees !== true)).toEqual([]);
  });

  it('would not, were a digit changed', () => {
    const text = readFileSync(PUBLISHED, 'utf8');
    for (const [from, to] of [
      ['0.1164', '0.1165'],
      ['7.1766', '7.1767'],
      ['"2/3"', '"3/4"'],
      ['0.7302971', '0.7312971'],
      ['0.5037', '0.5039'],
      ['-0.50128589', '-0.50128580'],
      ['"MM"\n', '"GN"\n'],
      ['2.6', '2.7'],
      ['"overall": 1.3', '"overall": 1.4'],
    ] as const) {
      expect(text).toContain(from);
      const [before, after] = text.split(from);
      const changed = reportsOf([before, ...text.split(from).slice(1)].join(to));
      expect(after).toBeDefined();
      expect(changed.flatMap(({ checks }) => checks ?? []).some(({ agrees }) => agrees === false)).toBe(true);
    }
  });
});

describe('digits given', () => {
  it.each([
    ['0.750', 0.7504, true],
    ['0.750', 0.7506, false],
    ['0.75', 0.7548, true],
    ['0', 0.056, false],
    ['0', 1e-12, true],
    ['2/3', 0.6666667, true],
    ['2/3', 0.667, false],
    ['1.2e-3', 0.00124, true],
    ['12.5 %', 0.1252, true],
    ['-0,5', -0.52, true],
  ])('%s is met, or not, by %d', (text, computed, agrees) => {
    const figure = readFigure(text);
    expect(figure && isEqualTo(computed, figure)).toBe(agrees);
  });

  it.each(['', 'abc', '1/0', '.', null, true, {}])('are none in %o', (raw) => {
    expect(readFigure(raw)).toBeNull();
  });

  it('are kept by the reading of the file', () => {
    expect(readCases('[{"id": "a 1.50", "v": [1.50, -2e3, "x"]}]')).toEqual([
      { id: 'a 1.50', v: ['1.50', '-2e3', 'x'] },
    ]);
  });
});

describe('cases of other shapes', () => {
  it('are read: a reciprocal rounded, only some keys, a key that is not known', () => {
    const matrix = [
      [1, 3, 5],
      [0.33, 1, 3],
      [0.2, 0.333, 1],
    ];
    expect(
      verdicts({ method: 'ahp', matrix, expected: { cr: 0.033, lambda_max: 3.039, strange: 1 } }),
    ).toEqual([true, true, null]);
  });

  it('are read: holes in a matrix, pairs by place', () => {
    const matrix = [
      [1, 1, 5, 2],
      ['', 1, 3, 4],
      [null, '?', 1, null],
      ['', '', '', 1],
    ];
    expect(verdicts({ method: 'ahp', matrix, expected: { completed: [[2, 3, 0.7303]] } })).toEqual([true]);
    const pairs = [{ a: 'x', b: 'y', value: '1/4' }];
    const expected = { weights: { y: 0.8 }, rank: ['y', 'x'] };
    expect(verdicts({ method: 'AHP', items: ['x', 'y'], pairs, expected })).toEqual([true, true]);
  });

  it('agree on ranks however those after a tie are numbered', () => {
    const given = { method: 'weighted-sum', matrix: [[3], [3], [1], [2]] };
    for (const rank of [
      [1, 1, 4, 3],
      [1, 1, 3, 2],
      [1.5, 1.5, 4, 3],
    ])
      expect(verdicts({ ...given, expected: { rank } })).toEqual([true]);
    expect(verdicts({ ...given, expected: { rank: [1, 2, 4, 3] } })).toEqual([false]);
  });

  it('take options by name, costs, and weights that do not sum to 1', () => {
    const matrix = { A: [1, 10], B: [3, 20] };
    const given = { method: 'weighted-sum', matrix, types: ['max', 'min'], weights: [2, 1] };
    expect(verdicts({ ...given, expected: { score: { A: -8, B: -14 }, winner: 'A' } })).toEqual([true, true]);
    expect(verdicts({ ...given, expected: { score: [-2.667, -4.667] } })).toEqual([true]);
  });
});

describe('what cannot be compared', () => {
  it('is not counted when the method is not known', () => {
    expect(verdicts({ method: 'electre', expected: { rank: [1] } })).toBeNull();
  });

  it.each([
    ['a case that is not one', 7],
    ['no method', { expected: { rank: [1] } }],
    ['nothing expected', { method: 'topsis', matrix: [[1]] }],
    ['no matrix', { method: 'topsis', expected: { rank: [1] } }],
    [
      'a normalisation that is not known',
      { method: 'topsis', normalisation: 'max', matrix: [[1]], expected: { rank: [1] } },
    ],
    ['weights that are all zero', { method: 'topsis', weights: [0], matrix: [[1]], expected: { rank: [1] } }],
    [
      'a matrix that contradicts itself',
      {
        method: 'ahp',
        matrix: [
          [1, 3],
          [3, 1],
        ],
        expected: { weights: [1, 0] },
      },
    ],
    ['items nothing links', { method: 'ahp', items: ['a', 'b'], pairs: [], expected: { weights: [1, 0] } }],
    ['answers nobody can read', { method: 'maturity', answers: 'many', expected: { overall: 1 } }],
    ['a band without bounds', { method: 'bands', expected: { Low: 'x' } }],
  ])('is a difference with its reason: %s', (_, given) => {
    const [report] = reportsOf(JSON.stringify([given]));
    expect(report?.checks).toMatchObject([{ agrees: false, note: expect.stringMatching(/\.$/) }]);
  });

  it('is a file that holds no case', () => {
    expect(() => readCases('not json')).toThrow('JSON');
    expect(() => readCases('3')).toThrow('cas');
  });
});

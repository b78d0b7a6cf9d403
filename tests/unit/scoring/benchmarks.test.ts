import { describe, expect, it } from 'vitest';
import type { Benchmark, BenchmarkFile } from '#shared/content/benchmark.ts';
import { type BenchmarkMatch, benchmarksAcross, benchmarksFor } from '#shared/scoring/benchmarks.ts';

const sourced: Benchmark['sourced'] = {
  source: 'Enquête d’essai, édition de 2025',
  url: '',
  checkedOn: '2026-11-23',
  confidence: 'high',
  needsConfirmation: false,
};

const figure = (id: string, changes: Partial<Benchmark> = {}): Benchmark => ({
  id,
  surveyId: 'insee',
  statement: 'des entreprises utilisent l’IA',
  value: 0.2,
  population: 'Entreprises',
  definition: 'Au moins une technologie',
  year: 2025,
  minHeadcount: 10,
  maxHeadcount: null,
  sectorIds: [],
  axisIds: ['a5'],
  sourced,
  ...changes,
});

const sized = (id: string, min: number, max: number, changes: Partial<Benchmark> = {}) =>
  figure(id, { minHeadcount: min, maxHeadcount: max, ...changes });

const file = (...benchmarks: readonly Benchmark[]): BenchmarkFile => ({
  surveys: [
    { id: 'insee', name: 'Insee', caveat: 'Des entreprises.' },
    { id: 'lab', name: 'Le Lab', caveat: 'Des dirigeants.' },
  ],
  benchmarks: [...benchmarks],
});

const ids = (matches: readonly BenchmarkMatch[]) =>
  matches.flatMap(({ benchmarks }) => benchmarks.map(({ id }) => id));
const aCompany = (headcount: number | null, sectorId = 'construction') => ({ headcount, sectorId });

describe('figures beside a company', () => {
  const sizes = file(figure('all'), sized('small', 10, 49), sized('middle', 50, 249));

  it.each([
    [10, ['small']],
    [49, ['small']],
    [49.9, ['small']],
    [50, ['middle']],
    [249.5, ['middle']],
    [250, ['all']],
    [9.9, []],
  ])(
    'of %d people are those of its size class, or the whole when no class holds it',
    (headcount, expected) => {
      expect(ids(benchmarksFor(sizes, aCompany(headcount), 'a5'))).toEqual(expected);
    },
  );

  it('whose headcount is not known are those of all the sizes a survey covers, and say so', () => {
    const matches = benchmarksFor(sizes, aCompany(null), 'a5');
    expect(ids(matches)).toEqual(['all']);
    expect(matches.map(({ isHeadcountKnown }) => isHeadcountKnown)).toEqual([false]);
    expect(benchmarksFor(sizes, aCompany(85), 'a5')[0]?.isHeadcountKnown).toBe(true);
  });

  it('are none of another sector, and none of a sector when its own is not known', () => {
    const sectors = file(
      figure('trade', { sectorIds: ['trade'] }),
      figure('building', { sectorIds: ['construction'] }),
    );
    expect(ids(benchmarksFor(sectors, aCompany(20), 'a5'))).toEqual(['building']);
    expect(ids(benchmarksFor(sectors, aCompany(20, ''), 'a5'))).toEqual([]);
  });

  it('keep the figure of the sector and that of the size: neither holds the other', () => {
    const both = file(
      figure('all'),
      sized('small', 10, 49),
      figure('building', { sectorIds: ['construction'] }),
    );
    expect(ids(benchmarksFor(both, aCompany(20), 'a5'))).toEqual(['building', 'small']);
  });

  it('do not give way to a closer figure of another year or of another count', () => {
    const others = file(
      figure('all'),
      sized('older', 10, 49, { year: 2024 }),
      sized('other-count', 10, 49, { definition: 'Analyse de textes' }),
    );
    expect(ids(benchmarksFor(others, aCompany(20), 'a5'))).toEqual(['other-count', 'all']);
    expect(
      ids(benchmarksFor(file(figure('all'), sized('older', 10, 49, { year: 2024 })), aCompany(20), 'a5')),
    ).toEqual(['all', 'older']);
  });

  it('come newest first, two a survey at most, surveys apart in the order of the file', () => {
    const many = file(
      figure('lab', { surveyId: 'lab', year: 2026 }),
      figure('2022', { year: 2022 }),
      figure('2024', { year: 2024 }),
      figure('2025'),
      figure('2023', { year: 2023 }),
    );
    expect(
      benchmarksFor(many, aCompany(20), 'a5').map(({ survey, benchmarks }) => [
        survey.id,
        benchmarks.map(({ id }) => id),
      ]),
    ).toEqual([
      ['insee', ['2025', '2024']],
      ['lab', ['lab']],
    ]);
  });

  it('are of the axis asked for, and a survey without any is left out', () => {
    const axes = file(figure('data', { surveyId: 'lab', axisIds: ['a3', 'a5'] }), figure('use'));
    expect(benchmarksFor(axes, aCompany(20), 'a3').map(({ survey }) => survey.id)).toEqual(['lab']);
    expect(benchmarksFor(axes, aCompany(20), 'a9')).toEqual([]);
  });
});

describe('the overview across axes', () => {
  it('has the first figure of each axis once, and every figure of the sector', () => {
    const all = file(
      figure('use'),
      figure('older-use', { year: 2024 }),
      figure('use-and-data', { axisIds: ['a3', 'a5'], definition: 'Analyse', year: 2023 }),
      figure('building', { sectorIds: ['construction'], year: 2024 }),
    );
    expect(ids(benchmarksAcross(all, aCompany(20)))).toEqual(['use', 'building', 'use-and-data']);
  });
});

import { describe, expect, it } from 'vitest';
import { benchmarksAcross, benchmarksFor } from '#shared/scoring/benchmarks.ts';
import { shippedBenchmarks, shippedPack } from './shipped-content.ts';

const { surveys, benchmarks } = shippedBenchmarks();

/** A share as it was published: at most one decimal of a percent. */
const isPublishedShare = (value: number) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-9;

describe('the shipped benchmarks', () => {
  it('have one id each, and a survey that is listed and used', () => {
    const ids = benchmarks.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(80);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(benchmarks.map(({ surveyId }) => surveyId))).toEqual(new Set(surveys.map(({ id }) => id)));
  });

  it('speak of axes and sectors the method has', () => {
    const pack = shippedPack();
    const known = new Set([...pack.axes, ...pack.sectors].map(({ id }) => id));
    const named = benchmarks.flatMap(({ axisIds, sectorIds }) => [...axisIds, ...sectorIds]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('say what was counted, on whom, when and by whom', () => {
    const bare = benchmarks.filter(
      ({ population, definition, year, sourced }) =>
        population.length < 20 ||
        definition.length < 15 ||
        sourced.source.length < 20 ||
        year < 2023 ||
        year > 2026,
    );
    expect(bare).toEqual([]);
    expect(benchmarks.filter(({ sourced }) => sourced.url !== '' && !URL.canParse(sourced.url))).toEqual([]);
  });

  it('ask to be confirmed wherever their source is less than sure', () => {
    for (const { id, sourced } of benchmarks) {
      expect([id, sourced.needsConfirmation]).toEqual([id, sourced.confidence !== 'high']);
    }
  });

  it('read after their value: small letter first, no full stop, no other share', () => {
    const wrong = benchmarks.filter(
      ({ statement }) => !/^[\p{Ll}(]/u.test(statement) || statement.endsWith('.') || statement.includes('%'),
    );
    expect(wrong).toEqual([]);
  });

  it('hold their figures as published, and headcounts the right way round', () => {
    expect(benchmarks.filter(({ value }) => !isPublishedShare(value) || value === 0)).toEqual([]);
    expect(
      benchmarks.filter(
        ({ minHeadcount, maxHeadcount }) =>
          minHeadcount !== null && maxHeadcount !== null && minHeadcount > maxHeadcount,
      ),
    ).toEqual([]);
  });

  it('count each thing once for a population and a year', () => {
    const keys = benchmarks.map((it) =>
      [it.surveyId, it.definition, it.population, it.year, it.statement].join('|'),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('say of each survey that it is no rank', () => {
    expect(surveys.filter(({ caveat }) => !caveat.includes('N’est pas un rang.'))).toEqual([]);
  });
});

describe('beside a foundry of 85 people', () => {
  const company = { headcount: 85, sectorId: 'metalworking' };
  const firstOf = (axisId: string) =>
    benchmarksFor({ surveys, benchmarks }, company, axisId).map((match) => [
      match.survey.id,
      match.benchmarks[0]?.value,
    ]);

  it('stand the figures of its size class', () => {
    expect(firstOf('a5').slice(0, 3)).toEqual([
      ['insee-tic', 0.31],
      ['eurostat-tic', 0.304],
      ['france-num-2025', 0.42],
    ]);
  });

  it('stand figures on every axis but frugality, of which none was published', () => {
    const bare = shippedPack().axes.filter(({ id }) => firstOf(id).length === 0);
    expect(bare.map(({ id }) => id)).toEqual(['a9']);
  });

  it('stands an overview short enough to be read', () => {
    const shown = benchmarksAcross({ surveys, benchmarks }, company).flatMap((match) => match.benchmarks);
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.length).toBeLessThanOrEqual(25);
  });
});

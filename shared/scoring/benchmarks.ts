import type { Benchmark, BenchmarkFile, BenchmarkSurvey } from '#shared/content/benchmark.ts';
import type { Id } from '#shared/domain/primitives.ts';

/** What a figure is chosen by; `headcount` in full-time equivalents, null when not known. */
export type BenchmarkedCompany = { readonly headcount: number | null; readonly sectorId: string };

/** Figures of one survey, never of two: surveys disagree by construction. */
export type BenchmarkMatch = {
  readonly survey: BenchmarkSurvey;
  /** Newest year first; within a year the company's sector, then its size class, then the rest. */
  readonly benchmarks: readonly Benchmark[];
  /** False when the headcount is not known: only figures of all the sizes a survey covers are then given. */
  readonly isHeadcountKnown: boolean;
};

const MOST_PER_SURVEY = 2;

/**
 * Published figures that may stand beside the company on one axis, grouped by survey in the order of the file, at most
 * two a survey. A figure gives way to a closer one that counts the same thing the same year (« 10 à 49 salariés »
 * over « 10 salariés et plus »).
 */
export function benchmarksFor(
  file: BenchmarkFile,
  company: BenchmarkedCompany,
  axisId: Id,
): readonly BenchmarkMatch[] {
  return matches(file, company, (found) =>
    found.filter(({ axisIds }) => axisIds.includes(axisId)).slice(0, MOST_PER_SURVEY),
  );
}

/**
 * The overview across axes, grouped by survey: for each axis the first figure of each survey, and every figure of the
 * company's own sector.
 */
export function benchmarksAcross(
  file: BenchmarkFile,
  company: BenchmarkedCompany,
): readonly BenchmarkMatch[] {
  const axisIds = [...new Set(file.benchmarks.flatMap((it) => it.axisIds))];
  return matches(file, company, (found) => {
    const first = new Set(axisIds.map((axisId) => found.find((it) => it.axisIds.includes(axisId))));
    return found.filter((it) => first.has(it) || it.sectorIds.length > 0);
  });
}

function matches(
  { surveys, benchmarks }: BenchmarkFile,
  company: BenchmarkedCompany,
  choose: (found: readonly Benchmark[]) => readonly Benchmark[],
): readonly BenchmarkMatch[] {
  return surveys.flatMap((survey) => {
    const ofSurvey = benchmarks.filter(({ surveyId }) => surveyId === survey.id);
    const extent = extentOf(ofSurvey);
    const found = ofSurvey
      .filter(isAbout(company, extent))
      .filter((it, _, all) => !all.some((other) => isCloserThan(other, it)))
      .toSorted((a, b) => b.year - a.year || closeness(b, extent) - closeness(a, extent));
    const chosen = choose(found);
    return chosen.length > 0
      ? [{ survey, benchmarks: chosen, isHeadcountKnown: company.headcount !== null }]
      : [];
  });
}

/** Bounds included; infinite where open. */
type Sizes = { readonly min: number; readonly max: number };

function sizesOf({ minHeadcount, maxHeadcount }: Benchmark): Sizes {
  return {
    min: minHeadcount ?? Number.NEGATIVE_INFINITY,
    max: maxHeadcount ?? Number.POSITIVE_INFINITY,
  };
}

/** All the sizes a survey speaks of. */
function extentOf(benchmarks: readonly Benchmark[]): Sizes {
  const sizes = benchmarks.map(sizesOf);
  return { min: Math.min(...sizes.map(({ min }) => min)), max: Math.max(...sizes.map(({ max }) => max)) };
}

function isAbout({ headcount, sectorId }: BenchmarkedCompany, extent: Sizes): (it: Benchmark) => boolean {
  return (it) => {
    const { min, max } = sizesOf(it);
    if (it.sectorIds.length > 0 && !it.sectorIds.includes(sectorId)) return false;
    if (headcount === null) return !isNarrowerThan({ min, max }, extent);
    // 49.5 full-time equivalents are still fewer than 50: the classes of the surveys leave no gap.
    const people = Math.floor(headcount);
    return people >= min && people <= max;
  };
}

/** Same count, same year, and a population held within the other's. */
function isCloserThan(candidate: Benchmark, it: Benchmark): boolean {
  if (candidate.year !== it.year || candidate.definition !== it.definition) return false;
  const [inner, outer] = [sizesOf(candidate), sizesOf(it)];
  const isWithinSizes = inner.min >= outer.min && inner.max <= outer.max;
  const isWithinSectors = it.sectorIds.length === 0 || candidate.sectorIds.length > 0;
  const isNarrower =
    isNarrowerThan(inner, outer) || (candidate.sectorIds.length > 0 && it.sectorIds.length === 0);
  return isWithinSizes && isWithinSectors && isNarrower;
}

function closeness(it: Benchmark, extent: Sizes): number {
  if (it.sectorIds.length > 0) return 2;
  return isNarrowerThan(sizesOf(it), extent) ? 1 : 0;
}

function isNarrowerThan(inner: Sizes, outer: Sizes): boolean {
  return inner.min > outer.min || inner.max < outer.max;
}

import type { Assessment } from '#shared/assessment/assess.ts';
import type { BenchmarkFile } from '#shared/content/benchmark.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { ReportDocument, ReportOptions } from '#shared/report/model.ts';
import type { IssuedFacts } from './issued-facts.ts';

/** Raised when what a frozen copy holds changes. */
export const FROZEN_FORMAT = 1;

/** Choices a document was built with, that are neither in the mission nor content. */
export type FrozenOptions = Pick<
  ReportOptions,
  'date' | 'subjectId' | 'withoutNotes' | 'detail' | 'isWorkingVersion' | 'version'
>;

/** All that a version was made from, kept so that it can be explained, and written again, years later. Plain JSON. */
export type FrozenCopy = {
  readonly format: typeof FROZEN_FORMAT;
  readonly appVersion: string;
  /** Content the version was made with: `pack`, `programme`, `benchmarks`, `compliance`, draws… */
  readonly contentVersions: Readonly<Record<string, string>>;
  readonly issuedAt: string;
  readonly deliverableId: Id;
  readonly options: FrozenOptions;
  readonly facts: IssuedFacts;
  readonly report: ReportDocument;
  readonly doc: MissionDoc;
  readonly assessment: Assessment;
};

/** The choices alone, of all that a document is built with. */
export function frozenOptions(options: ReportOptions): FrozenOptions {
  const { date, subjectId, withoutNotes, detail, isWorkingVersion, version } = options;
  return {
    date,
    ...(subjectId === undefined ? {} : { subjectId }),
    ...(withoutNotes === undefined ? {} : { withoutNotes }),
    ...(detail === undefined ? {} : { detail }),
    ...(isWorkingVersion === undefined ? {} : { isWorkingVersion }),
    ...(version === undefined ? {} : { version }),
  };
}

/** Which contents a document was built with, by name. */
export function contentVersionsOf(
  { pack }: Pick<MissionDoc, 'pack'>,
  { programme, benchmarks, compliance, simulations }: ReportOptions,
): Readonly<Record<string, string>> {
  return {
    pack: `${pack.id} ${pack.version}`,
    ...(programme ? { programme: programme.eligibility.sourced.checkedOn } : {}),
    ...(benchmarks ? { benchmarks: lastChecked(benchmarks) } : {}),
    ...(compliance ? { compliance: compliance.version } : {}),
    ...(simulations
      ? {
          draws: `moteur ${simulations.engineVersion}, graine ${simulations.seed}, ${simulations.draws} tirages`,
        }
      : {}),
  };
}

function lastChecked({ benchmarks }: BenchmarkFile): string {
  return (
    benchmarks
      .map(({ sourced }) => sourced.checkedOn)
      .toSorted()
      .at(-1) ?? ''
  );
}

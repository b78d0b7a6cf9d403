import type { Issue } from '#shared/domain/deliverable.ts';
import type { Id } from '#shared/domain/primitives.ts';

/**
 * What versions are counted for: a deliverable, or the part of it that is about one interview or one source, which is
 * handed to someone else and has versions of its own. Kept in `deliverableId` of an issue.
 */
export function issuedDocumentId(deliverableId: Id, subjectId: Id | null): Id {
  return subjectId === null ? deliverableId : `${deliverableId}_${subjectId}`;
}

/** Versions of one document, the last first. */
export function issuesOf(issues: readonly Issue[], documentId: Id): readonly Issue[] {
  return issues
    .filter(({ deliverableId }) => deliverableId === documentId)
    .toSorted((a, b) => compareVersions(parts(b.version), parts(a.version)));
}

type Version = readonly [major: number, minor: number];

/**
 * The version that would come next: `1.0` for the first, then `1.1` for a correction, `2.0` for a new edition. Counted
 * from the highest ever given, so that no number is given twice; a number that is none counts for nothing.
 */
export function nextVersions(issues: readonly Issue[]): { readonly minor: string; readonly major: string } {
  const [last] = issues.map(({ version }) => parts(version)).toSorted((a, b) => compareVersions(b, a));
  if (!last || last[0] === 0) return { minor: '1.0', major: '1.0' };
  return { minor: `${last[0]}.${last[1] + 1}`, major: `${last[0] + 1}.0` };
}

function parts(version: string): Version {
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
  return [Number(major ?? 0), Number(minor ?? 0)];
}

function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1];
}

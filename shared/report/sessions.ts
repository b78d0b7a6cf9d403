import type { Interview } from '#shared/domain/interview.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';

/** Sessions as the annex lists them: by date, undated last, cancelled ones left out. */
export function sessionsByDate({ interviews }: Pick<MissionDoc, 'interviews'>): readonly Interview[] {
  return interviews
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? -1 : a.date === b.date ? 0 : 1));
}

/** Short marks of sessions, « S3, S7 », that lead to the list in the annex; empty when none is known. */
export function sessionMarks(doc: Pick<MissionDoc, 'interviews'>, interviewIds: readonly string[]): string {
  return sessionsByDate(doc)
    .flatMap(({ id }, index) => (interviewIds.includes(id) ? [`S${index + 1}`] : []))
    .join(', ');
}

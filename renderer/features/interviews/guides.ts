import type { InterviewGuide } from '#shared/content/guide.ts';
import type { Person } from '#shared/domain/interview.ts';

/** The guide written for the role of the people present: same function and group first, then same function. */
export function guideForPeople(
  guides: readonly InterviewGuide[],
  people: readonly Person[],
): InterviewGuide | undefined {
  const sameRole = guides.find((guide) =>
    people.some(
      ({ businessFunction, group }) => businessFunction === guide.businessFunction && group === guide.group,
    ),
  );
  return (
    sameRole ??
    guides.find((guide) => people.some(({ businessFunction }) => businessFunction === guide.businessFunction))
  );
}

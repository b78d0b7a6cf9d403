import type { Target } from '#shared/journey/finding.ts';
import type { Source } from '#shared/report/model.ts';
import { targetOfSource as targetInMission } from '#shared/report/source-target.ts';

/** Where a source can be seen and changed; null for a reference or a formula, which are nowhere in the mission. */
export function targetOfSource(source: Source): Target | null {
  return targetInMission(source);
}

import { ScaleChip } from '#renderer/ui/feedback/level.tsx';
import { formatDecimal } from '#shared/domain/french.ts';
import type { Criterion } from '#shared/domain/use-case.ts';

/** A score as it was given, in the colour of what it is worth: for a cost, 4 is the worst and wears the sand. */
export function ScoreChip({
  level,
  direction,
}: {
  readonly level: number | null;
  readonly direction: Criterion['direction'];
}) {
  const worth = level !== null && direction === 'cost' ? 4 - level : level;
  return <ScaleChip worth={worth}>{level === null ? '' : formatDecimal(level)}</ScaleChip>;
}

import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { SuggestionReason } from '#shared/ideation/suggest.ts';
import { targetOfFact } from '#shared/journey/facts.ts';
import type { Target } from '#shared/journey/finding.ts';
import classes from './catalogue.module.css';

/** Why a model is proposed in this mission; each reason leads to what it comes from. */
export function ReasonList({
  label,
  reasons,
}: {
  readonly label: string;
  readonly reasons: readonly SuggestionReason[];
}) {
  const { goToTarget } = useMissionPlace();
  return (
    <ul className={classes.reasons} aria-label={label}>
      {reasons.map((reason) => (
        <li key={`${reason.kind}.${reason.id}`}>
          <button type="button" className={classes.reason} onClick={() => goToTarget(targetOf(reason))}>
            {reason.sentence}
          </button>
        </li>
      ))}
    </ul>
  );
}

function targetOf({ kind, id }: SuggestionReason): Target {
  return kind === 'sector'
    ? { kind: 'field', screen: 'framing', field: 'company.sectorId' }
    : targetOfFact({ kind, id });
}

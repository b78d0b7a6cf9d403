import { Button } from '#renderer/ui/feedback/button.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { DeliveryCheck } from '#shared/report/checks/check.ts';
import classes from './checks.module.css';

/** One thing to mend: its sentence leads to the place, and a blocking one can be lifted with a reason. */
export function CheckLine({
  check,
  onWaive,
}: {
  readonly check: DeliveryCheck;
  readonly onWaive: (check: DeliveryCheck) => void;
}) {
  const { goToTarget } = useMissionPlace();
  const { severity, sentence, target } = check;
  // Nowhere else than here: the sentence says it all.
  const isHere = target.kind === 'screen' && target.screen === 'deliverables';
  return (
    <li className={classes.line}>
      {isHere ? (
        <p className={classes.words}>{sentence}</p>
      ) : (
        <button
          type="button"
          className={`${classes.words} ${classes.link}`}
          onClick={() => goToTarget(target)}
        >
          {sentence}
        </button>
      )}
      {severity === 'blocking' ? (
        <Button size="xs" ariaLabel={`Lever avec un motif : ${sentence}`} onClick={() => onWaive(check)}>
          Lever avec un motif…
        </Button>
      ) : null}
    </li>
  );
}

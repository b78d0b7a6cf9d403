import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Bar } from '#renderer/ui/feedback/level.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { formatDecimal, formatPercent, NO_BREAK_SPACE } from '#shared/domain/french.ts';
import classes from './prioritisation.module.css';

/** Weights as typed, and the share each has once brought to 100. */
export function WeightsCard() {
  const { criteria } = useMission();
  const run = useRun();
  const { ranking } = useAssessment();
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const largest = Math.max(0, ...Object.values(ranking.weights));
  return (
    <Card title="Poids" note="saisis, puis ramenés à 100">
      <div className={classes.weights}>
        {criteria.map(({ id, name, weight }) => {
          const share = ranking.weights[id];
          return (
            <div key={id} className={classes.weight}>
              <span className={classes.weightName}>{name.trim() || 'Sans nom'}</span>
              <NumberField
                hideLabel
                label={`Poids, ${name}`}
                name={`criteria.${id}.weight`}
                value={weight}
                onChange={(next) =>
                  run({
                    type: 'editItem',
                    collection: 'criteria',
                    id,
                    patch: { weight: Math.max(0, next ?? 0) },
                  })
                }
              />
              <Bar value={share ?? 0} max={largest} />
              <b className={classes.share}>{share === undefined ? '—' : formatPercent(share)}</b>
            </div>
          );
        })}
      </div>
      <p className={classes.hint}>{sumSentence(total)}</p>
    </Card>
  );
}

function sumSentence(total: number): string {
  if (total === 0) return 'Tous les poids sont nuls : aucun classement possible.';
  const sum = `${formatDecimal(total, 2)}${NO_BREAK_SPACE}%`;
  return Math.abs(total - 100) < 1e-9
    ? `Les poids saisis font ${sum}.`
    : `Les poids saisis font ${sum} : ils sont ramenés à 100.`;
}

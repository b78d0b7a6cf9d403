import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Bar } from '#renderer/ui/feedback/level.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import {
  formatDecimal,
  formatNumber,
  formatPercent,
  frenchTypography,
  NO_BREAK_SPACE,
} from '#shared/domain/french.ts';
import type { Criterion } from '#shared/domain/use-case.ts';
import { describePairwiseError } from '#shared/scoring/decision/describe-errors.ts';
import shared from './prioritisation.module.css';
import classes from './weights.module.css';

/** Weights as typed, and the share each has once brought to 100; those drawn from comparisons are only shown. */
export function WeightsCard() {
  const { criteria, prioritisation } = useMission();
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (prioritisation.weighting === 'pairwise') return <PairwiseWeightsCard />;
  return (
    <Card title="Poids" note="saisis, puis ramenés à 100">
      <div className={classes.weights}>
        {criteria.map((criterion) => (
          <TypedWeight key={criterion.id} criterion={criterion} />
        ))}
      </div>
      <p className={shared.hint}>{sumSentence(total)}</p>
    </Card>
  );
}

function TypedWeight({ criterion: { id, name, weight } }: { readonly criterion: Criterion }) {
  const run = useRun();
  const { ranking } = useAssessment();
  const share = ranking.weights[id];
  return (
    <div className={classes.weight}>
      <span className={classes.weightName}>{name.trim() || 'Sans nom'}</span>
      <NumberField
        hideLabel
        label={`Poids, ${name}`}
        name={`criteria.${id}.weight`}
        value={weight}
        onChange={(next) =>
          run({ type: 'editItem', collection: 'criteria', id, patch: { weight: Math.max(0, next ?? 0) } })
        }
      />
      <Bar value={share ?? 0} max={Math.max(0, ...Object.values(ranking.weights))} />
      <b className={classes.share}>{share === undefined ? '—' : formatPercent(share)}</b>
    </div>
  );
}

function PairwiseWeightsCard() {
  const { criteria } = useMission();
  const { weighting, weightingError } = useAssessment().ranking;
  const ratio = weighting?.ahp?.consistencyRatio ?? null;
  const note = ratio === null ? 'par paires' : `par paires, cohérence ${formatNumber(ratio, 2)}`;
  return (
    <Card title="Poids" note={note}>
      <WeightBars />
      {weightingError?.kind === 'pairwise' ? (
        <p className={shared.hint}>
          {frenchTypography(
            describePairwiseError(
              weightingError.error,
              criteria.map(({ name }) => name.trim() || 'Sans nom'),
            ),
          )}
        </p>
      ) : null}
    </Card>
  );
}

/** The share of each criterion, as used in the ranking. */
export function WeightBars() {
  const { criteria } = useMission();
  const { weights } = useAssessment().ranking;
  const largest = Math.max(0, ...Object.values(weights));
  return (
    <div className={classes.weights}>
      {criteria.map(({ id, name }) => (
        <div key={id} className={classes.weightBar}>
          <span className={classes.weightName}>{name.trim() || 'Sans nom'}</span>
          <Bar value={weights[id] ?? 0} max={largest} />
          <b className={classes.share}>{weights[id] === undefined ? '—' : formatPercent(weights[id])}</b>
        </div>
      ))}
    </div>
  );
}

function sumSentence(total: number): string {
  if (total === 0) return 'Tous les poids sont nuls : aucun classement possible.';
  const sum = `${formatDecimal(total, 2)}${NO_BREAK_SPACE}%`;
  return Math.abs(total - 100) < 1e-9
    ? `Les poids saisis font ${sum}.`
    : `Les poids saisis font ${sum} : ils sont ramenés à 100.`;
}

import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { ChartFrame, LazyMaturityRadar } from '#renderer/ui/charts/lazy.tsx';
import { Bar } from '#renderer/ui/feedback/level.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatNumber, formatPercent } from '#shared/domain/french.ts';
import classes from './overview.module.css';

export function MaturityCard({ className }: { readonly className: string | undefined }) {
  const pack = usePack();
  const { maturity } = useAssessment();
  const { goTo } = useMissionPlace();
  const axes = pack.axes.map((axis) => ({
    axis,
    score: maturity.axes.find(({ axisId }) => axisId === axis.id),
  }));
  return (
    <Card title="Maturité data et IA" className={className}>
      <ChartFrame height={250}>
        <LazyMaturityRadar
          points={axes.map(({ axis, score }) => ({ label: axis.shortName, score: score?.score ?? null }))}
        />
      </ChartFrame>
      <div className={classes.axes}>
        <span className={classes.axesHead}>couverture</span>
        {axes.map(({ axis, score }) => (
          <button
            key={axis.id}
            type="button"
            className={classes.axisRow}
            onClick={() =>
              goTo('maturity', pack.questions.find(({ axisId }) => axisId === axis.id)?.id ?? null)
            }
          >
            <span>{axis.shortName}</span>
            <Bar value={score?.score ?? 0} max={4} />
            <b>{score?.score == null ? '—' : formatNumber(score.score, 1)}</b>
            <span className={classes.coverage}>
              {score?.status === 'indicative' ? 'indicatif' : formatPercent(score?.coverage ?? 0)}
            </span>
          </button>
        ))}
      </div>
    </Card>
  );
}

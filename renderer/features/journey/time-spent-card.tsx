import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { Bar } from '#renderer/ui/feedback/level.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatDecimal, formatNumber } from '#shared/domain/french.ts';
import classes from './overview.module.css';

export function TimeSpentCard() {
  const { time } = useAssessment();
  const { goTo } = useMissionPlace();
  return (
    <Card title="Temps de mission">
      <button type="button" className={classes.big} onClick={() => goTo('framing', 'timeEntries.')}>
        {formatNumber(time.spentDays, 1)} <span>/ {formatDecimal(time.plannedDays)} jours</span>
      </button>
      <div className={classes.steps}>
        {time.steps.map(({ step, plannedDays, spentDays }) => (
          <div key={step.id} className={classes.stepRow}>
            <span>{step.name}</span>
            <Bar
              value={spentDays}
              max={plannedDays}
              color={spentDays > plannedDays ? 'var(--warn)' : 'var(--primary)'}
            />
            <span className={classes.coverage}>
              {formatDecimal(spentDays)} / {formatDecimal(plannedDays)} j
            </span>
          </div>
        ))}
      </div>
    </Card>
  );
}

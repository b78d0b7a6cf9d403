import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { formatNumber, formatPercent } from '#shared/domain/french.ts';
import classes from './maturity.module.css';

type AxisStripProps = {
  readonly currentAxisId: string | null;
  readonly onOpen: (firstQuestionId: string) => void;
};

/** The nine axes at a glance, each with its score and how much of it is covered; opens the axis. */
export function AxisStrip({ currentAxisId, onOpen }: AxisStripProps) {
  const pack = usePack();
  const { maturity } = useAssessment();
  return (
    <nav className={classes.strip} aria-label="Axes du questionnaire">
      {pack.axes.map((axis) => {
        const score = maturity.axes.find(({ axisId }) => axisId === axis.id);
        const questions = pack.questions.filter(({ axisId }) => axisId === axis.id);
        const firstOpen = questions.find(({ id }) =>
          score?.contributions.some((c) => c.id === id && c.level === null),
        );
        const target = firstOpen ?? questions[0];
        const shown = score?.score == null ? '—' : formatNumber(score.score, 1);
        return (
          <button
            key={axis.id}
            type="button"
            className={classes.axis}
            aria-current={axis.id === currentAxisId}
            aria-label={`${axis.code} ${axis.name} : ${shown}, couverture ${formatPercent(score?.coverage ?? 0)}`}
            onClick={() => target && onOpen(target.id)}
          >
            <span>{axis.shortName}</span>
            <b>{shown}</b>
            <i aria-hidden="true">
              <span style={{ width: `${(score?.coverage ?? 0) * 100}%` }} />
            </i>
          </button>
        );
      })}
    </nav>
  );
}

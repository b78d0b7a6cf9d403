import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { ChartFrame, LazyMaturityRadar } from '#renderer/ui/charts/lazy.tsx';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { Bar } from '#renderer/ui/feedback/level.tsx';
import { ScoreExplanation } from '#renderer/ui/feedback/score-explanation.tsx';
import { StatusTag, Tag } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import { formatNumber, formatPercent } from '#shared/domain/french.ts';
import { MATURITY_FORMULA } from './maturity-formula.ts';
import classes from './synthesis.module.css';

/** The radar and the overall score. */
export function OverallCard() {
  const pack = usePack();
  const { maturity } = useAssessment();
  const axisName = (id: string) => pack.axes.find((axis) => axis.id === id)?.name ?? id;
  const { overall } = maturity;
  return (
    <Card title="Maturité data et IA" note={overall.band ?? 'pas encore de score'}>
      <ChartFrame height={320}>
        <LazyMaturityRadar
          height={320}
          points={pack.axes.map(({ id, shortName }) => ({
            label: shortName,
            score: maturity.axes.find(({ axisId }) => axisId === id)?.score ?? null,
          }))}
        />
      </ChartFrame>
      <p className={classes.overall}>
        <Explained
          label="Pourquoi ce score d’ensemble ?"
          explanation={
            <ScoreExplanation
              title="Score d’ensemble"
              score={overall}
              nameOf={axisName}
              formula={MATURITY_FORMULA}
            />
          }
        >
          <b>{overall.score === null ? '—' : formatNumber(overall.score, 1)}</b>
        </Explained>
        <span>sur 4 · couverture {formatPercent(overall.coverage)}</span>{' '}
        <StatusTag status={overall.status} />
      </p>
    </Card>
  );
}

/** Score, coverage and worth of every axis. */
export function AxesCard() {
  const pack = usePack();
  const { maturity } = useAssessment();
  const labelOf = (id: string) => pack.questions.find((question) => question.id === id)?.label ?? id;
  const axisName = (id: string) => pack.axes.find((axis) => axis.id === id)?.name ?? id;
  return (
    <Card title="Par axe">
      <Table
        label="Score par axe"
        rows={maturity.axes}
        rowKey={({ axisId }) => axisId}
        columns={[
          { id: 'axis', header: 'Axe', cell: ({ axisId }) => axisName(axisId) },
          {
            id: 'bar',
            header: '',
            width: '110px',
            cell: ({ score }) => <Bar value={score ?? 0} max={4} />,
          },
          {
            id: 'score',
            header: 'Score',
            align: 'right',
            cell: (score) => (
              <Explained
                label={`Pourquoi ce score : ${axisName(score.axisId)} ?`}
                explanation={
                  <ScoreExplanation
                    title={axisName(score.axisId)}
                    score={score}
                    nameOf={labelOf}
                    formula={MATURITY_FORMULA}
                  />
                }
              >
                <b>{score.score === null ? '—' : formatNumber(score.score, 1)}</b>
              </Explained>
            ),
          },
          {
            id: 'coverage',
            header: 'Couverture',
            align: 'right',
            cell: ({ coverage }) => formatPercent(coverage),
          },
          {
            id: 'status',
            header: '',
            cell: ({ status, isNotApplicable }) =>
              isNotApplicable ? <Tag>non applicable</Tag> : <StatusTag status={status} />,
          },
        ]}
      />
    </Card>
  );
}

import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { ScoreExplanation } from '#renderer/ui/feedback/score-explanation.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import type { ContentPack } from '#shared/content/pack.ts';
import { formatPercent } from '#shared/domain/french.ts';
import type { AxisComparison, MaturityComparison } from '#shared/scoring/comparison.ts';
import type { AxisScore } from '#shared/scoring/maturity.ts';
import classes from './comparison.module.css';
import { Delta, SameQuestionsExplanation, shownScore } from './comparison-figures.tsx';
import { MATURITY_FORMULA } from './maturity-formula.ts';

/** The overall change, never without its reading on the same questions. */
export function OverallChange({ comparison: { overall } }: { readonly comparison: MaturityComparison }) {
  return (
    <p className={classes.overall}>
      Ensemble : {shownScore(overall.before)} → {shownScore(overall.after)} · écart{' '}
      <Delta delta={overall.delta} /> · à questions égales{' '}
      <Explained
        label="Pourquoi cet écart d’ensemble à questions égales ?"
        explanation={
          <SameQuestionsExplanation title="Ensemble, à questions égales" change={overall.sameQuestions} />
        }
      >
        <Delta delta={overall.sameQuestions.delta} />
      </Explained>
    </p>
  );
}

export function ComparisonAxes({
  comparison,
  packs,
}: {
  readonly comparison: MaturityComparison;
  readonly packs: readonly ContentPack[];
}) {
  const labelOf = (id: string) =>
    packs.flatMap(({ questions }) => questions).findLast((question) => question.id === id)?.label ?? id;
  return (
    <Table
      label="Évolution par axe"
      rows={comparison.axes}
      rowKey={({ axis }) => axis.id}
      columns={[
        {
          id: 'axis',
          header: 'Axe',
          cell: ({ axis, scoreBefore, scoreAfter }) => (
            <>
              {axis.name} <AxisStatus before={scoreBefore} after={scoreAfter} />
            </>
          ),
        },
        {
          id: 'before',
          header: 'Avant',
          align: 'right',
          cell: ({ axis, scoreBefore }) => (
            <AxisFigure title={`${axis.name}, avant`} score={scoreBefore} labelOf={labelOf} />
          ),
        },
        {
          id: 'after',
          header: 'Après',
          align: 'right',
          cell: ({ axis, scoreAfter }) => (
            <AxisFigure title={`${axis.name}, après`} score={scoreAfter} labelOf={labelOf} />
          ),
        },
        { id: 'delta', header: 'Écart', align: 'right', cell: ({ delta }) => <Delta delta={delta} /> },
        {
          id: 'same',
          header: 'À questions égales',
          align: 'right',
          cell: (row) => <SameQuestions row={row} />,
        },
        {
          id: 'coverage',
          header: 'Couverture',
          align: 'right',
          cell: ({ scoreBefore, scoreAfter }) => (
            <span className={classes.coverage}>
              {shownChange(shownCoverage(scoreBefore), shownCoverage(scoreAfter))}
            </span>
          ),
        },
      ]}
    />
  );
}

type AxisFigureProps = {
  readonly title: string;
  readonly score: AxisScore | null;
  readonly labelOf: (id: string) => string;
};

function AxisFigure({ title, score, labelOf }: AxisFigureProps) {
  if (score === null) return '—';
  return (
    <Explained
      label={`Pourquoi ce score : ${title} ?`}
      explanation={
        <ScoreExplanation title={title} score={score} nameOf={labelOf} formula={MATURITY_FORMULA} />
      }
    >
      {shownScore(score.score)}
    </Explained>
  );
}

function SameQuestions({ row: { axis, sameQuestions } }: { readonly row: AxisComparison }) {
  return (
    <Explained
      label={`Pourquoi cet écart à questions égales : ${axis.name} ?`}
      explanation={
        <SameQuestionsExplanation title={`${axis.name}, à questions égales`} change={sameQuestions} />
      }
    >
      <Delta delta={sameQuestions.delta} />{' '}
      <small className={classes.none}>
        ({sameQuestions.known}/{sameQuestions.comparable})
      </small>
    </Explained>
  );
}

/** The weaker of the two: a change is worth no more than the score it starts from. */
function AxisStatus({
  before,
  after,
}: {
  readonly before: AxisScore | null;
  readonly after: AxisScore | null;
}) {
  if (before === null || after === null) return <Tag>axe d’une seule version</Tag>;
  if (before.isNotApplicable || after.isNotApplicable) return <Tag>non applicable</Tag>;
  const statuses = [before.status, after.status];
  if (statuses.every((status) => status === 'empty')) return <Tag>pas de score</Tag>;
  if (statuses.includes('empty')) return <Tag>une seule date</Tag>;
  return statuses.includes('indicative') ? <Tag tone="warn">indicatif</Tag> : null;
}

function shownCoverage(score: AxisScore | null): string {
  return score === null ? '—' : formatPercent(score.coverage);
}

/** Said once when nothing changed. */
function shownChange(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`;
}

import { usePack } from '#renderer/data/use-assessment.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { type Column, Table } from '#renderer/ui/layout/table.tsx';
import { formatCount } from '#shared/domain/french.ts';
import type {
  MaturityComparison,
  OneVersionQuestion,
  QuestionComparison,
} from '#shared/scoring/comparison.ts';
import classes from './comparison.module.css';
import { AnswerFigure, Delta } from './comparison-figures.tsx';

/** The questions behind the change; each leads to its place in the questionnaire. */
export function ComparisonQuestions({
  comparison,
  onOpenQuestion,
}: {
  readonly comparison: MaturityComparison;
  readonly onOpenQuestion: (questionId: string) => void;
}) {
  const pack = usePack();
  const { axes, moved, knownOnce, unmovedCount, onlyInBefore, onlyInAfter } = comparison;
  const axisOf = (axisId: string) => axes.find(({ axis }) => axis.id === axisId)?.axis.shortName ?? '';
  const isHere = (id: string) => pack.questions.some((question) => question.id === id);
  const open = ({ question }: QuestionComparison) => {
    if (!isHere(question.id)) return;
    onOpenQuestion(question.id);
    // The row may be far down the page: the question is read from its top.
    document.querySelector('h1')?.scrollIntoView({ block: 'center' });
  };
  const columns = questionColumns(axisOf);
  return (
    <>
      <Card title="Questions qui ont bougé" note={countNote(moved.length, unmovedCount)}>
        {moved.length === 0 ? (
          <p className={classes.nothing}>Aucune question connue aux deux dates n’a changé de niveau.</p>
        ) : (
          <Table
            label="Questions qui ont bougé"
            rows={moved}
            rowKey={({ question }) => question.id}
            onOpen={open}
            columns={columns}
          />
        )}
      </Card>
      {knownOnce.length > 0 ? (
        <Card
          title="Connues à une seule date"
          note={`${formatCount(knownOnce.length, 'question')}, ni progrès ni recul`}
        >
          <Table
            label="Questions connues à une seule date"
            rows={knownOnce}
            rowKey={({ question }) => question.id}
            onOpen={open}
            columns={columns.filter(({ id }) => id !== 'delta')}
          />
        </Card>
      ) : null}
      <OneVersionCard title="Seulement dans le référentiel d’avant" rows={onlyInBefore} axisOf={axisOf} />
      <OneVersionCard title="Seulement dans le référentiel d’après" rows={onlyInAfter} axisOf={axisOf} />
    </>
  );
}

function questionColumns(axisOf: (axisId: string) => string): readonly Column<QuestionComparison>[] {
  return [
    {
      id: 'question',
      header: 'Question',
      cell: ({ question, isReworded }) => (
        <>
          {question.label} {isReworded ? <Tag tone="warn">reformulée</Tag> : null}
        </>
      ),
    },
    { id: 'axis', header: 'Axe', cell: ({ question }) => axisOf(question.axisId) },
    { id: 'before', header: 'Avant', cell: ({ before }) => <AnswerFigure answer={before} /> },
    { id: 'after', header: 'Après', cell: ({ after }) => <AnswerFigure answer={after} /> },
    {
      id: 'delta',
      header: 'Écart',
      align: 'right',
      cell: ({ delta }) => <Delta delta={delta} digits={0} />,
    },
    {
      id: 'comment',
      header: 'Commentaire d’après',
      width: '45%',
      cell: ({ after }) => <span className={classes.comment}>{after.comment || '—'}</span>,
    },
  ];
}

type OneVersionCardProps = {
  readonly title: string;
  readonly rows: readonly OneVersionQuestion[];
  readonly axisOf: (axisId: string) => string;
};

/** Not comparable: the other version of the method does not ask it. */
function OneVersionCard({ title, rows, axisOf }: OneVersionCardProps) {
  if (rows.length === 0) return null;
  return (
    <Card title={title} note={formatCount(rows.length, 'question')}>
      <Table
        label={title}
        rows={rows}
        rowKey={({ question }) => question.id}
        columns={[
          { id: 'question', header: 'Question', cell: ({ question }) => question.label },
          { id: 'axis', header: 'Axe', cell: ({ question }) => axisOf(question.axisId) },
          { id: 'answer', header: 'Réponse', cell: ({ answer }) => <AnswerFigure answer={answer} /> },
        ]}
      />
    </Card>
  );
}

function countNote(moved: number, unmoved: number): string {
  return `${formatCount(moved, 'question')}, ${formatCount(unmoved, 'inchangée')}`;
}

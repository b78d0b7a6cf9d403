import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { LevelChip } from '#renderer/ui/feedback/level.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import { formatNumber } from '#shared/domain/french.ts';
import { GROUP_LABELS } from '#shared/domain/labels.ts';
import { managementAndField } from '#shared/scoring/contradictions.ts';
import { ContradictionTag } from './contradiction-note.tsx';
import classes from './synthesis.module.css';

/** What the voices heard oppose, and whether it was settled or left to the report. */
export function ContradictionsCard({
  onOpenQuestion,
}: {
  readonly onOpenQuestion: (questionId: string) => void;
}) {
  const pack = usePack();
  const { people } = useMission();
  const { contradictions } = useAssessment();
  if (contradictions.length === 0) return null;
  return (
    <Card title="Contradictions" note={`${contradictions.length}`} className={classes.wide}>
      <Table
        label="Contradictions entre les voix entendues"
        rows={contradictions}
        rowKey={({ questionId }) => questionId}
        onOpen={({ questionId }) => onOpenQuestion(questionId)}
        columns={[
          {
            id: 'question',
            header: 'Question',
            cell: ({ questionId }) => pack.questions.find(({ id }) => id === questionId)?.label,
          },
          {
            id: 'voices',
            header: 'Voix',
            cell: ({ voices }) => (
              <span className={classes.voices}>
                {voices.map(({ heardId, personId, group, level }) => (
                  <span key={heardId}>
                    <LevelChip level={level} />{' '}
                    {people.find(({ id }) => id === personId)?.name ??
                      (group ? GROUP_LABELS[group] : 'Non précisé')}
                  </span>
                ))}
              </span>
            ),
          },
          {
            id: 'groups',
            header: 'Direction, terrain',
            cell: (contradiction) => {
              const groups = managementAndField(contradiction);
              return groups
                ? `${formatNumber(groups.management, 1)} contre ${formatNumber(groups.field, 1)}`
                : '—';
            },
          },
          {
            id: 'state',
            header: 'État',
            cell: ({ state }) => <ContradictionTag state={state} />,
          },
        ]}
      />
    </Card>
  );
}

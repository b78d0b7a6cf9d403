import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { LevelChip } from '#renderer/ui/feedback/level.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import { GROUP_LABELS } from '#shared/domain/labels.ts';
import { ContradictionTag } from './contradiction-note.tsx';

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
    <Card title="Contradictions" note={`${contradictions.length}`}>
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
              <Stack gap={4}>
                {voices.map(({ heardId, personId, group, level }) => (
                  <span key={heardId}>
                    <LevelChip level={level} />{' '}
                    {people.find(({ id }) => id === personId)?.name ??
                      (group ? GROUP_LABELS[group] : 'Non précisé')}
                  </span>
                ))}
              </Stack>
            ),
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

import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { ScoreExplanation } from '#renderer/ui/feedback/score-explanation.tsx';
import { StatusTag, Tag } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatCount, formatEurosShort, formatNumber } from '#shared/domain/french.ts';
import { FUNCTION_LABELS, USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';

const SHOWN = 5;

export function TopUseCasesCard({ className }: { readonly className: string | undefined }) {
  const { useCases, criteria } = useMission();
  const { ranking } = useAssessment();
  const { goTo } = useMissionPlace();
  const rows = ranking.useCases.flatMap((ranked) => {
    const useCase = useCases.find(({ id }) => id === ranked.useCaseId);
    return useCase ? [{ ...ranked, useCase }] : [];
  });
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  const nameOf = (id: string) => criteria.find((criterion) => criterion.id === id)?.name ?? id;
  return (
    <Card
      title="Cas d’usage en tête"
      className={className}
      {...(rows.length > 0
        ? {
            note:
              ranked === 0
                ? 'aucun n’a assez de notes pour un rang'
                : `${formatCount(ranked, 'cas classé', 'cas classés')}, ${formatCount(criteria.length, 'critère')}`,
          }
        : {})}
    >
      {rows.length === 0 ? (
        <EmptyState title="Aucun cas d’usage à classer">
          Les idées viennent des irritants et des entretiens ; un cas entre au classement dès qu’il est
          candidat ou retenu.
        </EmptyState>
      ) : (
        <Table
          label="Cas d’usage en tête"
          rows={rows.slice(0, SHOWN)}
          rowKey={({ useCaseId }) => useCaseId}
          onOpen={({ useCaseId }) => goTo('use-cases', `useCases.${useCaseId}`)}
          columns={[
            { id: 'rank', header: 'N°', width: '36px', cell: ({ rank }) => rank ?? '—' },
            {
              id: 'title',
              header: 'Cas d’usage',
              cell: ({ useCase }) => <b style={{ fontWeight: 600 }}>{useCase.title}</b>,
            },
            {
              id: 'function',
              header: 'Fonction',
              cell: ({ useCase }) => FUNCTION_LABELS[useCase.businessFunction],
            },
            {
              id: 'status',
              header: 'État',
              cell: ({ useCase, total }) => (
                <>
                  <Tag tone={useCase.status === 'retained' ? 'teal' : 'neutral'}>
                    {USE_CASE_STATUS_LABELS[useCase.status].toLowerCase()}
                  </Tag>{' '}
                  <StatusTag status={total.status} />
                </>
              ),
            },
            {
              id: 'gain',
              header: 'Gain net 3 ans',
              align: 'right',
              cell: ({ netGain }) => (netGain === null ? '—' : formatEurosShort(netGain)),
            },
            {
              id: 'score',
              header: 'Score',
              align: 'right',
              cell: ({ useCase, total }) =>
                total.score === null ? (
                  '—'
                ) : (
                  <Explained
                    label={`Pourquoi ${formatNumber(total.score, 2)} : ${useCase.title} ?`}
                    explanation={
                      <ScoreExplanation
                        title={useCase.title}
                        score={total}
                        nameOf={nameOf}
                        formula="Somme pondérée des notes de 0 à 4 ; un critère de risque compte à l’envers."
                      />
                    }
                  >
                    <b>{formatNumber(total.score, 2)}</b>
                  </Explained>
                ),
            },
          ]}
        />
      )}
    </Card>
  );
}

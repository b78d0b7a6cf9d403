import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { Explanation } from '#renderer/ui/feedback/explanation.tsx';
import { type Column, Table } from '#renderer/ui/layout/table.tsx';
import { formatPercent } from '#shared/domain/french.ts';
import type { SmaaResult } from '#shared/scoring/decision/smaa.ts';
import { describeCentralWeights, shareAmong } from '#shared/scoring/robustness-words.ts';
import type { RankRobustness } from '#shared/scoring/simulate.ts';
import shared from './prioritisation.module.css';
import classes from './robustness.module.css';

type AcceptabilityTableProps = {
  readonly robustness: RankRobustness;
  readonly result: SmaaResult;
  readonly belief: 'any' | 'around';
};

type Line = {
  readonly id: string;
  readonly title: string;
  readonly acceptability: readonly number[];
  readonly central: readonly number[] | null;
  readonly confidence: number | null;
};

const RANKS = [
  { label: '1er', color: 'var(--m4)' },
  { label: '2e', color: 'var(--m3)' },
  { label: '3e', color: 'var(--m2)' },
  { label: 'au-delà', color: 'var(--m0)' },
] as const;

/** By case, in the order of the ranking: how often it comes at each rank, and the weights that put it first. */
export function AcceptabilityTable({ robustness, result, belief }: AcceptabilityTableProps) {
  const { useCases, criteria } = useMission();
  const { ranking } = useAssessment();
  const lines = ranking.useCases.flatMap(({ useCaseId }): Line[] => {
    const place = robustness.useCaseIds.indexOf(useCaseId);
    const acceptability = result.acceptability[place];
    if (!acceptability) return [];
    const title = useCases.find(({ id }) => id === useCaseId)?.title.trim() || 'Sans titre';
    const central = result.centralWeights[place] ?? null;
    return [{ id: useCaseId, title, acceptability, central, confidence: result.confidence[place] ?? null }];
  });
  const names = robustness.criterionIds.map(
    (criterionId) => criteria.find(({ id }) => id === criterionId)?.name.trim() || 'Sans nom',
  );
  const reference = robustness.criterionIds.map((id) =>
    belief === 'any' ? 1 / robustness.criterionIds.length : (ranking.weights[id] ?? 0),
  );
  const columns: readonly Column<Line>[] = [
    { id: 'title', header: 'Cas d’usage', cell: ({ title }) => title, width: '24%' },
    { id: 'bar', header: 'Rang obtenu', cell: ({ acceptability }) => <RankBar shares={acceptability} /> },
    {
      id: 'first',
      header: 'Premier',
      align: 'right',
      cell: ({ acceptability }) => <b>{formatPercent(shareAmong(acceptability, 1))}</b>,
    },
    {
      id: 'podium',
      header: 'Trois premiers',
      align: 'right',
      cell: ({ acceptability }) => formatPercent(shareAmong(acceptability, 3)),
    },
    {
      id: 'central',
      header: 'Quand il gagne',
      width: '27%',
      cell: ({ title, acceptability, central, confidence }) => {
        const words = describeCentralWeights(central, acceptability[0] ?? 0, reference, names);
        if (central === null) return <span className={shared.caption}>{words}</span>;
        return (
          <Explained
            label={`${title} ${words}. Voir les poids centraux`}
            explanation={
              <CentralWeights title={title} names={names} central={central} confidence={confidence} />
            }
          >
            <span className={classes.central}>{words}</span>
          </Explained>
        );
      },
    },
    {
      id: 'confidence',
      header: 'Confiance',
      align: 'right',
      cell: ({ confidence }) => (confidence === null ? '—' : formatPercent(confidence)),
    },
  ];
  return (
    <>
      <p className={classes.ranks} aria-hidden="true">
        {RANKS.map(({ label, color }) => (
          <span key={label}>
            <i style={{ background: color }} /> {label}
          </span>
        ))}
      </p>
      <Table label="Rang obtenu par les cas" columns={columns} rows={lines} rowKey={({ id }) => id} />
      <p className={shared.caption}>
        Confiance : part des tirages des notes où le cas n’est battu par aucun, avec les poids moyens qui le
        font gagner.
      </p>
    </>
  );
}

function RankBar({ shares }: { readonly shares: readonly number[] }) {
  const parts = [shares[0] ?? 0, shares[1] ?? 0, shares[2] ?? 0, 1 - shareAmong(shares, 3)];
  const said = RANKS.map(({ label }, index) => `${label} ${formatPercent(parts[index] ?? 0)}`).join(', ');
  return (
    <span className={classes.rankBar} role="img" aria-label={said}>
      {RANKS.map(({ label, color }, index) => (
        <span key={label} style={{ width: `${(parts[index] ?? 0) * 100}%`, background: color }} />
      ))}
    </span>
  );
}

type CentralWeightsProps = {
  readonly title: string;
  readonly names: readonly string[];
  readonly central: readonly number[];
  readonly confidence: number | null;
};

function CentralWeights({ title, names, central, confidence }: CentralWeightsProps) {
  return (
    <Explanation title={`Poids moyens des tirages où ${title} est premier`}>
      <Table
        label={`Poids centraux, ${title}`}
        columns={[
          { id: 'name', header: 'Critère', cell: ({ name }) => name },
          { id: 'weight', header: 'Poids', align: 'right', cell: ({ weight }) => formatPercent(weight) },
        ]}
        rows={names.map((name, index) => ({ name, weight: central[index] ?? 0, index }))}
        rowKey={({ index }) => String(index)}
      />
      <p className={shared.hint}>
        Avec ces poids, il n’est battu par aucun dans {confidence === null ? '—' : formatPercent(confidence)}{' '}
        des tirages des notes.
      </p>
    </Explanation>
  );
}

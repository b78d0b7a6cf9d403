import { Table } from '#renderer/ui/layout/table.tsx';
import { formatNumber, formatPercent } from '#shared/domain/french.ts';
import type { CoveredScore } from '#shared/scoring/coverage.ts';
import { Explanation } from './explanation.tsx';

type Line = {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  readonly level: string;
  readonly share: string;
};

/** « Pourquoi ce score ? »: level, weight and contribution of every item, and what was left out. */
export function ScoreExplanation({
  title,
  score,
  nameOf,
  formula,
}: {
  readonly title: string;
  readonly score: CoveredScore;
  readonly nameOf: (id: string) => string;
  readonly formula: string;
}) {
  const knownWeight = score.contributions.reduce(
    (sum, item) => sum + (item.level === null ? 0 : item.weight),
    0,
  );
  const lines = score.contributions.map(
    ({ id, weight, level, share }): Line => ({
      id,
      name: nameOf(id),
      weight: level === null || knownWeight === 0 ? '—' : formatPercent(weight / knownWeight),
      level: level === null ? 'non retenu' : formatNumber(level, Number.isInteger(level) ? 0 : 1),
      share: share === null ? '—' : formatNumber(share, 2),
    }),
  );
  return (
    <Explanation title={title} text={`${formula} Couverture : ${formatPercent(score.coverage)}.`}>
      <Table
        label={title}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { id: 'name', header: 'Élément', cell: ({ name }) => name },
          { id: 'level', header: 'Note', cell: ({ level }) => level, align: 'right' },
          { id: 'weight', header: 'Poids', cell: ({ weight }) => weight, align: 'right' },
          { id: 'share', header: 'Apport', cell: ({ share }) => share, align: 'right' },
        ]}
      />
      <p style={{ textAlign: 'right', fontWeight: 650, marginTop: 6 }}>
        {score.score === null
          ? 'Pas de score : couverture insuffisante'
          : `Total ${formatNumber(score.score, 2)} sur 4`}
      </p>
    </Explanation>
  );
}

import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { comparisonOf, type Pair } from '#shared/scoring/comparisons.ts';
import { saatyFigure } from '#shared/scoring/saaty-words.ts';
import shared from './prioritisation.module.css';
import classes from './weights.module.css';

type PairwiseMatrixProps = {
  readonly pairs: readonly Pair[];
  readonly pair: Pair;
  readonly onPair: (pair: Pair) => void;
};

/** All comparisons at a glance: line against column. What was completed by the computation says so. */
export function PairwiseMatrix({ pairs, pair, onPair }: PairwiseMatrixProps) {
  const { criteria } = useMission();
  const nameOf = (name: string) => name.trim() || 'Sans nom';
  return (
    <Card title="Comparaisons" note="ligne contre colonne">
      <div className={shared.gridScroll}>
        <table className={classes.comparisons} aria-label="Comparaisons des critères">
          <thead>
            <tr>
              <td />
              {criteria.map(({ id, name }) => (
                <th key={id} scope="col">
                  {nameOf(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((row) => (
              <tr key={row.id}>
                <th scope="row">{nameOf(row.name)}</th>
                {criteria.map((column) => {
                  const asked = pairs.find(({ aId, bId }) => aId === row.id && bId === column.id);
                  return (
                    <td key={column.id}>
                      {asked ? (
                        <button
                          type="button"
                          className={classes.comparison}
                          aria-current={asked === pair}
                          onClick={() => onPair(asked)}
                        >
                          <ComparisonFigure aId={row.id} bId={column.id} />
                        </button>
                      ) : (
                        <ComparisonFigure aId={row.id} bId={column.id} />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={shared.caption}>« ≈ » : complétée par le calcul, à défaut de réponse.</p>
    </Card>
  );
}

function ComparisonFigure({ aId, bId }: Pair) {
  const { criteria, prioritisation } = useMission();
  const { ranking } = useAssessment();
  if (aId === bId) return '1';
  const value = comparisonOf(prioritisation.comparisons, { aId, bId });
  if (value !== null) return saatyFigure(value);
  const completed = (ranking.weighting?.ahp?.completed ?? []).map((each) => ({
    aId: criteria[each.a]?.id ?? '',
    bId: criteria[each.b]?.id ?? '',
    value: each.value,
  }));
  const found = comparisonOf(completed, { aId, bId });
  return found === null ? '—' : <i>≈ {saatyFigure(found)}</i>;
}

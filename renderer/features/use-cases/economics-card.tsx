import { useItem } from '#renderer/data/use-bind.ts';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { formatEuros, formatEurosShort } from '#shared/domain/french.ts';
import type { ThreePoint } from '#shared/domain/primitives.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { irritantCost } from '#shared/scoring/irritants.ts';
import { bindPart } from './bind-part.ts';
import { NetGainExplanation } from './net-gain-explanation.tsx';
import classes from './use-cases.module.css';
import { useNetGain } from './use-net-gain.ts';

type Estimate = 'otherYearlyGain' | 'oneOffCost' | 'yearlyCost' | 'monthsToProduction';
const LINES: readonly { readonly key: Estimate; readonly label: string; readonly unit: string }[] = [
  { key: 'otherYearlyGain', label: 'Gain annuel', unit: '€/an' },
  { key: 'oneOffCost', label: 'Coût initial', unit: '€' },
  { key: 'yearlyCost', label: 'Coût annuel', unit: '€/an' },
  { key: 'monthsToProduction', label: 'Délai de mise en service', unit: 'mois' },
];
const POINTS: readonly { readonly key: keyof ThreePoint; readonly label: string }[] = [
  { key: 'min', label: 'Minimum' },
  { key: 'probable', label: 'Probable' },
  { key: 'max', label: 'Maximum' },
];

export function EconomicsCard({ useCase }: { readonly useCase: UseCase }) {
  const economics = bindPart(useItem('useCases', useCase)('economics'));
  const netGain = useNetGain(useCase);
  const shown = netGain === null ? 'à chiffrer' : formatEurosShort(netGain);
  return (
    <DetailSection
      title="Chiffrage"
      note="trois points"
      actions={
        <span className={classes.netGain}>
          Gain net sur 3 ans :{' '}
          <Explained
            label={`Gain net sur 3 ans : ${shown}. Voir le calcul`}
            explanation={<NetGainExplanation useCase={useCase} />}
          >
            <b>{shown}</b>
          </Explained>
        </span>
      }
    >
      <table className={classes.economics} aria-label="Chiffrage en trois points">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Poste</span>
            </th>
            {POINTS.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LINES.map(({ key, label, unit }) => {
            const point = bindPart(economics(key));
            return (
              <tr key={key}>
                <th scope="row">
                  {label}
                  {isOutOfOrder(useCase.economics[key]) ? <small>ordre à revoir</small> : null}
                </th>
                {POINTS.map((column) => (
                  <td key={column.key}>
                    <NumberField
                      hideLabel
                      label={`${label}, ${column.label.toLowerCase()}`}
                      unit={unit}
                      {...point(column.key)}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <GainCheck useCase={useCase} />
    </DetailSection>
  );
}

/** A gain larger than what the linked irritants cost has to be argued. */
function GainCheck({ useCase }: { readonly useCase: UseCase }) {
  const irritants = useMissionSelect((doc) => doc.irritants);
  const gain = useCase.economics.otherYearlyGain.probable;
  const linked = irritants.filter(({ id }) => useCase.irritantIds.includes(id)).map(irritantCost);
  const total = linked.reduce((sum, cost) => sum + (cost.total ?? 0), 0);
  const isKnown = linked.length > 0 && linked.every((cost) => cost.total !== null);
  if (gain === null || !isKnown || gain <= total) return null;
  return (
    <p className={classes.warning}>
      Le gain annuel probable dépasse le coût des irritants liés ({formatEuros(total)} par an) : à justifier.
    </p>
  );
}

function isOutOfOrder(point: ThreePoint): boolean {
  const known = [point.min, point.probable, point.max].filter((value) => value !== null);
  return known.some((value, index) => index > 0 && value < (known[index - 1] ?? value));
}

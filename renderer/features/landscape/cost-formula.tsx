import { Fragment } from 'react';
import { formatCount, formatDecimal, formatEuros, NO_BREAK_SPACE } from '#shared/domain/french.ts';
import { BASIS_LABELS } from '#shared/domain/labels.ts';
import type { Irritant } from '#shared/domain/landscape.ts';
import { irritantCost } from '#shared/scoring/irritants.ts';
import classes from './cost-formula.module.css';

/** The yearly cost of an irritant as it is computed, line by line, with « ? » where a figure is missing. */
export function CostFormula({ irritant }: { readonly irritant: Irritant }) {
  const { peopleInvolved, occurrencesPerYear, minutesPerOccurrence, hourlyRate } = irritant;
  const { hoursPerYear, timeCost, errorCost, total } = irritantCost(irritant);
  const hours = hoursPerYear === null ? null : `${formatDecimal(hoursPerYear)}${NO_BREAK_SPACE}h/an`;
  return (
    <div className={classes.box}>
      <Line
        factors={[
          peopleInvolved === null ? null : formatPeople(peopleInvolved),
          withUnit(occurrencesPerYear, 'fois/an'),
          withUnit(minutesPerOccurrence, 'min'),
        ]}
        units={['personnes', 'fois/an', 'min']}
        suffix="÷ 60"
        result={hours}
      />
      <Line
        factors={[hours, withUnit(hourlyRate, '€/h')]}
        units={['h/an', '€/h']}
        result={timeCost === null ? null : `${formatEuros(timeCost)}/an`}
      />
      {errorCost === null ? null : (
        <p className={classes.line}>
          + erreurs <span className={classes.result}>{formatEuros(errorCost)}/an</span>
        </p>
      )}
      <div className={classes.total}>
        <span className={classes.note}>{noteOn(irritant, timeCost, errorCost)}</span>
        <output aria-label="Coût annuel">{total === null ? '—' : `${formatEuros(total)}/an`}</output>
      </div>
    </div>
  );
}

type LineProps = {
  /** Null where the figure is missing: its unit is shown after « ? ». */
  readonly factors: readonly (string | null)[];
  readonly units: readonly string[];
  readonly suffix?: string;
  readonly result: string | null;
};

function Line({ factors, units, suffix, result }: LineProps) {
  return (
    <p className={classes.line}>
      {factors.map((factor, index) => (
        <Fragment key={units[index]}>
          {index === 0 ? null : <span>×</span>}
          {factor === null ? (
            <span className={classes.missing}>? {units[index]}</span>
          ) : (
            <span>{factor}</span>
          )}
        </Fragment>
      ))}
      {suffix ? <span>{suffix}</span> : null}
      <span>=</span>
      <span className={result === null ? undefined : classes.result}>{result ?? '?'}</span>
    </p>
  );
}

function noteOn({ basis }: Irritant, timeCost: number | null, errorCost: number | null): string {
  if (timeCost === null && errorCost === null) return 'Il manque des chiffres pour calculer le coût.';
  const origin =
    basis === null ? 'origine des chiffres à préciser' : `chiffres : ${BASIS_LABELS[basis].toLowerCase()}`;
  if (timeCost === null) return `Coût des erreurs seul, temps non chiffré · ${origin}`;
  return errorCost === null
    ? `Temps seul, erreurs non chiffrées · ${origin}`
    : `Temps et erreurs · ${origin}`;
}

function formatPeople(count: number): string {
  return Number.isInteger(count)
    ? formatCount(count, 'personne')
    : `${formatDecimal(count, 2)}${NO_BREAK_SPACE}personnes`;
}

function withUnit(value: number | null, unit: string): string | null {
  return value === null ? null : `${formatDecimal(value, 2)}${NO_BREAK_SPACE}${unit}`;
}

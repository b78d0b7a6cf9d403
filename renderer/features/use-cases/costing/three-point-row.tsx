import type { ReactNode } from 'react';
import type { BoundValue } from '#renderer/data/use-bind.ts';
import { bindPart } from '#renderer/features/use-cases/bind-part.ts';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import type { ThreePoint } from '#shared/domain/primitives.ts';
import { describeEconomicFinding, ECONOMIC_INPUT_LABELS } from '#shared/scoring/decision/describe-errors.ts';
import type { EconomicFinding, EconomicInput } from '#shared/scoring/decision/economics.ts';
import classes from './costing.module.css';

export const POINTS: readonly { readonly key: keyof ThreePoint; readonly label: string }[] = [
  { key: 'min', label: 'Minimum' },
  { key: 'probable', label: 'Probable' },
  { key: 'max', label: 'Maximum' },
];

/** `hundredfold`: a share 0–1, typed in percent. */
const UNITS: Readonly<Record<EconomicInput, { readonly unit: string; readonly hundredfold?: true }>> = {
  volumePerYear: { unit: '/an' },
  minutesSaved: { unit: 'min' },
  adoption: { unit: '%', hundredfold: true },
  reviewMinutes: { unit: 'min' },
  hourlyRate: { unit: '€/h' },
  otherYearlyGain: { unit: '€/an' },
  oneOffCost: { unit: '€' },
  yearlyCost: { unit: '€/an' },
  monthsToProduction: { unit: 'mois' },
};

const HINTS: Partial<Readonly<Record<EconomicInput, string>>> = {
  minutesSaved: 'sur chaque occurrence',
  reviewMinutes: 'sur chaque occurrence',
  adoption: 'part du volume qui passera par l’outil',
};

type ThreePointRowProps = {
  readonly input: EconomicInput;
  readonly part: BoundValue<ThreePoint>;
  readonly findings: readonly EconomicFinding[];
  readonly label?: string | undefined;
  readonly isOptional?: boolean;
  /** Under the name of the figure. */
  readonly children?: ReactNode;
};

/** One figure as minimum, probable and maximum, with what is wrong about it underneath. */
export function ThreePointRow({ input, part, findings, label, isOptional, children }: ThreePointRowProps) {
  const name = label ?? ECONOMIC_INPUT_LABELS[input];
  const hint = isOptional ? 'facultatif' : HINTS[input];
  return (
    <>
      <tr>
        <th scope="row">
          {name}
          {hint ? <small>{hint}</small> : null}
          {children}
        </th>
        <PointCells input={input} name={name} part={part} />
      </tr>
      <RowFindings findings={findings} />
    </>
  );
}

export function PointCells({
  input,
  name,
  part,
}: {
  readonly input: EconomicInput;
  readonly name: string;
  readonly part: BoundValue<ThreePoint>;
}) {
  const { unit, hundredfold } = UNITS[input];
  const point = bindPart(part);
  return POINTS.map((column) => {
    const bound = point(column.key);
    return (
      <td key={column.key}>
        <NumberField
          hideLabel
          label={`${name}, ${column.label.toLowerCase()}`}
          unit={unit}
          {...(hundredfold ? inPercent(bound) : bound)}
        />
      </td>
    );
  });
}

/** The sentences of a row, under it. */
export function RowFindings({ findings }: { readonly findings: readonly EconomicFinding[] }) {
  return findings.map((finding) => (
    <tr key={finding.kind}>
      <td colSpan={POINTS.length + 1} className={classes.finding}>
        {describeEconomicFinding(finding)}
      </td>
    </tr>
  ));
}

/** A share 0–1 shown as a percentage; rounded, so that 0.57 reads 57 and not 56.999…. */
export function inPercent({ name, value, onChange }: BoundValue<number | null>): BoundValue<number | null> {
  return {
    name,
    value: value === null ? null : Number((value * 100).toPrecision(12)),
    onChange: (percent) => onChange(percent === null ? null : percent / 100),
  };
}

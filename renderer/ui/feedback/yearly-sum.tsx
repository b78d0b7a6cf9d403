import { Table } from '#renderer/ui/layout/table.tsx';
import { formatCount, formatEuros, formatEurosShort } from '#shared/domain/french.ts';
import { Explained } from './explain.tsx';

/** Sum over what is known; null when nothing is. `unknown` counts what the sum leaves out. */
export function sumCosts(totals: readonly (number | null)[]): {
  readonly total: number | null;
  readonly unknown: number;
} {
  const known = totals.filter((total) => total !== null);
  return {
    total: known.length === 0 ? null : known.reduce((sum, total) => sum + total, 0),
    unknown: totals.length - known.length,
  };
}

type YearlySumProps = {
  /** What the sum is of: « Coût annuel des irritants ». */
  readonly label: string;
  /** Name of one line, for the head of the table: « Irritant ». */
  readonly lineName: string;
  readonly lines: readonly { readonly id: string; readonly name: string; readonly amount: number | null }[];
};

/** « 214 k€/an », which opens the lines it adds up and says how many have no figure. Nothing known: « aucun chiffré ». */
export function YearlySum({ label, lineName, lines }: YearlySumProps) {
  const { total, unknown } = sumCosts(lines.map(({ amount }) => amount));
  if (total === null) return <>aucun chiffré</>;
  const sorted = [
    ...lines.filter(({ amount }) => amount !== null).toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0)),
    ...lines.filter(({ amount }) => amount === null),
  ];
  return (
    <>
      <Explained
        label={`${label} : ${formatEuros(total)}, voir le calcul`}
        explanation={
          <>
            <p>
              {label}
              {'\u202f'}: somme de ce qui est connu, {formatEuros(total)}
              {unknown > 0 ? `, hors ${formatCount(unknown, 'ligne')} sans chiffre` : ''}.
            </p>
            <Table
              label={label}
              rows={sorted}
              rowKey={({ id }) => id}
              columns={[
                { id: 'name', header: lineName, cell: ({ name }) => name || 'Sans nom' },
                {
                  id: 'amount',
                  header: 'Par an',
                  align: 'right',
                  width: '110px',
                  cell: ({ amount }) => (amount === null ? '—' : formatEuros(amount)),
                },
              ]}
            />
          </>
        }
      >
        <strong>{formatEurosShort(total)}/an</strong>
      </Explained>
      {unknown > 0 ? ` · ${unknown} sans chiffre` : ''}
    </>
  );
}

import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import { formatCount, formatEuros, formatEurosShort } from '#shared/domain/french.ts';
import type { Irritant } from '#shared/domain/landscape.ts';
import type { IrritantCost } from '#shared/scoring/irritants.ts';
import { sumCosts } from './irritant-costs.ts';
import classes from './landscape.module.css';

type IrritantTotalProps = {
  readonly irritants: readonly Irritant[];
  readonly costs: ReadonlyMap<string, IrritantCost>;
};

/** « 20 irritants · 214 k€/an », which opens the sum. */
export function IrritantTotal({ irritants, costs }: IrritantTotalProps) {
  const rows = irritants
    .map(({ id, title }) => ({ id, title, total: costs.get(id)?.total ?? null }))
    .toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1));
  const { total, unknown } = sumCosts(rows.map((row) => row.total));
  return (
    <p className={classes.totals}>
      {formatCount(irritants.length, 'irritant')}
      {total === null ? (
        ' · aucun chiffré'
      ) : (
        <>
          {' · '}
          <Explained
            label={`Coût annuel des irritants, ${formatEuros(total)} par an : voir le calcul`}
            explanation={
              <>
                <p>
                  Somme des coûts annuels connus
                  {unknown > 0 ? ` ; ${formatCount(unknown, 'irritant')} sans chiffre n’y entrent pas` : ''}.
                </p>
                <Table
                  label="Coût annuel par irritant"
                  rows={rows}
                  rowKey={({ id }) => id}
                  columns={[
                    { id: 'title', header: 'Irritant', cell: (row) => row.title || 'Sans intitulé' },
                    {
                      id: 'total',
                      header: 'Par an',
                      align: 'right',
                      width: '110px',
                      cell: (row) => (row.total === null ? '—' : formatEuros(row.total)),
                    },
                  ]}
                />
              </>
            }
          >
            <strong>{formatEurosShort(total)}/an</strong>
          </Explained>
          {unknown > 0 ? ` · ${formatCount(unknown, 'non chiffré', 'non chiffrés')}` : ''}
        </>
      )}
    </p>
  );
}

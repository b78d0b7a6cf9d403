import { Table } from '#renderer/ui/layout/table.tsx';
import { INVENTORY_FIELDS } from '#shared/inventory/fields.ts';
import type { Mapping } from '#shared/inventory/guess-mapping.ts';
import type { ImportPlan } from '#shared/inventory/plan-import.ts';
import type { InventoryTarget } from '#shared/inventory/table.ts';
import classes from './inventory.module.css';

const LINES = 5;

/** The first lines as they will be in the mission. */
export function Preview({
  plan,
  target,
  mapping,
}: {
  readonly plan: ImportPlan;
  readonly target: InventoryTarget;
  readonly mapping: Mapping;
}) {
  const filled = new Set(Object.values(mapping));
  const fields = INVENTORY_FIELDS[target].fields.filter(({ key }) => filled.has(key));
  return (
    <div className={classes.section}>
      <h3 className={classes.heading}>Aperçu des premières lignes</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section className={classes.preview} aria-label="Aperçu, défile vers la droite" tabIndex={0}>
        <Table
          label="Aperçu des premières lignes"
          rows={plan.lines.slice(0, LINES)}
          rowKey={({ row }) => String(row)}
          columns={[
            { id: 'row', header: 'Ligne', cell: ({ row }) => row, align: 'right' as const, width: '60px' },
            ...fields.map(({ key, label, kind }) => ({
              id: key,
              header: label,
              cell: ({ shown }: ImportPlan['lines'][number]) => (
                <span className={classes.cell}>{shown[key] || '—'}</span>
              ),
              align: kind.kind === 'number' ? ('right' as const) : ('left' as const),
            })),
          ]}
        />
      </section>
    </div>
  );
}

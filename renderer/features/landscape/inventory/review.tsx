import { useMemo, useState } from 'react';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { CheckField, OptionalSelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import { formatCount, formatNumber } from '#shared/domain/french.ts';
import { INVENTORY_FIELDS } from '#shared/inventory/fields.ts';
import { assignColumn, guessMapping } from '#shared/inventory/guess-mapping.ts';
import { type ImportPlan, planImport } from '#shared/inventory/plan-import.ts';
import type { InventoryTarget, TableColumn, Table as TableRead } from '#shared/inventory/table.ts';
import classes from './inventory.module.css';
import { Preview } from './preview.tsx';
import { Remarks } from './remarks.tsx';

const EXAMPLES = 3;

/** How the columns are read, what that gives and what is wrong, before anything is imported. */
export function Review({
  table,
  target,
  onImport,
  onClose,
}: {
  readonly table: TableRead;
  readonly target: InventoryTarget;
  readonly onImport: (plan: ImportPlan, leaveOutFaulty: boolean) => void;
  readonly onClose: () => void;
}) {
  const mission = useMission();
  const [mapping, setMapping] = useState(() => guessMapping(table.columns, target));
  const [leaveOut, setLeaveOut] = useState(false);
  const plan = useMemo(() => planImport(table, mapping, target, mission), [table, mapping, target, mission]);
  const faulty = plan.lines.filter(({ isFaulty }) => isFaulty).length;
  const count = plan.lines.length - (leaveOut ? faulty : 0);
  const isReady = plan.missing === null && count > 0 && (faulty === 0 || leaveOut);
  const options = Object.fromEntries(INVENTORY_FIELDS[target].fields.map(({ key, label }) => [key, label]));

  return (
    <Stack gap={16}>
      <p className={classes.hint}>
        {`${formatCount(table.rows.length, 'ligne')} sous les titres de la ligne ${formatNumber(table.headerRow)}.`}
        {table.isHeaderKnown
          ? ''
          : ` Aucun titre n’est reconnu : la ligne ${table.headerRow} est prise pour celle des titres. Choisissez ci-dessous ce que devient chaque colonne.`}
      </p>
      <Table
        label="Colonnes du fichier"
        rows={table.columns}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            id: 'title',
            header: 'Colonne du fichier',
            cell: ({ title }) => <strong>{title}</strong>,
            width: '28%',
          },
          { id: 'examples', header: 'Exemples', cell: (column) => examplesOf(table, column) },
          {
            id: 'field',
            header: 'Devient',
            width: '32%',
            cell: ({ index, title }) => (
              <OptionalSelectField
                label={`Colonne « ${title} »`}
                hideLabel
                emptyLabel="Ne pas importer"
                name={`inventory.column.${index}`}
                options={options}
                value={mapping[index] ?? null}
                onChange={(key) => setMapping(assignColumn(mapping, index, key))}
              />
            ),
          },
        ]}
      />
      {plan.missing === null ? (
        <Preview plan={plan} target={target} mapping={mapping} />
      ) : (
        <p role="alert" className={classes.refusal}>
          {plan.missing}
        </p>
      )}
      <Remarks tone="bad" title={`${formatCount(faulty, 'ligne')} à corriger`} remarks={plan.errors} />
      <Remarks
        tone="neutral"
        title={`${formatCount(plan.notices.length, 'valeur')} de formule`}
        remarks={plan.notices}
      />
      {faulty > 0 ? (
        <CheckField
          name="inventory.leaveOut"
          label={`Laisser de côté ${faulty === 1 ? 'la ligne' : `les ${formatCount(faulty, 'ligne')}`} en erreur`}
          description="Sinon, corrigez le fichier, enregistrez-le et choisissez-le de nouveau."
          value={leaveOut}
          onChange={setLeaveOut}
        />
      ) : null}
      <div className={classes.footer}>
        {faulty > 0 && !leaveOut ? (
          <p className={classes.blocked}>{`${formatCount(faulty, 'ligne')} à corriger`}</p>
        ) : null}
        <Button onClick={onClose}>Annuler</Button>
        <Button kind="primary" isDisabled={!isReady} onClick={() => onImport(plan, leaveOut)}>
          {`Importer ${formatCount(plan.missing === null ? count : 0, 'ligne')}`}
        </Button>
      </div>
    </Stack>
  );
}

function examplesOf({ rows }: TableRead, { index }: TableColumn): string {
  const found: string[] = [];
  for (const { cells } of rows) {
    const text = cells[index]?.trim() ?? '';
    if (text !== '' && !found.includes(text)) found.push(text);
    if (found.length === EXAMPLES) break;
  }
  return found.length === 0
    ? '—'
    : found.map((text) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)).join(' · ');
}

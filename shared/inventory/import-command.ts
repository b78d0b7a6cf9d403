import { blankApplication, blankDataSource, blankIrritant } from '#shared/domain/blank.ts';
import type { Command } from '#shared/domain/command.ts';
import type { Id } from '#shared/domain/primitives.ts';
import { countItems, type ImportPlan, type PlannedLine } from './plan-import.ts';
import type { InventoryTarget } from './table.ts';

const PREFIXES: Readonly<Record<InventoryTarget, string>> = {
  applications: 'app',
  dataSources: 'src',
  irritants: 'irr',
};

type Batch = Extract<Command, { type: 'batch' }>;

/**
 * One command for the whole import: done, refused and undone as one. Null while a row has an error, unless those rows
 * are left out on purpose, and when no row is left.
 */
export function importCommand(
  plan: ImportPlan,
  target: InventoryTarget,
  options: { readonly leaveOutFaulty: boolean; readonly newId: (prefix: string) => Id },
): Batch | null {
  const lines = plan.lines.filter(({ isFaulty }) => !isFaulty);
  const isBlocked = lines.length < plan.lines.length && !options.leaveOutFaulty;
  if (plan.missing !== null || isBlocked || lines.length === 0) return null;
  return {
    type: 'batch',
    label: `Import de ${countItems(lines.length, target)}`,
    commands: lines.map(({ values }) => addItem(target, options.newId(PREFIXES[target]), values)),
  };
}

/** The values were read for the fields of the target; the schema of the collection checks them once more when it is applied. */
function addItem(target: InventoryTarget, id: Id, values: PlannedLine['values']): Command {
  switch (target) {
    case 'applications':
      return { type: 'addItem', collection: target, item: { ...blankApplication(id), ...values } };
    case 'dataSources':
      return { type: 'addItem', collection: target, item: { ...blankDataSource(id), ...values } };
    default:
      return { type: 'addItem', collection: target, item: { ...blankIrritant(id), ...values } };
  }
}

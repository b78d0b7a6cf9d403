import { formatCount, formatNumber } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { foldTitle } from './choices.ts';
import { INVENTORY_FIELDS, type InventoryField } from './fields.ts';
import type { Mapping } from './guess-mapping.ts';
import { type CellValue, type LinkTargets, parseCell } from './parse-cell.ts';
import type { InventoryTarget, SheetRow, Table } from './table.ts';

/** What is wrong, or worth knowing, about a row. `column` is its title in the file; empty for the whole row. */
export type RowRemark = { readonly row: number; readonly column: string; readonly message: string };

export type PlannedLine = {
  readonly row: number;
  /** Values of the fields that the row fills; the others keep their blank value. */
  readonly values: Readonly<Record<string, CellValue>>;
  /** By key of field, as the form will show it; what cannot be read stays as the file has it. */
  readonly shown: Readonly<Record<string, string>>;
  readonly isFaulty: boolean;
};

export type ImportPlan = {
  readonly lines: readonly PlannedLine[];
  /** In the order of the file. A row with an error is not imported. */
  readonly errors: readonly RowRemark[];
  /** Rows are imported, and the user should know how they were read. */
  readonly notices: readonly RowRemark[];
  /** What is missing before any row can be read; null when nothing is. */
  readonly missing: string | null;
};

type KnownItems = Pick<MissionDoc, 'applications' | 'dataSources' | 'irritants' | 'processes'>;
type MappedColumn = {
  readonly index: number;
  readonly title: string;
  readonly field: InventoryField;
  /** The same words come back row after row: each is read once. */
  readonly parsed: Map<string, ReturnType<typeof parseCell>>;
};

/** Reads each row of a table for the mission it goes into: what it becomes, and what is wrong with it. */
export function planImport(
  table: Table,
  mapping: Mapping,
  target: InventoryTarget,
  mission: KnownItems,
): ImportPlan {
  const { fields, nameKey } = INVENTORY_FIELDS[target];
  const columns = table.columns.flatMap(({ index, title }): MappedColumn[] => {
    const field = fields.find(({ key }) => key === mapping[index]);
    return field ? [{ index, title, field, parsed: new Map() }] : [];
  });
  const nameColumn = columns.find(({ field }) => field.key === nameKey);
  if (!nameColumn) return { lines: [], errors: [], notices: [], missing: missingName(target) };

  const links: LinkTargets = {
    applications: byFoldedName(mission.applications),
    processes: byFoldedName(mission.processes),
  };
  const inMission = new Set(namesOf(mission, target).map(foldTitle));
  const seen = new Map<string, number>();
  const errors: RowRemark[] = [];
  const notices: RowRemark[] = [];
  const lines = table.rows.map((row) => {
    const found = readRow(row, columns, links, notices);
    const name = String(found.values[nameKey] ?? '');
    const fault = nameFault(name, row.row, inMission, seen);
    if (fault !== null && !found.errors.some(({ column }) => column === nameColumn.title))
      found.errors.push({ row: row.row, column: nameColumn.title, message: fault });
    errors.push(...found.errors);
    return { row: row.row, values: found.values, shown: found.shown, isFaulty: found.errors.length > 0 };
  });
  return { lines, errors, notices, missing: null };
}

function readRow(
  { row, cells, marks }: SheetRow,
  columns: readonly MappedColumn[],
  links: LinkTargets,
  notices: RowRemark[],
) {
  const values: Record<string, CellValue> = {};
  const shown: Record<string, string> = {};
  const errors: RowRemark[] = [];
  for (const column of columns) {
    const { index, title, field } = column;
    const raw = cells[index] ?? '';
    const mark = marks[index];
    const fault = cellFault(raw, mark);
    const parsed = column.parsed.get(raw) ?? parseCell(raw, field.kind, links);
    column.parsed.set(raw, parsed);
    if (fault !== null) errors.push({ row, column: title, message: fault });
    else if (!parsed.ok) errors.push({ row, column: title, message: parsed.error });
    if (fault !== null || !parsed.ok) {
      shown[field.key] = raw.trim();
      continue;
    }
    shown[field.key] = parsed.value.shown;
    if (parsed.value.value !== undefined) values[field.key] = parsed.value.value;
    if (mark?.kind === 'formula')
      notices.push({
        row,
        column: title,
        message: `formule ; la dernière valeur calculée est reprise (${parsed.value.shown || 'vide'}).`,
      });
  }
  return { values, shown, errors };
}

/** What no reading of the text can mend. */
function cellFault(raw: string, mark: SheetRow['marks'][number] | undefined): string | null {
  if (mark?.kind === 'merged')
    return `Cellule fusionnée avec d’autres (${mark.range}). Annulez la fusion et recopiez la valeur sur chaque ligne.`;
  if (mark?.kind === 'formula-without-value')
    return 'Formule sans valeur calculée. Copiez la colonne puis collez-la en « Valeurs », et enregistrez.';
  if (mark?.kind === 'error-value')
    return `Formule en erreur (${raw}). Corrigez-la, ou collez sa valeur à la place.`;
  if (/\ufffd|Ã[\u0080-\u00bf©¨ª«´»®¢§¯]/.test(raw))
    return `Des accents ont été perdus (« ${raw.trim()} ») : corrigez cette cellule, ou reprenez le fichier d’origine.`;
  return null;
}

function nameFault(
  name: string,
  row: number,
  inMission: ReadonlySet<string>,
  seen: Map<string, number>,
): string | null {
  const folded = foldTitle(name);
  if (name === '') return 'Pas de nom : donnez-en un, ou supprimez la ligne.';
  const before = seen.get(folded);
  if (before !== undefined)
    return `« ${name} » figure déjà ligne ${formatNumber(before)} : gardez une seule des deux lignes.`;
  seen.set(folded, row);
  return inMission.has(folded)
    ? `« ${name} » est déjà dans la mission : supprimez la ligne, ou changez le nom s’il s’agit d’autre chose.`
    : null;
}

function missingName(target: InventoryTarget): string {
  const what = {
    applications: 'le nom de l’application',
    dataSources: 'le nom de la source',
    irritants: 'l’intitulé de l’irritant',
  };
  return `Aucune colonne ne donne ${what[target]} : choisissez-la ci-dessous.`;
}

function namesOf(mission: KnownItems, target: InventoryTarget): readonly string[] {
  return target === 'irritants'
    ? mission.irritants.map(({ title }) => title)
    : mission[target].map(({ name }) => name);
}

function byFoldedName(items: readonly { readonly id: string; readonly name: string }[]) {
  // The first of two items of the same name, as the lists show them.
  return new Map(items.toReversed().map(({ id, name }) => [foldTitle(name), { id, name }]));
}

/** « 128 applications », for the button and the message. */
export function countItems(count: number, target: InventoryTarget): string {
  const word = { applications: 'application', dataSources: 'source', irritants: 'irritant' };
  return formatCount(count, word[target]);
}

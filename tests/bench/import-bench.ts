import Papa from 'papaparse';
import { applyCommand } from '#shared/domain/apply-command.ts';
import { guessMapping } from '#shared/inventory/guess-mapping.ts';
import { importCommand } from '#shared/inventory/import-command.ts';
import { planImport } from '#shared/inventory/plan-import.ts';
import { readInventory } from '#shared/inventory/reading/read-inventory.ts';
import { applicationRows, applicationsCsv } from '#tests/support/inventories.ts';
import { workbook } from '#tests/support/workbook.ts';
import { completeSample } from './complete-sample.ts';
import { type BenchLine, percentile, timeInTurn } from './measure.ts';

const ROWS = 2000;
const ROUNDS = 10;

/** Bytes of a file → its rows in the mission, all checked, against papaparse alone cutting the same table. */
export async function measureImport(): Promise<readonly BenchLine[]> {
  const { doc } = completeSample();
  const csv = applicationsCsv(ROWS);
  const xlsx = workbook({ name: 'Parc', rows: applicationRows(ROWS) });
  const text = new TextDecoder().decode(csv);
  const importFrom = (bytes: Uint8Array) => {
    const read = readInventory(bytes, 'applications');
    if (!read.ok || !read.value.table.ok) throw new Error('The inventory is not read');
    const table = read.value.table.value;
    const plan = planImport(table, guessMapping(table.columns, 'applications'), 'applications', doc);
    let ids = 0;
    const newId = (prefix: string) => {
      ids += 1;
      return `${prefix}-bench${ids}`;
    };
    const command = importCommand(plan, 'applications', { leaveOutFaulty: false, newId });
    if (!command || !applyCommand(doc, command).ok) throw new Error('The inventory is not imported');
  };
  const lines: BenchLine[] = [];
  for (const [format, bytes] of [
    ['CSV', csv],
    ['XLSX', xlsx],
  ] as const) {
    const times = await timeInTurn(
      ROUNDS,
      () => importFrom(bytes),
      () => Papa.parse(text, { delimiter: ';' }),
    );
    lines.push({
      name: `import de 2 000 lignes, ${format}`,
      value: percentile(times.work, 0.5),
      floor: percentile(times.floor, 0.5),
      unit: 'ms',
      floorName: 'papaparse seul, même table',
    });
  }
  return lines;
}

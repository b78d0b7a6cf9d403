import Papa from 'papaparse';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { CellMark, InventoryFileError, SheetRow } from '#shared/inventory/table.ts';
import { decodeText } from './decode-text.ts';

/** Excel's own first line, which says how the file is cut: `sep=;`. */
const SEPARATOR_LINE = /^sep=(.)\n/i;
/** The first wins a tie: it is the one of a French Excel. */
const DELIMITERS = [';', ',', '\t', '|'];
const RECORDS_LOOKED_AT = 30;
const ROWS_PER_PROGRESS = 500;

/** Rows of a CSV file. `onProgress` receives a ratio from 0 to 1. */
export function readCsv(
  bytes: Uint8Array,
  onProgress: (ratio: number) => void,
): Result<readonly SheetRow[], InventoryFileError> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const whole = decoded.value.replace(/\r\n?/g, '\n');
  const separator = SEPARATOR_LINE.exec(whole);
  const text = separator ? whole.slice(separator[0].length) : whole;
  const rows: SheetRow[] = [];
  let row = separator ? 1 : 0;
  let unclosedAt: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter: separator?.[1] ?? delimiterOf(text),
    newline: '\n',
    step: ({ data, errors, meta }) => {
      row += 1;
      if (errors.some(({ code }) => code === 'MissingQuotes')) unclosedAt ??= row;
      rows.push(rowOf(row, data));
      if (row % ROWS_PER_PROGRESS === 0) onProgress(meta.cursor / text.length);
    },
  });
  return unclosedAt === null ? ok(rows) : err({ kind: 'unclosed-quote', row: unclosedAt });
}

/** The separator that cuts the first records in the most cells, all the same number. */
function delimiterOf(text: string): string {
  const options = { newline: '\n', preview: RECORDS_LOOKED_AT, skipEmptyLines: 'greedy' } as const;
  let best = { delimiter: DELIMITERS[0] ?? ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = Papa.parse<string[]>(text, { ...options, delimiter }).data.map(({ length }) => length);
    for (const width of new Set(widths)) {
      const score = width < 2 ? 0 : width * widths.filter((other) => other === width).length;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

function rowOf(row: number, data: readonly string[]): SheetRow {
  const marks: Record<number, CellMark> = {};
  const cells = data.map((text, index) => {
    // ="00123" is how some exports keep leading zeros: it is a text.
    const kept = /^="([^"]*)"$/.exec(text);
    if (kept) return kept[1] ?? '';
    if (/^=[\p{L}\d(+-]/u.test(text)) marks[index] = { kind: 'formula-without-value' };
    return text;
  });
  return { row, cells, marks };
}

import { LevelChip } from '#renderer/ui/feedback/level.tsx';
import type { Block, TableCell } from '#shared/report/model.ts';
import { Inlines } from './inlines.tsx';
import { useMedium } from './medium.tsx';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** « 3 » and « 2,5 ». */
const shortestDigits = (level: number | null) => (Number.isInteger(level) ? 0 : 1);

/** A table whose header is repeated on each of its pages, and whose rows are never cut. */
export function TableView({
  block,
  label,
  digitsOf = shortestDigits,
}: {
  readonly block: TableBlock;
  /** Name of the table, where no caption of its own says it. */
  readonly label?: string;
  /** Decimals of a level. */
  readonly digitsOf?: (level: number | null) => number;
}) {
  const { classes } = useMedium();
  const { columns, rows, totals } = block;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const renderRow = (row: readonly TableCell[], index: number, isTotal = false) => (
    <tr key={isTotal ? 'total' : index} data-total={isTotal}>
      {row.map(({ content, level, tone }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells of a report table have no identity of their own
        <td key={at} style={{ textAlign: columns[at]?.align ?? 'left' }} data-tone={tone}>
          {level === undefined ? (
            <Inlines content={content} />
          ) : (
            <LevelChip level={level} digits={digitsOf(level)} />
          )}
        </td>
      ))}
    </tr>
  );
  return (
    <table className={classes['table']} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ header, align, width }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a report table have no identity of their own
            <th key={index} scope="col" style={{ textAlign: align, width: `${(width / total) * 100}%` }}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => renderRow(row, index))}
        {/* The last row and not a foot, which would be repeated on every page. */}
        {totals ? renderRow(totals, rows.length, true) : null}
      </tbody>
    </table>
  );
}

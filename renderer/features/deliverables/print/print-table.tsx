import { LevelChip } from '#renderer/ui/feedback/level.tsx';
import type { Block, TableCell } from '#shared/report/model.ts';
import classes from './print-block.module.css';
import { PrintInlines } from './print-inlines.tsx';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** A table whose header is repeated on each of its pages, and whose rows are never cut. */
export function PrintTable({ block, label }: { readonly block: TableBlock; readonly label: string }) {
  const { columns, rows, totals } = block;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table className={classes.table} aria-label={label}>
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
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report table have no identity of their own
          <PrintRow key={index} row={row} block={block} />
        ))}
        {/* The last row and not a foot, which would be repeated on every page. */}
        {totals ? <PrintRow row={totals} block={block} isTotal /> : null}
      </tbody>
    </table>
  );
}

function PrintRow({
  row,
  block: { columns },
  isTotal = false,
}: {
  readonly row: readonly TableCell[];
  readonly block: TableBlock;
  readonly isTotal?: boolean;
}) {
  return (
    <tr data-total={isTotal}>
      {row.map(({ content, level, tone }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells of a report table have no identity of their own
        <td key={index} style={{ textAlign: columns[index]?.align ?? 'left' }} data-tone={tone}>
          {level === undefined ? (
            <PrintInlines content={content} />
          ) : (
            <LevelChip level={level} digits={Number.isInteger(level) ? 0 : 1} />
          )}
        </td>
      ))}
    </tr>
  );
}

import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import classes from './table.module.css';

export type Column<T> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  readonly align?: 'left' | 'right' | 'center';
  /** CSS width. */
  readonly width?: string;
};

type TableProps<T> = {
  /** Read out by screen readers. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly onOpen?: (row: T) => void;
  readonly selectedKey?: string | null;
};

/** A quiet table. With `onOpen`, rows open by click, Enter or Space, and arrows move between them. */
export function Table<T>({ label, columns, rows, rowKey, onOpen, selectedKey }: TableProps<T>) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ id, header, align = 'left', width }) => (
              <th key={id} scope="col" style={{ textAlign: align, width }}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                className={onOpen ? classes.open : undefined}
                aria-selected={selectedKey === undefined ? undefined : selectedKey === key}
                tabIndex={onOpen ? 0 : undefined}
                onClick={onOpen ? (event) => isOnRow(event) && onOpen(row) : undefined}
                onKeyDown={onOpen ? (event) => handleRowKey(event, () => onOpen(row)) : undefined}
              >
                {columns.map(({ id, cell, align = 'left' }) => (
                  <td key={id} style={{ textAlign: align }}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function handleRowKey(event: KeyboardEvent<HTMLTableRowElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  if (event.key === 'Enter' || event.key === ' ') open();
  else if (event.key === 'ArrowDown') focusRow(event.currentTarget.nextElementSibling);
  else if (event.key === 'ArrowUp') focusRow(event.currentTarget.previousElementSibling);
  else return;
  event.preventDefault();
}

/** A button inside a row, or a panel it opened elsewhere on the page, keeps its own click. */
function isOnRow({ target, currentTarget }: MouseEvent<HTMLTableRowElement>): boolean {
  return (
    target instanceof Element &&
    currentTarget.contains(target) &&
    !target.closest('button, a, input, select, textarea')
  );
}

function focusRow(row: Element | null): void {
  if (row instanceof HTMLElement) row.focus();
}

import { useState } from 'react';
import { Tabs } from '#renderer/ui/layout/tabs.tsx';
import { formatCount } from '#shared/domain/french.ts';
import { headersOf } from '#shared/report/sheets/frame.ts';
import type { CellFormat, Sheet, SheetCell, SheetTable, Workbook } from '#shared/report/sheets/model.ts';
import { shownCell } from '#shared/report/sheets/show-cell.ts';
import classes from './workbook-preview.module.css';

/** More rows than anyone reads here: they are all in the file. */
const SHOWN_ROWS = 200;

/** The workbook on screen, from the same model as the file: a tab a sheet, its table as a spreadsheet shows it. */
export function WorkbookPreview({ workbook }: { readonly workbook: Workbook }) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const sheet = workbook.sheets.find(({ id }) => id === chosenId) ?? workbook.sheets[0];
  if (!sheet) return null;
  return (
    <article className={classes.workbook} lang="fr" aria-label="Aperçu du classeur">
      <Tabs
        label="Feuilles du classeur"
        items={workbook.sheets.map(({ id, name, table }) => ({
          id,
          label: name,
          ...(table && id !== workbook.sheets[0]?.id ? { count: table.rows.length } : {}),
        }))}
        current={sheet.id}
        onChange={setChosenId}
      />
      <SheetPreview key={sheet.id} sheet={sheet} />
    </article>
  );
}

function SheetPreview({ sheet }: { readonly sheet: Sheet }) {
  const { title, notes, parameters, table, emptyText } = sheet;
  return (
    <div className={classes.sheet}>
      <h2 className={classes.title}>{title}</h2>
      {notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
      {parameters.length > 0 ? (
        <dl className={classes.parameters}>
          {parameters.map(({ label, cell, format, validation }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={validation ? classes.input : undefined}>{shownCell(cell, format)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {table ? <TablePreview sheet={sheet} table={table} /> : <p className={classes.empty}>{emptyText}</p>}
    </div>
  );
}

function TablePreview({ sheet, table }: { readonly sheet: Sheet; readonly table: SheetTable }) {
  const { columns, rows } = table;
  const left = rows.length - SHOWN_ROWS;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls sideways and must be reachable by keyboard */}
      <section className={classes.scroll} aria-label={`Tableau de la feuille ${sheet.name}`} tabIndex={0}>
        <table>
          <thead>
            {sheet.upperRows.map(({ cells, format }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet are known by their place
              <tr key={index} className={classes.upper}>
                {columns.map((column, place) => (
                  <td key={column.header + place.toString()}>{shownOrNothing(cells[place], format)}</td>
                ))}
              </tr>
            ))}
            <tr>
              {headersOf(columns).map((header, place) => (
                <th
                  key={header}
                  scope="col"
                  style={{ minWidth: `${Math.min(columns[place]?.width ?? 10, 40)}ch` }}
                >
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN_ROWS).map((cells, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet are known by their place
              <tr key={index}>
                {columns.map(({ header, format, validation }, place) => (
                  <td
                    key={header + place.toString()}
                    className={classOf(format, validation !== undefined)}
                    title={formulaOf(cells[place])}
                  >
                    {shownOrNothing(cells[place], format)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 ? (
        <p className={classes.note}>{`${formatCount(left, 'ligne')} de plus dans le fichier.`}</p>
      ) : null}
    </>
  );
}

function shownOrNothing(cell: SheetCell | undefined, format: CellFormat): string {
  return cell ? shownCell(cell, format) : '';
}

/** What a cell is computed by, for who hovers over it. */
function formulaOf(cell: SheetCell | undefined): string | undefined {
  return cell?.kind === 'formula' ? `= ${cell.formula}` : undefined;
}

function classOf(format: CellFormat, isInput: boolean): string | undefined {
  const names = [format === 'text' ? '' : classes.figure, isInput ? classes.input : ''].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}

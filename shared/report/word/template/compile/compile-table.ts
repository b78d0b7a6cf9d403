import type { Report } from '#shared/report/word/template/finding.ts';
import { element, type XmlElement } from '#shared/xml/node.ts';
import { assemble, pairedMarks, reportUnpaired } from './blocks.ts';
import { type Compiled, type Entry, type Mark, type Piece, staticPiece, type Tools } from './piece.ts';
import type { Place } from './place.ts';

type Row = { readonly piece: Piece; readonly marks: readonly Mark[]; readonly isBare: boolean };

/**
 * A table. A block that opens in a cell and closes in another takes whole rows: those from the one where it opens to
 * the one where it closes. A row that holds nothing but such tags is not printed.
 */
export function compileTable(table: XmlElement, place: Place, tools: Tools): Piece {
  const { report } = tools;
  const name =
    place.inTable === '' ? `tableau ${place.counters.tables}` : `${place.inTable}, tableau intérieur`;
  let number = 0;
  const rows = table.children.flatMap((child): readonly Row[] => {
    if (typeof child === 'string') return [];
    if (child.name !== 'w:tr') return [{ piece: staticPiece(child), marks: [], isBare: false }];
    number += 1;
    return [compileRow(child, { ...place, inTable: `${name}, ligne ${number}` }, tools)];
  });
  const marks = rows.flatMap((row) => row.marks);
  const paired = pairedMarks(marks);
  reportUnpaired(
    marks.filter((mark) => !paired.has(mark)),
    report,
  );
  const entries = rows.flatMap((row) => rowEntries(row, paired, report));
  return {
    kind: 'element',
    element: element(table.name, table.attributes),
    children: assemble(entries, report),
  };
}

/** The row stands after the tags that open on it, before those that close on it. */
function rowEntries(
  { piece, marks, isBare }: Row,
  paired: ReadonlySet<Mark>,
  report: Report,
): readonly Entry[] {
  const here = marks.filter((mark) => paired.has(mark));
  const entry = (mark: Mark): Entry => ({ kind: 'mark', mark });
  if (isBare && here.length > 0) return here.map(entry);
  const lastOpening = here.findLastIndex(({ tag }) => tag.kind === 'if' || tag.kind === 'for');
  const firstOther = here.findIndex(({ tag }) => tag.kind === 'close' || tag.kind === 'else');
  const misplaced =
    here.find(({ tag }) => tag.kind === 'else') ??
    (firstOther !== -1 && firstOther < lastOpening ? here[firstOther] : undefined);
  if (misplaced)
    report.add({
      kind: 'not-alone',
      severity: 'blocking',
      where: misplaced.where,
      message: `${misplaced.tag.source} partage deux groupes de lignes : mettez cette balise dans une ligne de tableau qui ne contient rien d’autre.`,
    });
  return [
    ...here.slice(0, lastOpening + 1).map(entry),
    { kind: 'piece', piece },
    ...here.slice(lastOpening + 1).map(entry),
  ];
}

function compileRow(row: XmlElement, place: Place, { compileText }: Tools): Row {
  const cells: Compiled[] = [];
  const compileCell = (cell: XmlElement): Piece => {
    const compiled = compileText(cell.children, place, true);
    cells.push(compiled);
    return { kind: 'element', element: element(cell.name, cell.attributes), children: compiled.pieces };
  };
  /** Cells may stand in content controls. */
  const compileChildren = (parent: XmlElement): readonly Piece[] =>
    parent.children.flatMap((child): readonly Piece[] => {
      if (typeof child === 'string') return [];
      if (child.name === 'w:tc') return [compileCell(child)];
      if (child.name === 'w:sdt' || child.name === 'w:sdtContent')
        return [
          {
            kind: 'element',
            element: element(child.name, child.attributes),
            children: compileChildren(child),
          },
        ];
      return [staticPiece(child)];
    });
  const children = compileChildren(row);
  return {
    piece: { kind: 'element', element: element(row.name, row.attributes), children },
    marks: cells.flatMap(({ leftovers }) => leftovers),
    isBare: cells.every(({ isBare }) => isBare),
  };
}

import type { Report } from '#shared/report/word/template/finding.ts';
import { childOf, element, textIn, type XmlElement, type XmlNode } from '#shared/xml/node.ts';
import { assemble, pairedMarks, reportUnpaired } from './blocks.ts';
import { compileItems, compileNode, inlineMarks, marksOf } from './compile-inline.ts';
import { compileTable } from './compile-table.ts';
import { type Compiled, type Entry, type Mark, type Piece, staticPiece, type Tools } from './piece.ts';
import { hasWords, type Place, whereIs } from './place.ts';
import { breaksAround, endsSection, hasObject, type SplitParagraph, splitParagraph } from './split-tags.ts';

const AID = { start: '{{#aide}}', end: '{{/aide}}' };

/** Instructions to whoever writes the template stay in it, whatever they hold. */
function withoutAid(children: readonly XmlNode[], place: Place, report: Report): readonly XmlNode[] {
  let start: XmlElement | null = null;
  const kept = children.filter((child) => {
    if (typeof child === 'string' || child.name === 'w:sectPr') return true;
    const words = child.name === 'w:p' ? textIn(child).replace(/\s/g, '') : '';
    if (start === null && words === AID.start) {
      start = child;
      return false;
    }
    if (start !== null && words === AID.end) {
      start = null;
      return false;
    }
    return start === null;
  });
  if (start !== null)
    report.add({
      kind: 'unclosed-block',
      severity: 'blocking',
      where: whereIs(place, AID.start),
      message: `${AID.start} n’est pas fermé : ajoutez un paragraphe ${AID.end} là où s’arrête le mode d’emploi.`,
    });
  return kept;
}

type Draft =
  | { readonly kind: 'other'; readonly piece: Piece; readonly isBlank: boolean }
  | {
      readonly kind: 'paragraph';
      readonly element: XmlElement;
      readonly split: SplitParagraph;
      readonly where: string;
      /** Paired inside the paragraph. */
      readonly inline: ReadonlySet<Mark>;
      /** All the others. */
      readonly marks: readonly Mark[];
      readonly all: readonly Mark[];
    };

/**
 * Compiles what a text holds: paragraphs, tables, content controls. A mark that opens in one paragraph and closes in
 * another takes the paragraphs between them, and must be alone in its own. `isCell`: marks left over are no fault.
 */
export function compileBlocks(
  children: readonly XmlNode[],
  place: Place,
  report: Report,
  isCell = false,
): Compiled {
  const tools: Tools = {
    report,
    compileText: (inside, its, isOfCell) => compileBlocks(inside, its, report, isOfCell),
  };
  const drafts = withoutAid(children, place, report).flatMap((child): readonly Draft[] =>
    typeof child === 'string' ? [] : [draftOf(child, place, tools)],
  );
  const marks = drafts.flatMap((draft) => (draft.kind === 'paragraph' ? draft.marks : []));
  const paired = pairedMarks(marks);
  const leftovers = marks.filter((mark) => !paired.has(mark));
  if (!isCell) reportUnpaired(leftovers, report);
  const entries = drafts.flatMap((draft): readonly Entry[] =>
    draft.kind === 'other'
      ? [{ kind: 'piece', piece: draft.piece }]
      : paragraphEntries(draft, paired, place, tools),
  );
  return {
    pieces: assemble(entries, report),
    leftovers,
    isBare: drafts.every((draft) =>
      draft.kind === 'other' ? draft.isBlank : isBareParagraph(draft.split, draft.marks.length),
    ),
  };
}

function isBareParagraph({ hasOnlyTags, items, text }: SplitParagraph, marks: number): boolean {
  const tags = items.filter(({ kind }) => kind === 'tag').length;
  const hasObjects = items.some(
    (item) =>
      item.kind === 'group' ||
      (item.kind === 'node' &&
        typeof item.node !== 'string' &&
        item.node.name === 'w:r' &&
        hasObject(item.node)),
  );
  return !hasObjects && (hasOnlyTags ? tags === marks : text.trim() === '');
}

function draftOf(child: XmlElement, place: Place, tools: Tools): Draft {
  const { report } = tools;
  if (child.name === 'w:p') {
    if (place.inTable === '' && hasWords(child)) place.counters.paragraphs += 1;
    const split = splitParagraph(child);
    const where = whereIs(place, split.text);
    if (split.hasStrayBraces)
      report.add({
        kind: 'bad-tag',
        severity: 'warning',
        where,
        message:
          'Des accolades {{ ou }} n’ont pas leur pendant : une balise s’écrit d’un trait, sans retour à la ligne, entre {{ et }}.',
      });
    const all = marksOf(split.items, where);
    const inline = inlineMarks(all, report);
    return {
      kind: 'paragraph',
      element: child,
      split,
      where,
      inline,
      marks: all.filter((mark) => !inline.has(mark)),
      all,
    };
  }
  if (child.name === 'w:tbl') {
    if (place.inTable === '') place.counters.tables += 1;
    return { kind: 'other', piece: compileTable(child, place, tools), isBlank: false };
  }
  if (child.name === 'w:sdt')
    return { kind: 'other', piece: compileControl(child, place, tools), isBlank: false };
  const isBlank = child.name === 'w:tcPr' || child.name.startsWith('w:bookmark');
  return { kind: 'other', piece: compileNode(child, place, tools), isBlank };
}

/** A content control around blocks; Word puts its cover pages in one. */
function compileControl(control: XmlElement, place: Place, { compileText }: Tools): Piece {
  const children = control.children.map((child): Piece => {
    if (typeof child === 'string' || child.name !== 'w:sdtContent') return staticPiece(child);
    return {
      kind: 'element',
      element: element(child.name, child.attributes),
      children: compileText(child.children, { ...place, within: 'contrôle de contenu' }).pieces,
    };
  });
  return { kind: 'element', element: element(control.name, control.attributes), children };
}

function paragraphEntries(
  draft: Extract<Draft, { readonly kind: 'paragraph' }>,
  paired: ReadonlySet<Mark>,
  place: Place,
  tools: Tools,
): readonly Entry[] {
  const { element: paragraph, split, where, inline, marks, all } = draft;
  const here = marks.filter((mark) => paired.has(mark));
  const isAlone = split.hasOnlyTags && isBareParagraph(split, all.length);
  if (here.length > 0) {
    const [first] = here;
    if (!isAlone || inline.size > 0)
      tools.report.add({
        kind: 'not-alone',
        severity: 'blocking',
        where,
        message: `${first?.tag.source} commande plusieurs paragraphes : mettez cette balise seule dans le sien, ou ouvrez et fermez le bloc dans le même paragraphe.`,
      });
    const entries = withBreaks(
      here.map((mark): Entry => ({ kind: 'mark', mark })),
      split,
    );
    return endsSection(paragraph)
      ? [...entries, { kind: 'piece', piece: staticPiece(withPropertiesOnly(paragraph)) }]
      : entries;
  }
  if (marks.length > 0 && isAlone && !endsSection(paragraph)) return [];
  const entry: Entry = { kind: 'piece', piece: paragraphPiece(draft, place, tools) };
  return entry.piece.kind === 'point' ? withBreaks([entry], split) : [entry];
}

/** Page breaks beside a tag that is alone stay, each in a paragraph that takes no room. */
function withBreaks(entries: readonly Entry[], { items }: SplitParagraph): readonly Entry[] {
  const { before, after } = breaksAround(items);
  const pageBreak: readonly Entry[] = [{ kind: 'piece', piece: staticPiece(PAGE_BREAK) }];
  return [...(before ? pageBreak : []), ...entries, ...(after ? pageBreak : [])];
}

const PAGE_BREAK = element('w:p', {}, [
  element('w:pPr', {}, [
    element('w:spacing', { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' }),
  ]),
  element('w:r', {}, [element('w:br', { 'w:type': 'page' })]),
]);

function paragraphPiece(
  { element: paragraph, split, where, inline, all }: Extract<Draft, { readonly kind: 'paragraph' }>,
  place: Place,
  tools: Tools,
): Piece {
  if (!textIn(paragraph).includes('{{')) return staticPiece(paragraph);
  const tags = split.items.filter((item) => item.kind === 'tag');
  const [only] = tags;
  if (only?.tag.kind === 'point' && tags.length === 1 && isBareParagraph(split, 1)) {
    if (place.part === 'body' && place.within === '' && place.inTable === '')
      return {
        kind: 'point',
        source: only.tag.source,
        point: only.tag.point,
        name: only.tag.name,
        properties: childOf(paragraph, 'w:pPr') ?? null,
        where,
      };
    tools.report.add({
      kind: 'misplaced-point',
      severity: 'warning',
      where,
      message: `${only.tag.source} ne peut rien insérer ici : placez-le dans le texte du document, hors de tout tableau, zone de texte, contrôle de contenu, en-tête ou note.`,
    });
  }
  return {
    kind: 'element',
    element: element(paragraph.name, paragraph.attributes),
    children: compileItems(split.items, { inline, marks: all, where, place, tools }),
  };
}

function withPropertiesOnly(paragraph: XmlElement): XmlElement {
  const properties = childOf(paragraph, 'w:pPr');
  return { ...paragraph, children: properties ? [properties] : [] };
}

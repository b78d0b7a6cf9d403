import { named } from '#shared/domain/french.ts';
import type { Report } from '#shared/report/word/template/finding.ts';
import { isStructural } from '#shared/report/word/template/language/tag.ts';
import { element, textIn, type XmlElement, type XmlNode } from '#shared/xml/node.ts';
import { assemble, pairedMarks } from './blocks.ts';
import { type Entry, type Mark, type Piece, staticPiece, type Tools } from './piece.ts';
import type { Place } from './place.ts';
import { type Item, type TagItem, wordText } from './split-tags.ts';

/** Structural tags of a paragraph in reading order. */
export function marksOf(
  items: readonly Item[],
  where: string,
  group: XmlElement | null = null,
): readonly Mark[] {
  return items.flatMap((item): readonly Mark[] => {
    if (item.kind === 'group') return marksOf(item.items, where, item.element);
    return item.kind === 'tag' && isStructural(item.tag) ? [{ tag: item.tag, where, group }] : [];
  });
}

/** Marks that pair inside their paragraph. Both ends of a block stand in the same link or control, or in none. */
export function inlineMarks(marks: readonly Mark[], report: Report): ReadonlySet<Mark> {
  const paired = pairedMarks(marks);
  const groups = new Set([...paired].map(({ group }) => group));
  if (groups.size > 1)
    for (const group of groups) {
      const own = [...paired].filter((mark) => mark.group === group);
      const [first] = own;
      if (first && pairedMarks(own).size < own.length)
        report.add({
          kind: 'crossed-blocks',
          severity: 'blocking',
          where: first.where,
          message: `${first.tag.source} commence d’un côté d’un lien, d’une révision ou d’un contrôle de contenu et finit de l’autre : écrivez les deux balises du même côté.`,
        });
    }
  return paired;
}

type InlineContext = {
  readonly inline: ReadonlySet<Mark>;
  /** All the marks of the paragraph, in reading order. */
  readonly marks: readonly Mark[];
  readonly where: string;
  readonly place: Place;
  readonly tools: Tools;
};

/** Pieces of a paragraph. A mark that pairs elsewhere leaves nothing. */
export function compileItems(items: readonly Item[], context: InlineContext): readonly Piece[] {
  const queue = [...context.marks];
  return compileSequence(items, context, () => queue.shift());
}

function compileSequence(
  items: readonly Item[],
  context: InlineContext,
  nextMark: () => Mark | undefined,
): readonly Piece[] {
  const { inline, place, tools } = context;
  const entries = items.flatMap((item): readonly Entry[] => {
    if (item.kind === 'node') return [{ kind: 'piece', piece: compileNode(item.node, place, tools) }];
    if (item.kind === 'group') {
      const children = compileSequence(item.items, context, nextMark);
      const group = element(item.element.name, item.element.attributes);
      return [{ kind: 'piece', piece: { kind: 'element', element: group, children } }];
    }
    if (isStructural(item.tag)) {
      const mark = nextMark();
      return mark && inline.has(mark) ? [{ kind: 'mark', mark }] : [];
    }
    return [{ kind: 'piece', piece: tagPiece(item, context) }];
  });
  return assemble(entries, tools.report);
}

function tagPiece({ tag, look }: TagItem, { where, tools: { report } }: InlineContext): Piece {
  switch (tag.kind) {
    case 'field':
      return { kind: 'field', source: tag.source, path: tag.path, filter: tag.filter, look, where };
    case 'point':
      report.add({
        kind: 'not-alone',
        severity: 'warning',
        where,
        message: `${tag.source} prend la place de tout un paragraphe : mettez cette balise seule dans un paragraphe du texte.`,
      });
      return markedRun(`[à placer seul dans un paragraphe\u202f: ${tag.source.slice(2, -2).trim()}]`, look);
    default:
      report.add({
        kind: 'bad-tag',
        severity: 'warning',
        where,
        message: `La balise ${named(tag.source)} n’est pas lisible : ${tag.kind === 'bad' ? tag.reason : 'vérifiez-la'}.`,
      });
      return markedRun(`[balise illisible\u202f: ${tag.source.slice(2, -2).trim()}]`, look);
  }
}

function markedRun(text: string, look: XmlElement | null): Piece {
  return staticPiece(element('w:r', {}, [...(look ? [look] : []), wordText(text)]));
}

/** Any element: as it is, but for the text boxes inside, which hold a text of their own. */
export function compileNode(node: XmlNode, place: Place, tools: Tools): Piece {
  if (typeof node === 'string' || !textIn(node).includes('{{')) return staticPiece(node);
  const inside =
    node.name === 'w:txbxContent'
      ? tools.compileText(node.children, { ...place, within: 'zone de texte' }).pieces
      : node.children.map((child) => compileNode(child, place, tools));
  return { kind: 'element', element: element(node.name, node.attributes), children: inside };
}

import { parseTag, type Tag } from '#shared/report/word/template/language/tag.ts';
import { childOf, element, isElement, type XmlElement, type XmlNode } from '#shared/xml/node.ts';

/** A tag taken out of the runs it was written in; `look` is the run properties of its first letter. */
export type TagItem = { readonly kind: 'tag'; readonly tag: Tag; readonly look: XmlElement | null };

/** What a paragraph holds once its tags are apart. A group is a link, a content control… with its own content. */
export type Item =
  | { readonly kind: 'node'; readonly node: XmlNode }
  | { readonly kind: 'group'; readonly element: XmlElement; readonly items: readonly Item[] }
  | TagItem;

export type SplitParagraph = {
  readonly items: readonly Item[];
  /** Nothing is printed but the tags. */
  readonly hasOnlyTags: boolean;
  /** The text of the paragraph, tags included; pictures and tabs left out. */
  readonly text: string;
  /** Braces that make no tag. */
  readonly hasStrayBraces: boolean;
};

/** Elements of a paragraph that hold runs of their own. */
const GROUPS = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);
/** Inside a run, they are no text and print nothing. */
const SILENT = new Set(['w:rPr', 'w:lastRenderedPageBreak', 'w:proofErr', 'w:softHyphen']);
/** Stands for what is in a run and is no text: a picture, a tab, a break. */
const OBJECT = '\ufffc';
/** Stands for a page break: beside a tag that is alone, it leaves it so. */
const PAGE_BREAK = '\f';
const TAG = /\{\{[^{}\ufffc\f]{0,400}\}\}/g;

type Segment = { readonly text: string } | { readonly tag: Tag };

/**
 * Takes the tags of a paragraph out of its runs. Word cuts a tag over several runs at will (spelling, revisions): it is
 * read from their joined text, and keeps the look of its first run. All else stays where it was.
 */
export function splitParagraph(paragraph: XmlElement): SplitParagraph {
  const texts: string[] = [];
  collect(paragraph, texts);
  const joined = texts.join('');
  const found = [...joined.matchAll(TAG)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    tag: parseTag(match[0]),
  }));
  const rest = joined.replace(TAG, '');
  let offset = 0;
  /** Segments of the next text, in the order in which `collect` met them. */
  const next = (text: string): readonly Segment[] => {
    const [from, to] = [offset, offset + text.length];
    offset = to;
    const segments: Segment[] = [];
    let at = from;
    for (const { start, end, tag } of found) {
      if (end <= from || start >= to) continue;
      if (start > at) segments.push({ text: joined.slice(at, start) });
      if (start >= from) segments.push({ tag });
      at = Math.min(end, to);
    }
    if (at < to) segments.push({ text: joined.slice(at, to) });
    return segments;
  };
  const items = itemsOf(paragraph, next);
  return {
    items,
    hasOnlyTags: found.length > 0 && rest.trim() === '',
    text: joined.replaceAll(OBJECT, '').replaceAll(PAGE_BREAK, ''),
    hasStrayBraces: rest.includes('{{') || rest.includes('}}'),
  };
}

function collect(parent: XmlElement, texts: string[]): void {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:r') {
      for (const inside of child.children) {
        if (typeof inside === 'string' || SILENT.has(inside.name)) continue;
        texts.push(inside.name === 'w:t' ? textOf(inside) : markOf(inside));
      }
    } else if (GROUPS.has(child.name)) collect(child, texts);
  }
}

function markOf(inside: XmlElement): string {
  return isPageBreak(inside) ? PAGE_BREAK : OBJECT;
}

function isPageBreak({ name, attributes }: XmlElement): boolean {
  return name === 'w:br' && attributes['w:type'] === 'page';
}

/** Whether a run prints something that is neither a text nor a page break. */
export function hasObject(run: XmlElement): boolean {
  return run.children.some(
    (child) =>
      typeof child !== 'string' && child.name !== 'w:t' && !SILENT.has(child.name) && !isPageBreak(child),
  );
}

/** Page breaks of a paragraph before its first tag, and after its last. */
export function breaksAround(items: readonly Item[]): { readonly before: boolean; readonly after: boolean } {
  const hasBreak = (part: readonly Item[]) =>
    part.some(
      (item) =>
        item.kind === 'node' &&
        typeof item.node !== 'string' &&
        item.node.name === 'w:r' &&
        item.node.children.some((child) => typeof child !== 'string' && isPageBreak(child)),
    );
  const first = items.findIndex(({ kind }) => kind === 'tag');
  const last = items.findLastIndex(({ kind }) => kind === 'tag');
  return { before: hasBreak(items.slice(0, first)), after: hasBreak(items.slice(last + 1)) };
}

function textOf(text: XmlElement): string {
  return text.children.filter((child) => typeof child === 'string').join('');
}

function itemsOf(parent: XmlElement, next: (text: string) => readonly Segment[]): readonly Item[] {
  return parent.children.flatMap((child): readonly Item[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:r') return runItems(child, next);
    if (GROUPS.has(child.name)) return [{ kind: 'group', element: child, items: itemsOf(child, next) }];
    // A bookmark, say: it stays where it was.
    return child.name === 'w:proofErr' ? [] : [{ kind: 'node', node: child }];
  });
}

function runItems(run: XmlElement, next: (text: string) => readonly Segment[]): readonly Item[] {
  const look = childOf(run, 'w:rPr') ?? null;
  const items: Item[] = [];
  let pending: XmlNode[] = [];
  const flush = () => {
    if (pending.length > 0)
      items.push({
        kind: 'node',
        node: { ...run, children: [...(look ? [look] : []), ...pending] },
      });
    pending = [];
  };
  for (const child of run.children) {
    if (typeof child === 'string' || child === look) continue;
    if (child.name !== 'w:t') {
      if (!SILENT.has(child.name)) next(markOf(child));
      pending.push(child);
      continue;
    }
    for (const segment of next(textOf(child))) {
      if ('text' in segment) pending.push(wordText(segment.text));
      else {
        flush();
        items.push({ kind: 'tag', tag: segment.tag, look });
      }
    }
  }
  flush();
  return items;
}

export function wordText(text: string): XmlElement {
  return element('w:t', { 'xml:space': 'preserve' }, [text]);
}

/** Whether a paragraph prints its place in a section: it must not go with its tags. */
export function endsSection(paragraph: XmlElement): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  return properties?.children.some((child) => isElement(child, 'w:sectPr')) ?? false;
}

import type { ChangeAuthor } from '#shared/report/round-trip.ts';
import { childOf, elementsOf, textIn, type XmlElement } from '#shared/xml/node.ts';
import { flagOf, settingOf } from '#shared/xml/word-values.ts';
import { type FieldReader, fieldKind } from './fields.ts';
import { readDrawing } from './read-drawing.ts';
import type { ReadDrawing, ReadSpan, Revision } from './reading.ts';
import type { WordStyles } from './style-roles.ts';

/** What the runs of a part need to be read. */
export type RunContext = {
  readonly styles: WordStyles;
  readonly fields: FieldReader;
  /** Words of foot and end notes, by « kind id ». */
  readonly notes: ReadonlyMap<string, string>;
  /** Address of an outside link by id; null when it has none. */
  readonly linkOf: (relationshipId: string) => string | null;
  readonly quotes: CommentQuotes;
};

/** Gathers the words each comment bears on, while its range is open. */
export type CommentQuotes = {
  readonly begin: (id: string) => void;
  readonly end: (id: string) => void;
  readonly read: (text: string) => void;
  readonly of: (id: string) => string;
};

export function commentQuotes(): CommentQuotes {
  const words = new Map<string, string[]>();
  const open = new Set<string>();
  return {
    begin: (id) => {
      words.set(id, []);
      open.add(id);
    },
    end: (id) => {
      open.delete(id);
    },
    read: (text) => {
      for (const id of open) words.get(id)?.push(text);
    },
    of: (id) => (words.get(id) ?? []).join(''),
  };
}

/** What a paragraph holds, gathered run by run. */
export type Content = {
  readonly spans: ReadSpan[];
  readonly bookmarks: string[];
  readonly comments: string[];
  readonly drawings: ReadDrawing[];
  readonly losses: string[];
  isInContents: boolean;
};

export function emptyContent(): Content {
  return { spans: [], bookmarks: [], comments: [], drawings: [], losses: [], isInContents: false };
}

type Look = Pick<ReadSpan, 'isStrong' | 'isEmphasis' | 'revision'>;

export function authorOf({ attributes }: XmlElement): ChangeAuthor {
  return { author: attributes['w:author'] ?? '', date: attributes['w:date'] ?? null };
}

const INSERTED = ['w:ins', 'w:moveTo'];
const DELETED = ['w:del', 'w:moveFrom'];

export function revisionOf(element: XmlElement): Revision | null {
  if (INSERTED.includes(element.name)) return { kind: 'inserted', ...authorOf(element) };
  if (DELETED.includes(element.name)) return { kind: 'deleted', ...authorOf(element) };
  return null;
}

/** Reads the runs inside an element into `content`, and goes through whatever wraps them. */
export function readRuns(
  parent: XmlElement,
  context: RunContext,
  content: Content,
  revision: Revision | null = null,
): void {
  for (const child of parent.children)
    if (typeof child !== 'string') readInline(child, context, content, revision);
}

function readInline(
  element: XmlElement,
  context: RunContext,
  content: Content,
  revision: Revision | null,
): void {
  const inside = (from: XmlElement | undefined, change = revision) => {
    if (from) readRuns(from, context, content, change);
  };
  switch (element.name) {
    case 'w:r':
      readRun(element, context, content, revision);
      return;
    case 'w:ins':
    case 'w:moveTo':
      // Inserted within a deletion, or the reverse: in neither reading.
      inside(element, revision?.kind === 'deleted' ? revision : revisionOf(element));
      return;
    case 'w:del':
    case 'w:moveFrom':
      if (revision?.kind !== 'inserted') inside(element, revisionOf(element));
      return;
    case 'w:hyperlink': {
      const address = context.linkOf(element.attributes['r:id'] ?? '');
      if (address !== null) content.losses.push(`l’adresse du lien ${address}`);
      inside(element);
      return;
    }
    case 'w:fldSimple':
      context.fields.begin();
      context.fields.code(element.attributes['w:instr'] ?? '');
      context.fields.separate();
      inside(element);
      context.fields.end();
      return;
    case 'w:sdt':
      if (childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') === undefined)
        inside(childOf(element, 'w:sdtContent'));
      return;
    case 'mc:AlternateContent':
      inside(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'));
      return;
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:dir':
    case 'w:bdo':
      inside(element);
      return;
    case 'm:oMath':
    case 'm:oMathPara':
      content.losses.push(`une équation (${quoted(textIn(element))})`);
      return;
    case 'w:bookmarkStart':
      content.bookmarks.push(element.attributes['w:name'] ?? '');
      return;
    case 'w:commentRangeStart': {
      const id = element.attributes['w:id'] ?? '';
      content.comments.push(id);
      context.quotes.begin(id);
      return;
    }
    case 'w:commentRangeEnd':
      context.quotes.end(element.attributes['w:id'] ?? '');
      return;
    default:
      return;
  }
}

function readRun(run: XmlElement, context: RunContext, content: Content, revision: Revision | null): void {
  const look = { ...lookOf(childOf(run, 'w:rPr'), context, content), revision };
  for (const child of run.children)
    if (typeof child !== 'string') readRunChild(child, look, context, content);
}

function lookOf(properties: XmlElement | undefined, { styles }: RunContext, content: Content) {
  const styleId = settingOf(properties, 'w:rStyle');
  const style = styleId === undefined ? { isStrong: false, isEmphasis: false } : styles.character(styleId);
  for (const [name, lost] of LOST_LOOKS)
    if (flagOf(properties, name) === true && !content.losses.includes(lost)) content.losses.push(lost);
  return {
    isStrong: flagOf(properties, 'w:b') ?? style.isStrong,
    isEmphasis: flagOf(properties, 'w:i') ?? style.isEmphasis,
  };
}

const LOST_LOOKS = [
  ['w:u', 'des mots soulignés'],
  ['w:strike', 'des mots barrés'],
  ['w:highlight', 'des mots surlignés'],
] as const;

function readRunChild(element: XmlElement, look: Look, context: RunContext, content: Content): void {
  const say = (text: string) => addText(text, look, context, content);
  const { attributes } = element;
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      say(textIn(element));
      return;
    case 'w:tab':
    case 'w:ptab':
      say(' ');
      return;
    case 'w:br':
      if (attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping') say('\n');
      return;
    case 'w:cr':
      say('\n');
      return;
    case 'w:noBreakHyphen':
      say('-');
      return;
    case 'w:sym':
      content.losses.push('un symbole d’une police spéciale');
      return;
    case 'w:fldChar':
      if (attributes['w:fldCharType'] === 'begin') context.fields.begin();
      else if (attributes['w:fldCharType'] === 'separate') context.fields.separate();
      else context.fields.end();
      return;
    case 'w:instrText':
    case 'w:delInstrText':
      context.fields.code(textIn(element));
      if (fieldKind(textIn(element)) === 'contents') content.isInContents = true;
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      const words = context.notes.get(`${kind} ${attributes['w:id'] ?? ''}`) ?? '';
      content.losses.push(`une note (${quoted(words)})`);
      return;
    }
    case 'w:drawing':
    case 'w:pict':
      content.drawings.push(readDrawing(element));
      return;
    case 'w:object':
      content.losses.push('un objet incorporé');
      return;
    case 'w:ruby':
      for (const base of elementsOf(element, 'w:rubyBase')) readRuns(base, context, content, look.revision);
      return;
    case 'mc:AlternateContent': {
      const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
      for (const child of chosen ? elementsOf(chosen) : []) readRunChild(child, look, context, content);
      return;
    }
    default:
      return;
  }
}

function addText(text: string, look: Look, context: RunContext, content: Content): void {
  const kind = context.fields.now();
  if (text === '' || kind === null) return;
  if (context.fields.isInContents()) content.isInContents = true;
  const field = kind === 'number' || kind === 'reference' ? kind : null;
  if (look.revision?.kind !== 'deleted') context.quotes.read(text);
  const last = content.spans.at(-1);
  if (last && last.field === field && isSameLook(last, look))
    content.spans[content.spans.length - 1] = { ...last, text: last.text + text };
  else content.spans.push({ text, ...look, field });
}

function isSameLook(one: Look, other: Look): boolean {
  return (
    one.isStrong === other.isStrong &&
    one.isEmphasis === other.isEmphasis &&
    one.revision?.kind === other.revision?.kind &&
    one.revision?.author === other.revision?.author &&
    one.revision?.date === other.revision?.date
  );
}

const LONGEST_QUOTED = 80;

/** « words », cut when they are long. */
export function quoted(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return `«\u202f${plain.length > LONGEST_QUOTED ? `${plain.slice(0, LONGEST_QUOTED)}…` : plain}\u202f»`;
}

import { XML_HEAD } from './xml-text.ts';

/** Deepest level of a list that Word numbers; lists nested deeper stay on it. */
export const LAST_LIST_LEVEL = 8;
/** Twips a nested list moves in. */
export const INDENT_BY_LEVEL = 340;

const BULLET_INDENT = { left: 340, hanging: 227 };
const ORDERED_INDENT = { left: 397, hanging: 340 };
const BULLETS = ['•', '–', '▪'] as const;
const COUNTS = ['decimal', 'lowerLetter', 'lowerRoman'] as const;
const HEADING_INDENTS = [567, 680, 794] as const;
const ANNEX_INDENTS = [0, 680, 680] as const;

/** Instances of the numbering part we write; ordered lists come after, one for each list. */
export const HEADING_NUM_ID = 1;
export const ANNEX_NUM_ID = 2;
export const BULLET_NUM_ID = 3;
const ORDERED_ABSTRACT_ID = 4;
export const FIRST_LIST_NUM_ID = 4;

/** Twips the words of a list item stand in. */
export function listIndent(isOrdered: boolean, level: number): number {
  return (isOrdered ? ORDERED_INDENT : BULLET_INDENT).left + level * INDENT_BY_LEVEL;
}

/** Twips the words of a numbered heading stand in; `level` from 0. */
export function headingIndent(kind: 'decimal' | 'annex', level: number): number {
  return (kind === 'decimal' ? HEADING_INDENTS : ANNEX_INDENTS)[level] ?? 0;
}

type Level = {
  readonly format: string;
  readonly text: string;
  readonly left: number;
  readonly hanging: number;
  readonly style?: string;
  readonly suffix?: 'space';
};

function levelXml({ format, text, left, hanging, style, suffix }: Level, index: number): string {
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
    (style ? `<w:pStyle w:val="${style}"/>` : '') +
    (suffix ? `<w:suff w:val="${suffix}"/>` : '') +
    `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr></w:lvl>`
  );
}

function abstractXml(id: number, levels: readonly Level[]): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.map(levelXml).join('')}</w:abstractNum>`;
}

const LIST_LEVELS = Array.from({ length: LAST_LIST_LEVEL + 1 }, (_, level) => level);

/** Definition of the bullets, under the number it has in the file it goes to. */
export function bulletsAbstractXml(abstractId: number): string {
  return abstractXml(
    abstractId,
    LIST_LEVELS.map((level) => ({
      format: 'bullet',
      text: BULLETS[level % BULLETS.length] ?? BULLETS[0],
      left: listIndent(false, level),
      hanging: BULLET_INDENT.hanging,
    })),
  );
}

export function orderedAbstractXml(abstractId: number): string {
  return abstractXml(
    abstractId,
    LIST_LEVELS.map((level) => ({
      format: COUNTS[level % COUNTS.length] ?? COUNTS[0],
      text: `%${level + 1}.`,
      left: listIndent(true, level),
      hanging: ORDERED_INDENT.hanging,
    })),
  );
}

export function annexAbstractXml(abstractId: number): string {
  return abstractXml(abstractId, [
    { format: 'upperLetter', text: 'Annexe %1 –', left: 0, hanging: 0, suffix: 'space' },
    { format: 'decimal', text: '%1.%2', left: ANNEX_INDENTS[1], hanging: ANNEX_INDENTS[1] },
    { format: 'decimal', text: '%1.%2.%3', left: ANNEX_INDENTS[2], hanging: ANNEX_INDENTS[2] },
  ]);
}

function headingAbstractXml(abstractId: number): string {
  return abstractXml(
    abstractId,
    ['%1', '%1.%2', '%1.%2.%3'].map((text, level) => ({
      format: 'decimal',
      text,
      left: headingIndent('decimal', level),
      hanging: headingIndent('decimal', level),
      style: `Heading${level + 1}`,
    })),
  );
}

/** An instance of a definition; an ordered list begins again at 1 on every level. */
export function numXml(numId: number, abstractId: number, restarts: boolean): string {
  const overrides = restarts
    ? LIST_LEVELS.map(
        (level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`,
      ).join('')
    : '';
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}

/** Real multilevel numbering of headings and annexes, bullets, and an instance for each ordered list. */
export function numberingPart(lists: readonly number[]): string {
  return (
    `${XML_HEAD}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    headingAbstractXml(HEADING_NUM_ID) +
    annexAbstractXml(ANNEX_NUM_ID) +
    bulletsAbstractXml(BULLET_NUM_ID) +
    orderedAbstractXml(ORDERED_ABSTRACT_ID) +
    [HEADING_NUM_ID, ANNEX_NUM_ID, BULLET_NUM_ID].map((id) => numXml(id, id, false)).join('') +
    lists.map((id) => numXml(id, ORDERED_ABSTRACT_ID, true)).join('') +
    '</w:numbering>'
  );
}

import { foldText } from '#shared/domain/french.ts';
import { childOf, elementsOf, type XmlElement } from '#shared/xml/node.ts';
import { flagOf, settingOf } from '#shared/xml/word-values.ts';
import type { ParagraphRole } from './reading.ts';

type ParagraphStyle = {
  readonly role: ParagraphRole;
  /** 1–9 for a heading. */
  readonly level: number;
  /** Numbering the style brings along, as Word's own list styles do. */
  readonly numbering: { readonly numId: string; readonly level: number } | null;
};

export type WordStyles = {
  readonly paragraph: (id: string | null) => ParagraphStyle;
  readonly character: (id: string) => { readonly isStrong: boolean; readonly isEmphasis: boolean };
  readonly has: (id: string) => boolean;
};

/** Names of built-in styles, folded, in English (what Word stores), French and LibreOffice's words. */
const HEADING = /^(?:heading|titre) ([1-9])$/;
const NAMED_ROLES: readonly (readonly [pattern: RegExp, role: ParagraphRole])[] = [
  [/^(?:quote|quotations?|citation|intense quote|citation intense|block text|bloc de citation)$/, 'quote'],
  [/^(?:caption|legende|legende de tableau|table|figure index)$/, 'caption'],
  [/^(?:toc|tm|table of figures|table des illustrations|contents|index)(?: \d)?$/, 'contents'],
  [/^(?:list continue|liste continue)(?: \d)?$/, 'list-continue'],
  [/^(?:title|titre|subtitle|sous-titre)$/, 'title'],
  [/^(?:header|en-tete|footer|pied de page)$/, 'header'],
];
const STRONG = /^(?:strong|strong emphasis|eleve|accentuation forte|forte accentuation)$/;
const EMPHASIS = /^(?:emphasis|accentuation|mise en evidence)$/;

type Style = {
  readonly name: string;
  readonly basedOn: string | null;
  readonly element: XmlElement;
};

const BODY: ParagraphStyle = { role: 'body', level: 0, numbering: null };

/** What each style of the file is, by its name and by those it is based on. */
export function readStyles(tree: XmlElement | null): WordStyles {
  const styles = new Map<string, Style>();
  for (const element of tree === null ? [] : elementsOf(tree, 'w:style')) {
    styles.set(element.attributes['w:styleId'] ?? '', {
      name: foldText(settingOf(element, 'w:name') ?? '').trim(),
      basedOn: settingOf(element, 'w:basedOn') ?? null,
      element,
    });
  }
  /** The style and those it is based on; a circle ends it. */
  const chainOf = (id: string): readonly Style[] => {
    const chain: Style[] = [];
    for (let next: string | null = id; next !== null && chain.length < 20; ) {
      const style = styles.get(next);
      if (!style) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  };
  const paragraphs = new Map<string, ParagraphStyle>();
  const characters = new Map<string, { isStrong: boolean; isEmphasis: boolean }>();
  return {
    has: (id) => styles.has(id),
    paragraph: (id) => {
      if (id === null) return BODY;
      const known = paragraphs.get(id) ?? paragraphStyle(chainOf(id));
      paragraphs.set(id, known);
      return known;
    },
    character: (id) => {
      const known = characters.get(id) ?? characterStyle(chainOf(id));
      characters.set(id, known);
      return known;
    },
  };
}

function paragraphStyle(chain: readonly Style[]): ParagraphStyle {
  const numbered = chain
    .map(({ element }) => childOf(childOf(element, 'w:pPr'), 'w:numPr'))
    .find((found) => found !== undefined);
  const numId = settingOf(numbered, 'w:numId');
  const numbering =
    numId === undefined || numId === '0'
      ? null
      : { numId, level: Number(settingOf(numbered, 'w:ilvl') ?? 0) };
  for (const { name } of chain) {
    const heading = HEADING.exec(name);
    if (heading) return { role: 'heading', level: Number(heading[1]), numbering };
    const role = NAMED_ROLES.find(([pattern]) => pattern.test(name))?.[1];
    if (role) return { role, level: 0, numbering };
  }
  // A style of the firm's own is a heading where it stands in the outline.
  const outline = chain
    .map(({ element }) => settingOf(childOf(element, 'w:pPr'), 'w:outlineLvl'))
    .find(Boolean);
  const level = outline === undefined ? 9 : Number(outline);
  return level >= 0 && level < 9 ? { role: 'heading', level: level + 1, numbering } : { ...BODY, numbering };
}

function characterStyle(chain: readonly Style[]) {
  const flag = (property: string) =>
    chain.map(({ element }) => flagOf(childOf(element, 'w:rPr'), property)).find((value) => value !== null) ??
    false;
  return {
    isStrong: chain.some(({ name }) => STRONG.test(name)) || flag('w:b'),
    isEmphasis: chain.some(({ name }) => EMPHASIS.test(name)) || flag('w:i'),
  };
}

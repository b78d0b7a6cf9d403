import { joinAnd, named } from '#shared/domain/french.ts';
import type { Look } from '#shared/report/word/look.ts';
import { STYLES, type StyleId } from '#shared/report/word/styles/style-ids.ts';
import { styleDefinitions } from '#shared/report/word/styles/styles-part.ts';
import type { Report } from '#shared/report/word/template/finding.ts';
import { childOf, element, elementsOf, mapElements, type XmlElement } from '#shared/xml/node.ts';
import { parseXml } from '#shared/xml/parse-xml.ts';
import { valOf } from '#shared/xml/word-values.ts';
import { styleKey, WANTED_STYLES, type WantedStyle } from './style-names.ts';

export type StyleMap = {
  /** Our style → the id it has in the template; null leaves the words to the template's default. */
  readonly ids: ReadonlyMap<StyleId, string | null>;
  /** The template's styles, with those of ours that it lacks. */
  readonly styles: XmlElement;
  /** A heading style of ours was added: its numbering definition has to be too. */
  readonly addsHeadings: boolean;
  /** The template numbers its chapters by itself, or ours do. */
  readonly numbersHeadings: boolean;
};

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const W = `xmlns:w="${WORD}"`;

/**
 * Finds our styles among the template's, by name then by id, and adds the others under an id that is free.
 * `headingNumId` is the numbering instance that our heading styles, when added, are given.
 */
export function mapStyles(
  template: XmlElement | undefined,
  look: Look,
  headingNumId: number,
  report: Report,
): StyleMap {
  const root = template ?? element('w:styles', { 'xmlns:w': WORD });
  const own = elementsOf(root).filter(({ name }) => name === 'w:style');
  const ids = new Map<StyleId, string | null>();
  const missing: WantedStyle[] = [];
  for (const wanted of WANTED_STYLES) {
    const found = findStyle(own, wanted, report);
    const instead = wanted.instead === undefined ? undefined : ids.get(wanted.instead);
    if (found !== null) ids.set(wanted.id, found);
    else if (wanted.id === STYLES.normal) ids.set(wanted.id, defaultStyle(own, 'paragraph'));
    else if (instead !== undefined) ids.set(wanted.id, instead);
    else missing.push(wanted);
  }
  const taken = new Set(own.map(({ attributes }) => attributes['w:styleId'] ?? ''));
  for (const { id } of missing) {
    const free = freeId(id, taken);
    taken.add(free);
    ids.set(id, free);
  }
  reportMissing(missing, report);
  const definitions = styleDefinitions(look);
  const names = new Set(own.map((style) => styleKey(valOf(style, 'w:name') ?? '')));
  const added = missing.flatMap(({ id }): readonly XmlElement[] => {
    const xml = definitions.get(id);
    return xml === undefined ? [] : [adapted(xml, ids, own, headingNumId, names)];
  });
  const heading1 = own.find(({ attributes }) => attributes['w:styleId'] === ids.get(STYLES.heading1));
  const addsHeadings = missing.some(({ id }) => id === STYLES.heading1);
  return {
    ids,
    styles: { ...root, children: [...root.children, ...added] },
    addsHeadings,
    numbersHeadings: addsHeadings || (heading1 !== undefined && isNumbered(heading1, own)),
  };
}

function findStyle(
  own: readonly XmlElement[],
  { id, type, names }: WantedStyle,
  report: Report,
): string | null {
  const keys = names.map(styleKey);
  let hasWrongKind = false;
  for (const key of [...keys, styleKey(id)]) {
    const alike = own.filter(
      (style) =>
        styleKey(valOf(style, 'w:name') ?? '') === key ||
        styleKey(style.attributes['w:styleId'] ?? '') === key,
    );
    const right = alike.find(({ attributes }) => (attributes['w:type'] ?? 'paragraph') === type);
    if (right) return right.attributes['w:styleId'] ?? null;
    hasWrongKind ||= alike.length > 0;
  }
  if (hasWrongKind)
    report.add({
      kind: 'wrong-style',
      severity: 'warning',
      where: 'styles',
      message: `Le style ${named(names[1] ?? names[0] ?? id)} du modèle n’est pas ${KINDS[type]} : celui de Jalon est utilisé à sa place. Recréez-le avec le bon type pour garder votre présentation.`,
    });
  return null;
}

const KINDS = {
  paragraph: 'un style de paragraphe',
  character: 'un style de caractère',
  table: 'un style de tableau',
};

function defaultStyle(own: readonly XmlElement[], type: string): string | null {
  return (
    own.find(
      ({ attributes }) =>
        attributes['w:type'] === type && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'] ?? null
  );
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 1;
  while (taken.has(`${id}Jalon${number}`)) number += 1;
  return `${id}Jalon${number}`;
}

/** A definition of ours, with the ids and the numbering of the file it goes to. */
function adapted(
  xml: string,
  ids: StyleMap['ids'],
  own: readonly XmlElement[],
  headingNumId: number,
  names: ReadonlySet<string>,
): XmlElement {
  const style = parseXml(xml.replace('<w:style ', `<w:style ${W} `));
  const type = style.attributes['w:type'] ?? 'paragraph';
  const idIn = (id: string): string | null => {
    const known = ids.get(id as StyleId);
    return known === undefined ? defaultStyle(own, type) : known;
  };
  const changed = mapElements(style, (child) => {
    if (child.name === 'w:basedOn' || child.name === 'w:next' || child.name === 'w:link') {
      const id = idIn(child.attributes['w:val'] ?? '');
      return id === null ? null : element(child.name, { 'w:val': id });
    }
    if (child.name === 'w:numId') return element(child.name, { 'w:val': String(headingNumId) });
    if (child.name === 'w:name' && names.has(styleKey(child.attributes['w:val'] ?? '')))
      return element(child.name, { 'w:val': `${child.attributes['w:val']} (Jalon)` });
    return child;
  });
  const attributes = Object.fromEntries(
    Object.entries(style.attributes).filter(([name]) => name !== 'xmlns:w' && name !== 'w:default'),
  );
  const id = ids.get((style.attributes['w:styleId'] ?? '') as StyleId) ?? style.attributes['w:styleId'] ?? '';
  return { ...changed, attributes: { ...attributes, 'w:styleId': id } };
}

/** By the style itself, or one it is based on. */
function isNumbered(style: XmlElement, own: readonly XmlElement[], depth = 0): boolean {
  const numId = valOf(childOf(childOf(style, 'w:pPr'), 'w:numPr'), 'w:numId');
  if (numId !== undefined) return numId !== '0';
  const base = own.find(({ attributes }) => attributes['w:styleId'] === valOf(style, 'w:basedOn'));
  return base !== undefined && depth < 20 && isNumbered(base, own, depth + 1);
}

function reportMissing(missing: readonly WantedStyle[], report: Report): void {
  const expected = missing.filter(({ isExpected }) => isExpected);
  if (expected.length === 0) return;
  const names = expected.map(({ names: [first = '', second] }) => named(second ?? first));
  report.add({
    kind: 'missing-style',
    severity: 'information',
    where: 'styles',
    message: `Le modèle ne contient pas ${expected.length === 1 ? 'le style' : 'les styles'} ${joinAnd(names)} : ceux de Jalon y sont ajoutés. Pour que ces passages suivent votre charte, créez ces styles dans le modèle et servez-vous-en au moins une fois.`,
  });
}

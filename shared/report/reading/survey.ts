import { childOf, descendants, textIn, type XmlElement } from '#shared/xml/node.ts';
import { settingOf } from '#shared/xml/word-values.ts';
import type { WordStyles } from './style-roles.ts';

/** Something found in the body, and the heading it stands under. */
type Found = { readonly place: string };

export type SurveyedField = Found & { code: string; result: string; isInResult: boolean };

/** What the body of a document uses, found in one walk. */
export type Survey = {
  readonly styles: Map<string, Found & { readonly kind: 'paragraph' | 'character' | 'table' }>;
  /** Ids of relationships its elements name. */
  readonly relationshipIds: Map<string, Found>;
  readonly bookmarks: (Found & { readonly name: string; readonly id: string })[];
  /** Bookmarks that links lead to. */
  readonly anchors: Map<string, Found>;
  readonly drawings: (Found & {
    readonly name: string;
    readonly description: string;
    readonly isDecorative: boolean;
    readonly chartId: string | null;
  })[];
  readonly fields: SurveyedField[];
  /** Fields begun and never ended, or the reverse. */
  unbalancedFields: number;
};

export function surveyOf(body: XmlElement, styles: WordStyles): Survey {
  const survey: Survey = {
    styles: new Map(),
    relationshipIds: new Map(),
    bookmarks: [],
    anchors: new Map(),
    drawings: [],
    fields: [],
    unbalancedFields: 0,
  };
  const open: SurveyedField[] = [];
  let place = '';
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:p') place = headingText(element, styles) ?? place;
    note(element, survey, open, place);
    for (const child of element.children) {
      if (typeof child !== 'string') visit(child);
      else if (element.name === 'w:t') for (const field of open) if (field.isInResult) field.result += child;
    }
  };
  visit(body);
  survey.unbalancedFields += open.length;
  return survey;
}

const STYLE_KINDS = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' } as const;

function note(element: XmlElement, survey: Survey, open: SurveyedField[], place: string): void {
  const { name, attributes } = element;
  for (const attribute in attributes)
    if (attribute.startsWith('r:')) survey.relationshipIds.set(attributes[attribute] ?? '', { place });
  switch (name) {
    case 'w:pStyle':
    case 'w:rStyle':
    case 'w:tblStyle': {
      const id = attributes['w:val'] ?? '';
      if (!survey.styles.has(id)) survey.styles.set(id, { kind: STYLE_KINDS[name], place });
      return;
    }
    case 'w:bookmarkStart':
      survey.bookmarks.push({ name: attributes['w:name'] ?? '', id: attributes['w:id'] ?? '', place });
      return;
    case 'w:hyperlink':
      if (attributes['w:anchor'] !== undefined) survey.anchors.set(attributes['w:anchor'], { place });
      return;
    case 'wp:inline':
    case 'wp:anchor':
      survey.drawings.push({ ...drawingOf(element), place });
      return;
    case 'w:fldSimple':
      survey.fields.push({
        code: attributes['w:instr'] ?? '',
        result: descendants(element, 'w:t').map(textIn).join(''),
        isInResult: true,
        place,
      });
      return;
    case 'w:fldChar':
      noteFieldMark(attributes['w:fldCharType'], survey, open, place);
      return;
    case 'w:instrText': {
      const field = open.at(-1);
      if (field && !field.isInResult) field.code += textIn(element);
      return;
    }
    default:
      return;
  }
}

function noteFieldMark(mark: string | undefined, survey: Survey, open: SurveyedField[], place: string): void {
  if (mark === 'begin') {
    const field = { code: '', result: '', isInResult: false, place };
    open.push(field);
    survey.fields.push(field);
    return;
  }
  const field = open.at(-1);
  if (!field) survey.unbalancedFields += 1;
  else if (mark === 'separate') field.isInResult = true;
  else open.pop();
}

function drawingOf(element: XmlElement) {
  const properties = childOf(element, 'wp:docPr');
  const [chart] = descendants(element, 'c:chart');
  return {
    name: properties?.attributes['title'] ?? properties?.attributes['name'] ?? '',
    description: properties?.attributes['descr'] ?? '',
    isDecorative: properties !== undefined && isDecorative(properties),
    chartId: chart?.attributes['r:id'] ?? null,
  };
}

function isDecorative(element: XmlElement): boolean {
  return element.children.some(
    (child) =>
      typeof child !== 'string' &&
      ((child.name.endsWith(':decorative') && child.attributes['val'] !== '0') || isDecorative(child)),
  );
}

function headingText(paragraph: XmlElement, styles: WordStyles): string | null {
  const id = settingOf(childOf(paragraph, 'w:pPr'), 'w:pStyle');
  if (id === undefined || styles.paragraph(id).role !== 'heading') return null;
  return descendants(paragraph, 'w:t').map(textIn).join('').trim() || null;
}

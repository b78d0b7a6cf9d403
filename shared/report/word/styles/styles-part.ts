import type { Look } from '#shared/report/word/look.ts';
import { HEADING_NUM_ID } from '#shared/report/word/numbering.ts';
import { XML_HEAD } from '#shared/report/word/xml-text.ts';
import {
  DEFAULT_SIZE,
  DEFAULT_SPACING,
  type ParagraphStyle,
  paragraphStyles,
  type Side,
} from './paragraph-styles.ts';
import { STYLES, type StyleId } from './style-ids.ts';
import { tableStyles } from './table-styles.ts';

/** A style of ours as XML, by id: whole for a file of ours, one by one for a template that lacks some. */
export function styleDefinitions(look: Look): ReadonlyMap<StyleId, string> {
  return new Map([
    ...[...paragraphStyles(look)].map(([id, style]): [StyleId, string] => [
      id,
      paragraphStyleXml(id, style, look),
    ]),
    ...characterStyles(look),
    ...tableStyles(look),
  ]);
}

export function stylesPart(look: Look): string {
  const { bodyFont: face, ink } = look;
  const [before, after, line] = DEFAULT_SPACING;
  return (
    `${XML_HEAD}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>` +
    `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}"/><w:color w:val="${ink}"/>` +
    `<w:sz w:val="${DEFAULT_SIZE}"/><w:szCs w:val="${DEFAULT_SIZE}"/><w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    `${[...styleDefinitions(look).values()].join('')}</w:styles>`
  );
}

/** Built-in styles bear Word's own ids: letters and digits of English names. Ours are the French ones. */
const OWN_NAMES =
  /^(Chapeau|Note|Légende|Figure|Schéma|Tableau|Fiche|Chiffre|Couverture|Lettre|Intervalle|Encadré|Citation)/;

function paragraphStyleXml(id: StyleId, style: ParagraphStyle, look: Look): string {
  const { name, basedOn = id === STYLES.normal ? undefined : STYLES.normal, next, priority } = style;
  const custom = OWN_NAMES.test(name) ? ' w:customStyle="1"' : '';
  const normal = id === STYLES.normal ? ' w:default="1"' : '';
  const paragraph = paragraphPropertiesXml(style);
  const run = runPropertiesXml(style, look);
  return (
    `<w:style w:type="paragraph"${normal}${custom} w:styleId="${id}"><w:name w:val="${name}"/>` +
    (basedOn ? `<w:basedOn w:val="${basedOn}"/>` : '') +
    (next ? `<w:next w:val="${next}"/>` : '') +
    (priority === undefined ? '' : `<w:uiPriority w:val="${priority}"/>`) +
    '<w:qFormat/>' +
    (paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '') +
    (run ? `<w:rPr>${run}</w:rPr>` : '') +
    '</w:style>'
  );
}

const SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right'];

/** In the order the schema asks for. */
function paragraphPropertiesXml(style: ParagraphStyle): string {
  const {
    keepNext,
    keepLines,
    headingNumber,
    borders,
    fill,
    spacing,
    exactLine,
    indent,
    alignment,
    outline,
  } = style;
  const edges = SIDES.flatMap((side) => {
    const edge = borders?.[side];
    return edge
      ? [`<w:${side} w:val="single" w:sz="${edge.size}" w:space="${edge.space}" w:color="${edge.colour}"/>`]
      : [];
  });
  return (
    (keepNext ? '<w:keepNext/>' : '') +
    (keepLines ? '<w:keepLines/>' : '') +
    (headingNumber === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${headingNumber}"/><w:numId w:val="${HEADING_NUM_ID}"/></w:numPr>`) +
    (edges.length > 0 ? `<w:pBdr>${edges.join('')}</w:pBdr>` : '') +
    (fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : '') +
    (spacing
      ? `<w:spacing w:before="${spacing[0]}" w:after="${spacing[1]}" w:line="${exactLine ?? spacing[2]}" w:lineRule="${exactLine === undefined ? 'auto' : 'exact'}"/>`
      : '') +
    (indent
      ? `<w:ind w:left="${indent.left}"${indent.right === undefined ? '' : ` w:right="${indent.right}"`}/>`
      : '') +
    (alignment ? `<w:jc w:val="${alignment}"/>` : '') +
    (outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`)
  );
}

function runPropertiesXml(style: ParagraphStyle, look: Look): string {
  const { isBold, isItalic, colour, size, isHeadingFace } = style;
  const face = isHeadingFace && look.headingFont !== look.bodyFont ? look.headingFont : null;
  return (
    (face ? `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}"/>` : '') +
    (isBold ? '<w:b/><w:bCs/>' : '') +
    (isItalic ? '<w:i/><w:iCs/>' : '') +
    (colour ? `<w:color w:val="${colour}"/>` : '') +
    (size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`)
  );
}

function characterStyles({ secondary }: Look): readonly (readonly [StyleId, string])[] {
  const style = (id: StyleId, name: string, run: string, isOwn = false): readonly [StyleId, string] => [
    id,
    `<w:style w:type="character"${isOwn ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>` +
      `<w:qFormat/>${run ? `<w:rPr>${run}</w:rPr>` : ''}</w:style>`,
  ];
  return [
    style(STYLES.strong, 'Strong', '<w:b/><w:bCs/>'),
    style(STYLES.emphasis, 'Emphasis', '<w:i/><w:iCs/>'),
    style(STYLES.hyperlink, 'Hyperlink', ''),
    style(
      STYLES.quoteAuthor,
      'Citation auteur',
      `<w:i w:val="0"/><w:iCs w:val="0"/><w:color w:val="${secondary}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`,
      true,
    ),
    style(STYLES.commentMark, 'annotation reference', '<w:sz w:val="16"/><w:szCs w:val="16"/>'),
  ];
}

import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  ShadingType,
} from 'docx';
import type { Tone } from '#shared/report/model.ts';
import { headingStyles } from './heading-styles.ts';
import { spacing } from './spacing.ts';
import { TABLE_STYLES_XML } from './table-styles.ts';
import { COLOURS, FONT } from './theme.ts';

/*
 * Every look is a named style, so that a firm restyles the report in Word. Built-in styles keep Word's own ids and
 * names (a French Word shows « heading 1 » as « Titre 1 », « caption » as « Légende »); ours are named in French.
 */

export const STYLES = {
  body: 'BodyText',
  lead: 'Chapeau',
  note: 'NoteDeLecture',
  caption: 'Caption',
  tableCaption: 'LegendeTableau',
  figure: 'Figure',
  diagramBox: 'SchemaCadre',
  diagramLabel: 'SchemaEtiquette',
  tableText: 'TableauTexte',
  tableHeader: 'TableauEntete',
  sheetLabel: 'FicheLibelle',
  bullet: 'ListBullet',
  number: 'ListNumber',
  listContinue: 'ListContinue',
  quote: 'Quote',
  quoteAuthor: 'CitationAuteur',
  keyFigure: 'ChiffreCle',
  keyLabel: 'ChiffreCleLibelle',
  keyDetail: 'ChiffreCleDetail',
  tocHeading: 'TOCHeading',
  coverKind: 'CouvertureNature',
  coverClient: 'CouvertureClient',
  coverTitle: 'Title',
  coverSubtitle: 'Subtitle',
  coverLine: 'CouvertureMention',
  letterSender: 'LettreExpediteur',
  letterTitle: 'LettreTitre',
  letterSubtitle: 'LettreSousTitre',
  header: 'Header',
  footer: 'Footer',
  spacer: 'Intervalle',
  strong: 'Strong',
  emphasis: 'Emphasis',
} as const;

export const CALLOUT_STYLES: Readonly<Record<Tone, string>> = {
  neutral: 'Encadre',
  positive: 'EncadrePositif',
  warning: 'EncadreAttention',
  critical: 'EncadreAlerte',
};

/** Edge and ground of a tone; the words carry the meaning, colour only helps. */
export const TONE_COLOURS: Readonly<Record<Tone, { readonly edge: string; readonly ground: string }>> = {
  neutral: { edge: COLOURS.teal, ground: COLOURS.paper },
  positive: { edge: COLOURS.tealMid, ground: COLOURS.tealSoft },
  warning: { edge: COLOURS.warning, ground: COLOURS.warningSoft },
  critical: { edge: COLOURS.critical, ground: COLOURS.criticalSoft },
};

const CALLOUT_NAMES: Readonly<Record<Tone, string>> = {
  neutral: 'Encadré',
  positive: 'Encadré positif',
  warning: 'Encadré attention',
  critical: 'Encadré alerte',
};

function calloutStyle(tone: Tone): IParagraphStyleOptions {
  const { edge, ground } = TONE_COLOURS[tone];
  const ground4 = { style: BorderStyle.SINGLE, size: 4, space: 6, color: ground };
  return {
    id: CALLOUT_STYLES[tone],
    name: CALLOUT_NAMES[tone],
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: {
      keepLines: true,
      indent: { left: 170, right: 113 },
      spacing: spacing(0, 0, 264),
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground },
      border: {
        left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: edge },
        top: ground4,
        bottom: ground4,
        right: { ...ground4, space: 5 },
      },
    },
  };
}

type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>;
type RunLook = NonNullable<IParagraphStyleOptions['run']>;

function style(
  id: string,
  name: string,
  run: RunLook,
  paragraph: Paragraph,
  more: Partial<IParagraphStyleOptions> = {},
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph, ...more };
}

const tight = spacing(0, 0, 240);
const secondary = COLOURS.secondary;

const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  { id: 'Normal', name: 'Normal', quickFormat: true },
  ...headingStyles(STYLES.body),
  style(STYLES.body, 'Body Text', {}, {}),
  style(STYLES.lead, 'Chapeau', { size: 24, color: secondary }, { spacing: spacing(0, 200, 276) }),
  style(STYLES.note, 'Note de lecture', { size: 18, color: secondary }, { spacing: spacing(60, 120, 247) }),
  style(
    STYLES.caption,
    'caption',
    { size: 19, bold: true, color: secondary },
    {
      keepLines: true,
      spacing: spacing(40, 200, 240),
    },
  ),
  style(
    STYLES.tableCaption,
    'Légende de tableau',
    {},
    { keepNext: true, spacing: spacing(200, 100, 240) },
    { basedOn: STYLES.caption },
  ),
  style(STYLES.figure, 'Figure', {}, { keepNext: true, spacing: spacing(160, 0, 240) }),
  style(
    STYLES.diagramBox,
    'Schéma cadre',
    { size: 16, bold: true },
    { alignment: AlignmentType.CENTER, spacing: tight },
  ),
  style(STYLES.diagramLabel, 'Schéma étiquette', { size: 15, bold: true }, { spacing: tight }),
  style(STYLES.tableText, 'Tableau texte', { size: 18 }, { spacing: spacing(10, 10, 240) }),
  style(
    STYLES.tableHeader,
    'Tableau en-tête',
    { bold: true, color: COLOURS.teal },
    { keepNext: true },
    { basedOn: STYLES.tableText },
  ),
  style(
    STYLES.sheetLabel,
    'Fiche libellé',
    { bold: true, color: secondary },
    {},
    { basedOn: STYLES.tableText },
  ),
  style(STYLES.bullet, 'List Bullet', {}, { spacing: spacing(0, 60, 264) }, { basedOn: STYLES.body }),
  style(STYLES.number, 'List Number', {}, { spacing: spacing(0, 60, 264) }, { basedOn: STYLES.body }),
  style(STYLES.listContinue, 'List Continue', {}, { spacing: spacing(0, 60, 264) }, { basedOn: STYLES.body }),
  style(
    STYLES.quote,
    'Quote',
    { italics: true },
    {
      keepLines: true,
      indent: { left: 284, right: 284 },
      spacing: spacing(60, 60, 257),
      border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: COLOURS.tealMid } },
    },
  ),
  style(STYLES.keyFigure, 'Chiffre clé', { size: 36, bold: true, color: COLOURS.teal }, { spacing: tight }),
  style(
    STYLES.keyLabel,
    'Chiffre clé libellé',
    { size: 17, bold: true, color: secondary },
    { spacing: tight },
  ),
  style(STYLES.keyDetail, 'Chiffre clé détail', { size: 17, color: secondary }, { spacing: tight }),
  style(
    STYLES.tocHeading,
    'TOC Heading',
    { bold: true, size: 40, color: COLOURS.teal },
    {
      keepNext: true,
      spacing: spacing(0, 240, 240),
    },
  ),
  style('TOC1', 'toc 1', { bold: true, color: COLOURS.ink }, { spacing: spacing(110, 20, 240) }),
  style('TOC2', 'toc 2', { color: secondary }, { indent: { left: 220 }, spacing: spacing(0, 10, 240) }),
  style('TOC3', 'toc 3', { color: secondary }, { indent: { left: 440 }, spacing: tight }),
  style(
    STYLES.coverKind,
    'Couverture nature',
    { size: 22, bold: true, color: COLOURS.rod },
    { spacing: tight },
  ),
  style(
    STYLES.coverTitle,
    'Title',
    { size: 64, bold: true, color: COLOURS.teal },
    {
      spacing: spacing(0, 160, 228),
    },
  ),
  style(STYLES.coverSubtitle, 'Subtitle', { size: 28, color: secondary }, { spacing: spacing(0, 120, 252) }),
  style(
    STYLES.coverClient,
    'Couverture client',
    { size: 44, bold: true, color: COLOURS.ink },
    {
      spacing: spacing(0, 80, 240),
    },
  ),
  style(
    STYLES.coverLine,
    'Couverture mention',
    { size: 22, color: secondary },
    { spacing: spacing(0, 40, 252) },
  ),
  style(
    STYLES.letterSender,
    'Lettre expéditeur',
    { color: secondary },
    {
      spacing: spacing(0, 480, 240),
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 6, color: COLOURS.rod } },
    },
  ),
  style(
    STYLES.letterTitle,
    'Lettre titre',
    { size: 48, bold: true, color: COLOURS.teal },
    { spacing: spacing(40, 60, 228) },
  ),
  style(
    STYLES.letterSubtitle,
    'Lettre sous-titre',
    { size: 24, color: secondary },
    { spacing: spacing(0, 420, 240) },
  ),
  style(STYLES.header, 'header', { size: 17, color: secondary }, { spacing: tight }),
  style(STYLES.footer, 'footer', { size: 17, color: secondary }, { spacing: tight }),
  style(STYLES.spacer, 'Intervalle', { size: 12 }, { spacing: spacing(0, 0, 160) }),
  ...(['neutral', 'positive', 'warning', 'critical'] as const).map(calloutStyle),
];

/** Styles handed to docx; document defaults and table styles come as XML, which docx cannot write. */
export const WORD_STYLES: IStylesOptions = {
  paragraphStyles: PARAGRAPH_STYLES,
  characterStyles: [
    { id: STYLES.strong, name: 'Strong', run: { bold: true }, quickFormat: true },
    { id: STYLES.emphasis, name: 'Emphasis', run: { italics: true }, quickFormat: true },
    { id: 'Hyperlink', name: 'Hyperlink', run: {} },
    {
      id: STYLES.quoteAuthor,
      name: 'Citation auteur',
      run: { italics: false, size: 18, color: COLOURS.secondary },
      quickFormat: true,
    },
  ],
};

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export const EXTERNAL_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${NAMESPACES}>` +
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>` +
  `<w:color w:val="${COLOURS.ink}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="105" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  `${TABLE_STYLES_XML}</w:styles>`;

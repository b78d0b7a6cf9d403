import type { Tone } from '#shared/report/model.ts';

/*
 * Every look is a named style, so that a firm restyles the report in Word. Built-in styles keep Word's own ids and
 * names (a French Word shows « heading 1 » as « Titre 1 », « caption » as « Légende »); ours are named in French.
 */

export const STYLES = {
  normal: 'Normal',
  body: 'BodyText',
  lead: 'Chapeau',
  note: 'NoteDeLecture',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  heading5: 'Heading5',
  heading6: 'Heading6',
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
  calloutNeutral: 'Encadre',
  calloutPositive: 'EncadrePositif',
  calloutWarning: 'EncadreAttention',
  calloutCritical: 'EncadreAlerte',
  tocHeading: 'TOCHeading',
  toc1: 'TOC1',
  toc2: 'TOC2',
  toc3: 'TOC3',
  listOf: 'TableofFigures',
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
  comment: 'CommentText',
  strong: 'Strong',
  emphasis: 'Emphasis',
  hyperlink: 'Hyperlink',
  commentMark: 'CommentReference',
  dataTable: 'TableauJalon',
  sheetTable: 'FicheJalon',
  keyFigureTable: 'ChiffresJalon',
  coverTable: 'CouvertureJalon',
} as const;

/** A style of ours, by its id in the styles part we write. */
export type StyleId = (typeof STYLES)[keyof typeof STYLES];

export const CALLOUT_STYLES: Readonly<Record<Tone, StyleId>> = {
  neutral: STYLES.calloutNeutral,
  positive: STYLES.calloutPositive,
  warning: STYLES.calloutWarning,
  critical: STYLES.calloutCritical,
};

export const HEADING_STYLES = [
  STYLES.heading1,
  STYLES.heading2,
  STYLES.heading3,
  STYLES.heading4,
  STYLES.heading5,
  STYLES.heading6,
] as const;

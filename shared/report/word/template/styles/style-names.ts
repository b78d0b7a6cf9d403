import { foldText } from '#shared/domain/french.ts';
import { STYLES, type StyleId } from '#shared/report/word/styles/style-ids.ts';

/** What a style is: the same name may be borne by styles of several kinds, and only one suits. */
export type StyleType = 'paragraph' | 'character' | 'table';

export type WantedStyle = {
  readonly id: StyleId;
  readonly type: StyleType;
  /** Names it goes by, ours first, then Word's in French and English. */
  readonly names: readonly string[];
  /** A template without it is told, because its own look is expected there. */
  readonly isExpected?: boolean;
  /** Stands in for it before ours is added. */
  readonly instead?: StyleId;
};

const paragraph = (id: StyleId, names: readonly string[], more: Partial<WantedStyle> = {}): WantedStyle => ({
  id,
  type: 'paragraph',
  names,
  ...more,
});
const expected = { isExpected: true } as const;

/** Styles that blocks are written in, with the names a French or an English Word, or LibreOffice, gives them. */
export const WANTED_STYLES: readonly WantedStyle[] = [
  paragraph(STYLES.normal, [
    'Normal',
    'Standard',
    'Default Paragraph Style',
    'Style de paragraphe par défaut',
  ]),
  paragraph(STYLES.body, ['Body Text', 'Corps de texte', 'Text body'], { instead: STYLES.normal }),
  paragraph(STYLES.heading1, ['heading 1', 'Titre 1'], expected),
  paragraph(STYLES.heading2, ['heading 2', 'Titre 2'], expected),
  paragraph(STYLES.heading3, ['heading 3', 'Titre 3'], expected),
  paragraph(STYLES.heading4, ['heading 4', 'Titre 4']),
  paragraph(STYLES.heading5, ['heading 5', 'Titre 5']),
  paragraph(STYLES.heading6, ['heading 6', 'Titre 6']),
  paragraph(STYLES.caption, ['caption', 'Légende'], expected),
  paragraph(STYLES.tableCaption, ['Légende de tableau', 'Table caption', 'Tableau']),
  paragraph(STYLES.lead, ['Chapeau', 'Intro', 'Introduction']),
  paragraph(STYLES.note, ['Note de lecture']),
  paragraph(STYLES.figure, ['Figure']),
  paragraph(STYLES.diagramBox, ['Schéma cadre']),
  paragraph(STYLES.diagramLabel, ['Schéma étiquette']),
  paragraph(STYLES.tableText, ['Tableau texte', 'Texte de tableau', 'Table Contents', 'Contenu de tableau']),
  paragraph(STYLES.tableHeader, [
    'Tableau en-tête',
    'En-tête de tableau',
    'Table Heading',
    'Titre de tableau',
  ]),
  paragraph(STYLES.sheetLabel, ['Fiche libellé']),
  paragraph(STYLES.bullet, ['List Bullet', 'Liste à puces'], expected),
  paragraph(STYLES.number, ['List Number', 'Liste à numéros', 'Liste numérotée']),
  paragraph(STYLES.listContinue, ['List Continue', 'Liste continue']),
  paragraph(STYLES.quote, ['Quote', 'Citation', 'Quotations'], expected),
  paragraph(STYLES.keyFigure, ['Chiffre clé']),
  paragraph(STYLES.keyLabel, ['Chiffre clé libellé']),
  paragraph(STYLES.keyDetail, ['Chiffre clé détail']),
  paragraph(STYLES.calloutNeutral, ['Encadré']),
  paragraph(STYLES.calloutPositive, ['Encadré positif']),
  paragraph(STYLES.calloutWarning, ['Encadré attention']),
  paragraph(STYLES.calloutCritical, ['Encadré alerte']),
  paragraph(STYLES.tocHeading, ['TOC Heading', 'En-tête de table des matières', 'Titre TR']),
  paragraph(STYLES.toc1, ['toc 1', 'TM 1']),
  paragraph(STYLES.toc2, ['toc 2', 'TM 2']),
  paragraph(STYLES.toc3, ['toc 3', 'TM 3']),
  paragraph(STYLES.listOf, ['table of figures', 'Table des illustrations']),
  paragraph(STYLES.spacer, ['Intervalle']),
  paragraph(STYLES.comment, ['annotation text', 'Commentaire']),
  { id: STYLES.strong, type: 'character', names: ['Strong', 'Élevé', 'Gras', 'Strong Emphasis'] },
  { id: STYLES.emphasis, type: 'character', names: ['Emphasis', 'Accentuation', 'Italique'] },
  { id: STYLES.hyperlink, type: 'character', names: ['Hyperlink', 'Lien hypertexte', 'Internet Link'] },
  { id: STYLES.commentMark, type: 'character', names: ['annotation reference', 'Marque de commentaire'] },
  { id: STYLES.quoteAuthor, type: 'character', names: ['Citation auteur'] },
  {
    id: STYLES.dataTable,
    type: 'table',
    names: ['Tableau Jalon', 'Grille du tableau', 'Tableau Grille', 'Table Grid'],
    isExpected: true,
  },
  {
    id: STYLES.sheetTable,
    type: 'table',
    names: ['Fiche Jalon', 'Grille du tableau', 'Tableau Grille', 'Table Grid'],
  },
  { id: STYLES.keyFigureTable, type: 'table', names: ['Chiffres clés Jalon'] },
];

/** Names compare without case, accents, spaces or hyphens: « Titre 1 », « titre1 ». */
export function styleKey(name: string): string {
  return foldText(name).replace(/[\s\u00a0_-]+/g, '');
}

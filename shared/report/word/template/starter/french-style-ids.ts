import { STYLES, type StyleId } from '#shared/report/word/styles/style-ids.ts';

/**
 * Ids that a French Word gives its own styles: their French names without spaces or accented letters. Ours are French
 * already. Names stay as Word stores them in every language (« heading 1 », which it shows as « Titre 1 »).
 */
export const FRENCH_STYLE_IDS: ReadonlyMap<StyleId, string> = new Map<StyleId, string>([
  [STYLES.body, 'Corpsdetexte'],
  [STYLES.heading1, 'Titre1'],
  [STYLES.heading2, 'Titre2'],
  [STYLES.heading3, 'Titre3'],
  [STYLES.heading4, 'Titre4'],
  [STYLES.heading5, 'Titre5'],
  [STYLES.heading6, 'Titre6'],
  [STYLES.caption, 'Lgende'],
  [STYLES.bullet, 'Listepuces'],
  [STYLES.number, 'Listenumros'],
  [STYLES.listContinue, 'Listecontinue'],
  [STYLES.quote, 'Citation'],
  [STYLES.tocHeading, 'En-ttedetabledesmatires'],
  [STYLES.toc1, 'TM1'],
  [STYLES.toc2, 'TM2'],
  [STYLES.toc3, 'TM3'],
  [STYLES.listOf, 'Tabledesillustrations'],
  [STYLES.coverTitle, 'Titre'],
  [STYLES.coverSubtitle, 'Sous-titre'],
  [STYLES.header, 'En-tte'],
  [STYLES.footer, 'Pieddepage'],
  [STYLES.strong, 'lev'],
  [STYLES.emphasis, 'Accentuation'],
  [STYLES.hyperlink, 'Lienhypertexte'],
]);

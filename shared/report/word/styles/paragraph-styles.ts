import type { Tone } from '#shared/report/model.ts';
import { FACES } from '#shared/report/word/fonts.ts';
import type { Look } from '#shared/report/word/look.ts';
import { CALLOUT_STYLES, HEADING_STYLES, STYLES, type StyleId } from './style-ids.ts';

type Edge = {
  /** Eighths of a point. */
  readonly size: number;
  /** Points between the line and the words. */
  readonly space: number;
  readonly colour: string;
};
export type Side = 'top' | 'left' | 'bottom' | 'right';

/** What a paragraph style says; what it leaves out it takes from `basedOn`, and in the end from the document defaults. */
export type ParagraphStyle = {
  readonly name: string;
  readonly basedOn?: StyleId;
  readonly next?: StyleId;
  readonly priority?: number;
  /** Half-points. */
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly colour?: string;
  readonly isHeadingFace?: boolean;
  /** Twips before, twips after, line in 240ths of a single line. */
  readonly spacing?: readonly [before: number, after: number, line: number];
  /** Twips of a line, whatever stands on it, in place of the line above. */
  readonly exactLine?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly alignment?: 'center';
  /** Twips. */
  readonly indent?: { readonly left: number; readonly right?: number };
  readonly borders?: Readonly<Partial<Record<Side, Edge>>>;
  readonly fill?: string;
  /** From 0. */
  readonly outline?: number;
  /** Level of the headings' numbering, from 0. */
  readonly headingNumber?: number;
};

/** Defaults of the document: 10.5 pt, a little air. */
export const DEFAULT_SIZE = 21;
export const DEFAULT_SPACING = [0, 105, 259] as const;

const TABLE_SIZE = 18;
const TIGHT = [0, 0, 240] as const;
const IN_LIST = [0, 60, 264] as const;

/** Half-points in tables: a wide face smaller, so that the columns hold the words they were measured for. */
export function tableSize({ bodyFont }: Look): number {
  return Math.round(TABLE_SIZE / Math.min(1.2, Math.max(1, FACES[bodyFont].width)));
}

export function paragraphStyles(look: Look): ReadonlyMap<StyleId, ParagraphStyle> {
  const { title, secondary, ink, primaryMid } = look;
  const styles: readonly (readonly [StyleId, ParagraphStyle])[] = [
    [STYLES.normal, { name: 'Normal' }],
    ...headingStyles(look),
    [STYLES.body, { name: 'Body Text' }],
    [STYLES.lead, { name: 'Chapeau', size: 24, colour: secondary, spacing: [0, 200, 276] }],
    [STYLES.note, { name: 'Note de lecture', size: 18, colour: secondary, spacing: [60, 120, 247] }],
    [
      STYLES.caption,
      {
        name: 'caption',
        size: 19,
        isBold: true,
        colour: secondary,
        keepLines: true,
        spacing: [40, 200, 240],
      },
    ],
    [
      STYLES.tableCaption,
      { name: 'Légende de tableau', basedOn: STYLES.caption, keepNext: true, spacing: [200, 100, 240] },
    ],
    [STYLES.figure, { name: 'Figure', keepNext: true, spacing: [160, 0, 240] }],
    [
      STYLES.diagramBox,
      { name: 'Schéma cadre', size: 16, isBold: true, alignment: 'center', spacing: TIGHT },
    ],
    [STYLES.diagramLabel, { name: 'Schéma étiquette', size: 15, isBold: true, spacing: TIGHT }],
    [STYLES.tableText, { name: 'Tableau texte', size: tableSize(look), spacing: [10, 10, 240] }],
    [
      STYLES.tableHeader,
      { name: 'Tableau en-tête', basedOn: STYLES.tableText, isBold: true, colour: title, keepNext: true },
    ],
    [
      STYLES.sheetLabel,
      { name: 'Fiche libellé', basedOn: STYLES.tableText, isBold: true, colour: secondary },
    ],
    [STYLES.bullet, { name: 'List Bullet', basedOn: STYLES.body, spacing: IN_LIST }],
    [STYLES.number, { name: 'List Number', basedOn: STYLES.body, spacing: IN_LIST }],
    [STYLES.listContinue, { name: 'List Continue', basedOn: STYLES.body, spacing: IN_LIST }],
    [
      STYLES.quote,
      {
        name: 'Quote',
        isItalic: true,
        keepLines: true,
        indent: { left: 284, right: 284 },
        spacing: [60, 60, 257],
        borders: { left: { size: 12, space: 10, colour: primaryMid } },
      },
    ],
    [
      STYLES.keyFigure,
      { name: 'Chiffre clé', size: 36, isBold: true, colour: title, isHeadingFace: true, spacing: TIGHT },
    ],
    [
      STYLES.keyLabel,
      { name: 'Chiffre clé libellé', size: 17, isBold: true, colour: secondary, spacing: TIGHT },
    ],
    [STYLES.keyDetail, { name: 'Chiffre clé détail', size: 17, colour: secondary, spacing: TIGHT }],
    ...contentsStyles(look),
    ...openingStyles(look),
    [STYLES.header, { name: 'header', size: 17, colour: secondary, spacing: TIGHT }],
    [STYLES.footer, { name: 'footer', size: 17, colour: secondary, spacing: TIGHT }],
    [STYLES.spacer, { name: 'Intervalle', size: 8, spacing: TIGHT, exactLine: 98 }],
    [STYLES.comment, { name: 'annotation text', size: 20, colour: ink, spacing: TIGHT }],
    ...(['neutral', 'positive', 'warning', 'critical'] as const).map((tone) => calloutStyle(tone, look)),
  ];
  return new Map(styles);
}

function headingStyles({ title, ink, secondary }: Look): readonly (readonly [StyleId, ParagraphStyle])[] {
  const looks = [
    { size: 40, colour: title, spacing: [420, 200, 240], headingNumber: 0 },
    { size: 28, colour: title, spacing: [300, 110, 240], headingNumber: 1 },
    { size: 23, colour: ink, spacing: [200, 70, 240], headingNumber: 2 },
    // Headings the expert typed inside a text: part of its outline, out of the table of contents and of its numbers.
    { size: 23, colour: ink, spacing: [200, 60, 240] },
    { size: 21, colour: secondary, spacing: [140, 60, 240] },
    { size: 21, colour: ink, spacing: [140, 60, 240], isItalic: true },
  ] as const;
  return looks.map((look, index) => [
    HEADING_STYLES[index] ?? STYLES.heading6,
    {
      name: `heading ${index + 1}`,
      next: STYLES.body,
      priority: 9,
      isBold: true,
      isHeadingFace: true,
      keepNext: true,
      keepLines: true,
      outline: index,
      ...look,
    },
  ]);
}

function contentsStyles({ title, secondary, ink }: Look): readonly (readonly [StyleId, ParagraphStyle])[] {
  return [
    [
      STYLES.tocHeading,
      {
        name: 'TOC Heading',
        size: 40,
        isBold: true,
        colour: title,
        isHeadingFace: true,
        keepNext: true,
        spacing: [0, 160, 240],
      },
    ],
    [
      STYLES.toc1,
      {
        name: 'toc 1',
        priority: 39,
        isBold: true,
        colour: ink,
        spacing: [50, 0, 240],
      },
    ],
    [
      STYLES.toc2,
      {
        name: 'toc 2',
        priority: 39,
        colour: secondary,
        indent: { left: 220 },
        spacing: [0, 0, 240],
      },
    ],
    [
      STYLES.toc3,
      {
        name: 'toc 3',
        priority: 39,
        colour: secondary,
        indent: { left: 440 },
        spacing: TIGHT,
      },
    ],
    [
      STYLES.listOf,
      {
        name: 'table of figures',
        priority: 99,
        colour: secondary,
        spacing: [0, 40, 240],
      },
    ],
  ];
}

function openingStyles(look: Look): readonly (readonly [StyleId, ParagraphStyle])[] {
  const { title, secondary, ink, accent, accentWords } = look;
  const heading = { isBold: true, isHeadingFace: true } as const;
  return [
    [
      STYLES.coverKind,
      { name: 'Couverture nature', size: 22, isBold: true, colour: accentWords, spacing: TIGHT },
    ],
    [STYLES.coverTitle, { name: 'Title', size: 64, ...heading, colour: title, spacing: [0, 160, 228] }],
    [STYLES.coverSubtitle, { name: 'Subtitle', size: 28, colour: secondary, spacing: [0, 120, 252] }],
    [
      STYLES.coverClient,
      { name: 'Couverture client', size: 44, ...heading, colour: ink, spacing: [0, 80, 240] },
    ],
    [STYLES.coverLine, { name: 'Couverture mention', size: 22, colour: secondary, spacing: [0, 40, 252] }],
    [
      STYLES.letterSender,
      {
        name: 'Lettre expéditeur',
        colour: secondary,
        spacing: [0, 480, 240],
        borders: { bottom: { size: 12, space: 6, colour: accent } },
      },
    ],
    [
      STYLES.letterTitle,
      { name: 'Lettre titre', size: 48, ...heading, colour: title, spacing: [40, 60, 228] },
    ],
    [
      STYLES.letterSubtitle,
      { name: 'Lettre sous-titre', size: 24, colour: secondary, spacing: [0, 420, 240] },
    ],
  ];
}

const CALLOUT_NAMES: Readonly<Record<Tone, string>> = {
  neutral: 'Encadré',
  positive: 'Encadré positif',
  warning: 'Encadré attention',
  critical: 'Encadré alerte',
};

function calloutStyle(tone: Tone, { tones }: Look): readonly [StyleId, ParagraphStyle] {
  const { edge, ground } = tones[tone];
  const air = { size: 4, space: 6, colour: ground };
  return [
    CALLOUT_STYLES[tone],
    {
      name: CALLOUT_NAMES[tone],
      keepLines: true,
      indent: { left: 170, right: 113 },
      spacing: [0, 0, 264],
      fill: ground,
      borders: {
        left: { size: 24, space: 8, colour: edge },
        top: air,
        bottom: air,
        right: { ...air, space: 5 },
      },
    },
  ];
}

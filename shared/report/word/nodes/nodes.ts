import type { StyleId } from '#shared/report/word/styles/style-ids.ts';

/*
 * What a Word file is made of, as plain data between the report's blocks and WordprocessingML: the same nodes are
 * written as XML and measured to know which page each heading falls on. Lengths are twips.
 */

export type RunLook = {
  readonly style?: StyleId;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly colour?: string;
};

export type Run =
  /** A line feed is a line break. */
  | { readonly kind: 'text'; readonly text: string; readonly look?: RunLook }
  | { readonly kind: 'tab' }
  /** `result` is what it shows until Word updates it. */
  | { readonly kind: 'field'; readonly instruction: string; readonly result: string; readonly look?: RunLook }
  /** The page a bookmark is on, known once the pages are laid out. */
  | { readonly kind: 'page-of'; readonly bookmark: string }
  | { readonly kind: 'bookmark'; readonly id: number; readonly name: string; readonly runs: readonly Run[] }
  | { readonly kind: 'link'; readonly bookmark: string; readonly runs: readonly Run[] }
  /** A field whose result runs over several paragraphs begins in one and ends in another. */
  | { readonly kind: 'field-begin'; readonly instruction: string }
  | { readonly kind: 'field-end' }
  | { readonly kind: 'drawing'; readonly xml: string; readonly height: number };

export type ParagraphNode = {
  readonly kind: 'paragraph';
  readonly style: StyleId;
  readonly runs: readonly Run[];
  readonly keepNext?: boolean;
  readonly startsPage?: boolean;
  readonly withoutSpaceBefore?: boolean;
  readonly spaceBefore?: number;
  readonly alignment?: 'left' | 'right' | 'center';
  /** `none` takes away the numbering of the style. */
  readonly numbering?: { readonly id: number; readonly level: number; readonly indent: number } | 'none';
  /** In place of the style's. */
  readonly indent?: number;
  readonly tabs?: readonly {
    readonly position: number;
    readonly kind: 'left' | 'right';
    readonly hasDots?: boolean;
  }[];
  readonly hasRuleBelow?: string;
  readonly comment?: number;
  /** Properties of the section this paragraph is the last of, as XML. */
  readonly section?: string;
  /** So low that it takes no room: it only bears the properties of its section, or ends a file after a table. */
  readonly isThin?: boolean;
};

type CellEdge = { readonly size: number; readonly colour: string };

export type CellNode = {
  readonly width: number;
  readonly columns?: number;
  readonly rows?: 'first' | 'next';
  readonly fill?: string;
  readonly edges?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right', CellEdge>>>;
  readonly margins?: { readonly left: number; readonly right: number };
  readonly alignment?: 'bottom' | 'center';
  readonly children: readonly BlockNode[];
};

export type RowNode = {
  readonly isHeader?: boolean;
  /** Never cut by the page. */
  readonly isWhole?: boolean;
  /** Exact. */
  readonly height?: number;
  readonly cells: readonly CellNode[];
};

export type TableNode = {
  readonly kind: 'table';
  readonly style: StyleId;
  readonly widths: readonly number[];
  readonly indent?: number;
  readonly hasHeaderRow?: boolean;
  readonly hasTotalsRow?: boolean;
  readonly hasLabelColumn?: boolean;
  /** Read aloud by screen readers; may be empty. */
  readonly title: string;
  readonly rows: readonly RowNode[];
};

/** Paragraphs and tables held together by a tag that a reader of the file finds again. */
export type HoldNode = {
  readonly kind: 'hold';
  readonly tag: string;
  readonly label: string;
  readonly children: readonly BlockNode[];
};

/** The table of contents, which Word knows as one. */
export type ContentsNode = {
  readonly kind: 'contents';
  readonly title: string;
  readonly children: readonly BlockNode[];
};

export type BlockNode = ParagraphNode | TableNode | HoldNode | ContentsNode;

/** Nodes of pages of one orientation. */
export type SectionNodes = {
  readonly isLandscape: boolean;
  readonly nodes: readonly BlockNode[];
  /** Drawn to the edges of the paper. */
  readonly isFullPage?: boolean;
};

export function textRun(text: string, look?: RunLook): Run {
  return look ? { kind: 'text', text, look } : { kind: 'text', text };
}

export function paragraphOf(
  style: StyleId,
  runs: readonly Run[],
  more: Omit<ParagraphNode, 'kind' | 'style' | 'runs'> = {},
): ParagraphNode {
  return { kind: 'paragraph', style, runs, ...more };
}

/** Whole twips in proportion to the shares, summing to `total`. */
export function shareOut(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  let before = 0;
  let placed = 0;
  return shares.map((share) => {
    before += share;
    const end = sum > 0 ? Math.round((before / sum) * total) : 0;
    const width = end - placed;
    placed = end;
    return width;
  });
}

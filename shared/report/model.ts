import type { BenchmarkFile } from '#shared/content/benchmark.ts';
import type { ComplianceRules } from '#shared/content/compliance.ts';
import type { InterviewGuide } from '#shared/content/guide.ts';
import type { Programme } from '#shared/content/programme.ts';
import type { DetailLevel } from '#shared/domain/deliverable.ts';
import type { DataFlow } from '#shared/domain/landscape.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { RichText } from '#shared/domain/rich-text.ts';
import type { Theme } from '#shared/domain/theme.ts';
import type { Simulations } from '#shared/scoring/simulate.ts';

/*
 * The report as data: one model, rendered on screen (preview) and as Word. Texts are final French; renderers add
 * no words of their own but « Figure n » and « Tableau n », and both take every number from `numberReport`
 * (numbering.ts). A line feed inside a text is a line break. Each chapter's blocks begin with its heading of level 1.
 */

/** What a sentence or a number rests on. */
export type Source =
  | { readonly kind: 'mission'; readonly field: string }
  | { readonly kind: 'question'; readonly questionId: Id }
  | { readonly kind: 'interview'; readonly interviewId: Id }
  | { readonly kind: 'process'; readonly processId: Id }
  | { readonly kind: 'irritant'; readonly irritantId: Id }
  | { readonly kind: 'application'; readonly applicationId: Id }
  | { readonly kind: 'data-source'; readonly dataSourceId: Id }
  | { readonly kind: 'data-flow'; readonly dataFlowId: Id }
  | { readonly kind: 'ai-usage'; readonly aiUsageId: Id }
  | { readonly kind: 'use-case'; readonly useCaseId: Id }
  | { readonly kind: 'criterion'; readonly criterionId: Id }
  | { readonly kind: 'recommendation'; readonly recommendationId: Id }
  | { readonly kind: 'reference'; readonly label: string }
  | { readonly kind: 'computation'; readonly formula: string };

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  /** A live reference to the figure, table, image or heading of that anchor; `text` is what it reads, « figure 3 ». */
  | { readonly kind: 'reference'; readonly target: string; readonly text: string };

/** `tone` colours a cell, a callout or a tag by meaning; renderers keep the words, so colour is never alone. */
export type Tone = 'neutral' | 'positive' | 'warning' | 'critical';

/** A level cell shows its number on the sand-to-teal scale; `level` 0–4. */
export type TableCell = {
  readonly content: readonly Inline[];
  readonly tone?: Tone;
  readonly level?: number;
  readonly sources?: readonly Source[];
};

export type TableColumn = {
  readonly header: string;
  readonly align: 'left' | 'right' | 'center';
  /** Share of the table's width; shares need not sum to 1. */
  readonly width: number;
};

export type ChartSeries = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Only makes room for the next in a stacked bar: not seen, not labelled, not in the legend. */
  readonly isOffset?: boolean;
};

/** A rectangle on a picture, in pixels (1/96 inch) at full size. */
type Extent = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** From its left end at (x, y). */
type LevelStretch = { readonly x: number; readonly y: number; readonly width: number };

/** Boxes and arrows, already laid out, so that screen and Word draw the same picture. */
export type FlowChart = {
  readonly kind: 'flow';
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (Extent & {
    readonly id: Id;
    readonly label: string;
    /** The label as it fits the box, one or two lines. */
    readonly lines: readonly string[];
    readonly kind: 'application' | 'data-source' | 'unnamed';
  })[];
  readonly edges: readonly {
    readonly id: Id;
    readonly label: string;
    readonly mode: DataFlow['mode'];
    /** The path runs from left to right; the data run the other way. */
    readonly isBackward: boolean;
    /** The line begins with a level stub, leaves a gap for the label, and goes on along `path`. */
    readonly stub: LevelStretch;
    readonly labelPlace: LevelStretch;
    /** SVG path data, inside `extent`. */
    readonly path: string;
    readonly extent: Extent;
  }[];
};

/** What a figure draws; each becomes a chart on screen and a native, editable one in Word. */
export type ChartSpec =
  | {
      readonly kind: 'radar';
      readonly categories: readonly string[];
      readonly series: readonly ChartSeries[];
      readonly max: number;
    }
  | {
      readonly kind: 'bar';
      readonly orientation: 'horizontal' | 'vertical';
      readonly isStacked: boolean;
      readonly categories: readonly string[];
      readonly series: readonly ChartSeries[];
      readonly max?: number;
      readonly valueFormat: 'level' | 'euros' | 'percent' | 'number';
    }
  | {
      readonly kind: 'bubble';
      readonly xTitle: string;
      readonly yTitle: string;
      readonly max: number;
      /** `size` ≥ 0, area of the bubble. */
      readonly points: readonly {
        readonly label: string;
        readonly x: number;
        readonly y: number;
        readonly size: number;
        readonly isLeading: boolean;
      }[];
    }
  | FlowChart;

/** decimal: 1, 1.1, 1.1.1 · annex: Annexe A, A.1 · none: no number. */
export type HeadingNumbering = 'decimal' | 'annex' | 'none';

export const IMAGE_TYPES = ['image/jpeg', 'image/png'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/**
 * Whose words they are: the expert's own text of a section, or a text derived from the mission, which is a proposal
 * until the expert confirms it as it reads. Neither: a fact, printed as it was typed.
 */
export type Origin =
  | { readonly kind: 'expert'; readonly sectionId: Id }
  | { readonly kind: 'proposal'; readonly key: string };

type Sourced = { readonly sources?: readonly Source[]; readonly origin?: Origin };

/** Unique in the report among headings, figures and tables; letters, digits and _ only: the Word bookmark of what can be referred to. */
type Anchored = { readonly anchor?: string };

export type Block = Sourced &
  (
    | {
        readonly kind: 'heading';
        readonly level: 1 | 2 | 3;
        readonly text: string;
        /** Unique in the report; letters, digits and _ only: it is also the Word bookmark. */
        readonly anchor: string;
        readonly numbering: HeadingNumbering;
      }
    | {
        readonly kind: 'paragraph';
        readonly content: readonly Inline[];
        readonly role: 'body' | 'lead' | 'note';
      }
    /** A text with structure, as the expert typed it; its headings enter no table of contents. */
    | { readonly kind: 'rich-text'; readonly blocks: RichText }
    /** A picture whose bytes the renderer is given, by SHA-256. `width` and `height` in pixels. Counted with the figures. */
    | (Anchored & {
        readonly kind: 'image';
        readonly sha256: string;
        readonly mediaType: ImageType;
        readonly width: number;
        readonly height: number;
        readonly caption: string;
        readonly alternativeText: string;
      })
    | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
    | (Anchored & {
        readonly kind: 'table';
        readonly caption: string;
        readonly columns: readonly TableColumn[];
        readonly rows: readonly (readonly TableCell[])[];
        /** Last row, set apart: totals. */
        readonly totals?: readonly TableCell[];
        /** Laid on a landscape page. */
        readonly isWide?: boolean;
      })
    /** A sheet of labelled values (company, use case): two columns, no header row. */
    | {
        readonly kind: 'sheet';
        readonly title: string;
        readonly rows: readonly { readonly label: string; readonly content: readonly Inline[] }[];
      }
    | (Anchored & {
        readonly kind: 'figure';
        readonly caption: string;
        readonly alternativeText: string;
        readonly chart: ChartSpec;
        /** How to read it; may be empty. */
        readonly note: string;
        /** Laid on a landscape page. */
        readonly isWide?: boolean;
      })
    | {
        readonly kind: 'scorecard';
        readonly items: readonly {
          readonly label: string;
          readonly value: string;
          readonly detail: string;
          readonly tone: Tone;
        }[];
      }
    | {
        readonly kind: 'callout';
        readonly tone: Tone;
        readonly title: string;
        readonly content: readonly Inline[];
      }
    | { readonly kind: 'quote'; readonly text: string; readonly attribution: string }
    | { readonly kind: 'page-break' }
    | { readonly kind: 'table-of-contents'; readonly title: string }
    /** Captions with their pages. */
    | { readonly kind: 'list-of'; readonly of: 'figure' | 'table'; readonly title: string }
  );

export type Chapter = {
  readonly id: Id;
  readonly title: string;
  /** Short chapters follow one another on a page, so that an early draft is not a stack of empty pages. */
  readonly startsOnNewPage: boolean;
  readonly blocks: readonly Block[];
};

export type ReportCover = {
  readonly title: string;
  readonly subtitle: string;
  readonly companyName: string;
  readonly expertLine: string;
  readonly dateLine: string;
  readonly reference: string;
  readonly confidentiality: string;
};

export type ReportDocument = {
  readonly cover: ReportCover;
  /** Where the words of the cover stand: on a page of their own, or at the head of the first page. */
  readonly opening: 'cover' | 'letterhead';
  /** Name of the file, in parts. */
  readonly fileNameParts: readonly string[];
  /** File properties. */
  readonly title: string;
  readonly author: string;
  readonly language: 'fr-FR';
  /** ISO date printed on the cover and in the file properties. */
  readonly date: string;
  readonly headerText: string;
  readonly footerText: string;
  readonly theme: Theme;
  /** « Version de travail »: what each passage rests on is written beside it, and the mention on every page. */
  readonly isWorkingVersion: boolean;
  /** `1.0`, of a version handed over; absent from any other. */
  readonly version?: string;
  /** In a working version, what each source is, in a few words, by `sourceKey`. */
  readonly sourceWords?: Readonly<Record<string, string>>;
  readonly chapters: readonly Chapter[];
};

export type ReportOptions = {
  /** ISO date of the report. */
  readonly date: string;
  /** Dated measures printed in the funding chapter; without it the chapter says where to look. */
  readonly programme?: Programme;
  /** Published figures printed beside the maturity; without them that part is left out. */
  readonly benchmarks?: BenchmarkFile;
  /** Words of the check against the law; without them that part is left out. */
  readonly compliance?: ComplianceRules;
  /** Draws of gains and ranks; without them those parts are left out. */
  readonly simulations?: Simulations;
  /** Guides the interviews may follow; without them the minutes do not name theirs. */
  readonly guides?: readonly InterviewGuide[];
  /** The one interview or data source a deliverable is about; all of them without it. */
  readonly subjectId?: Id | null;
  /** Minutes without the working notes. */
  readonly withoutNotes?: boolean;
  /** How much of what is known is printed; `standard` without it. */
  readonly detail?: DetailLevel;
  readonly isWorkingVersion?: boolean;
  /** `1.0`: printed with the reference of the mission, and what the theme’s {version} reads. */
  readonly version?: string;
};

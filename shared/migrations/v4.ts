import type { DocumentVersion } from './document-version.ts';

type PlainTexts = Readonly<Record<keyof typeof SECTIONS, string>>;
type DocumentV3 = {
  readonly deliverables: PlainTexts & {
    readonly reportTitle: string;
    readonly confidentiality: string;
    readonly pseudonymiseQuotes: boolean;
    readonly pseudonymisePeople: boolean;
    readonly hiddenChapterIds: readonly string[];
  };
};

/** Where each plain text of the report goes on: the section it stood in. */
const SECTIONS = {
  executiveSummary: 'executive-summary',
  methodNote: 'method',
  limits: 'limits',
  landscapeSummary: 'operations',
  maturitySummary: 'maturity',
  rankingSummary: 'prioritisation',
  conclusion: 'next-steps',
} as const;

/**
 * The expert's words of a section have structure, in any section; options by deliverable, confirmed texts, waived
 * checks, issued versions, the firm's look.
 */
export const v4: DocumentVersion = {
  version: 4,
  fromPrevious: (previous) => {
    const { deliverables, ...doc } = previous as DocumentV3;
    const { reportTitle, confidentiality, pseudonymiseQuotes, pseudonymisePeople, hiddenChapterIds } =
      deliverables;
    const written = Object.entries(SECTIONS).flatMap(([field, sectionId]) => {
      const words = deliverables[field as keyof PlainTexts];
      return words === '' ? [] : [[sectionId, richTextOfLines(words)]];
    });
    const hasChoices = reportTitle !== '' || hiddenChapterIds.length > 0;
    return {
      ...doc,
      schemaVersion: 4,
      deliverables: {
        confidentiality,
        pseudonymiseQuotes,
        pseudonymisePeople,
        options: hasChoices
          ? {
              report: {
                title: reportTitle,
                hiddenSectionIds: hiddenChapterIds,
                sectionOrder: [],
                detail: 'standard',
                pseudonymiseQuotes: null,
                confidentiality: null,
              },
            }
          : {},
        template: null,
      },
      theme: {
        primary: '#125e5a',
        accent: '#d0432a',
        headingFont: 'Calibri',
        bodyFont: 'Calibri',
        cover: 'rod',
        logo: null,
        header: '{entreprise} · {titre}',
        footer: '{cabinet} · {mission}',
      },
      sectionTexts: Object.fromEntries(written),
      confirmations: {},
      waivers: [],
      issues: [],
    };
  },
};

const BULLET = /^\s*[-–—•*▪·]\s+(?=\S)/;
type Paragraph = { readonly kind: 'paragraph'; readonly spans: readonly object[] };
type RichBlock =
  | Paragraph
  | { readonly kind: 'list'; readonly isOrdered: false; readonly items: Paragraph[][] };

/** Each line a paragraph; lines that begin with a dash or a bullet make a list, as the report has printed them so far. */
function richTextOfLines(words: string): readonly RichBlock[] {
  const blocks: RichBlock[] = [];
  for (const line of words.split(/\r\n|\n|\r/)) {
    const text = line.replace(BULLET, '');
    if (text === line) {
      blocks.push(paragraphOf(line));
      continue;
    }
    const last = blocks.at(-1);
    if (last?.kind === 'list') last.items.push([paragraphOf(text)]);
    else blocks.push({ kind: 'list', isOrdered: false, items: [[paragraphOf(text)]] });
  }
  return blocks;
}

function paragraphOf(text: string): Paragraph {
  return {
    kind: 'paragraph',
    spans: text === '' ? [] : [{ text, isStrong: false, isEmphasis: false, links: [] }],
  };
}

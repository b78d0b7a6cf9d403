import type { DocumentVersion } from './document-version.ts';

type Item = Readonly<Record<string, unknown>>;
type DocumentV1 = {
  readonly interviews: readonly (Item & { readonly notes: string })[];
  readonly answers: Readonly<Record<string, Item>>;
  readonly attachments: readonly Item[];
};

/**
 * Interview notes have structure, attached files a description and a place, contradictions may be left to the report,
 * and the SWOT has lines.
 */
export const v2: DocumentVersion = {
  version: 2,
  fromPrevious: (previous) => {
    const doc = previous as DocumentV1;
    return {
      ...doc,
      schemaVersion: 2,
      interviews: doc.interviews.map((interview) => ({ ...interview, notes: paragraphsOf(interview.notes) })),
      answers: Object.fromEntries(
        Object.entries(doc.answers).map(([id, answer]) => [
          id,
          { ...answer, isContradictionReported: false },
        ]),
      ),
      attachments: doc.attachments.map((attachment) => ({
        ...attachment,
        width: null,
        height: null,
        addedOn: null,
        alternativeText: '',
        target: null,
        isInReport: false,
      })),
      swotItems: [],
    };
  },
};

/** Written out here, not shared with today's code: what version 2 was must never change. */
function paragraphsOf(notes: string): readonly unknown[] {
  if (notes === '') return [];
  return notes.split(/\r\n|\n|\r/).map((line) => ({
    kind: 'paragraph',
    spans: line === '' ? [] : [{ text: line, isStrong: false, isEmphasis: false, links: [] }],
  }));
}

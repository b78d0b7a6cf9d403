import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#shared/archive/read-document.ts';
import { plainTextOf } from '#shared/domain/rich-text.ts';

/** Of what version 1 was, only what this migration touches. */
type VersionOne = {
  readonly interviews: readonly { readonly notes: string }[];
  readonly answers: Readonly<Record<string, object>>;
  readonly attachments: readonly object[];
};

const v1Full = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/documents/v1-full.json'), 'utf8'),
) as VersionOne;
const migrated = readDocument(v1Full);
if (!migrated.ok) throw new Error(JSON.stringify(migrated.error));
const { doc } = migrated.value;

describe('a document of version 1', () => {
  it('keeps every line of its interview notes, as paragraphs', () => {
    const typed = v1Full.interviews.map(({ notes }) => notes);
    expect(typed.some((notes) => notes.includes('\n'))).toBe(true);
    expect(doc.interviews.map(({ notes }) => plainTextOf(notes))).toEqual(typed);
  });

  it('keeps its answers and its attached files, which gain what they lacked', () => {
    expect(doc.answers['q1']).toEqual({ ...v1Full.answers['q1'], isContradictionReported: false });
    expect(doc.attachments[0]).toMatchObject({ ...v1Full.attachments[0], target: null, isInReport: false });
    expect(doc.swotItems).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { paragraph, proposal, reference, text } from '#shared/report/blocks.ts';
import { DELIVERABLES } from '#shared/report/deliverables/deliverables.ts';
import type { Block, Chapter } from '#shared/report/model.ts';
import { confirmationState, fingerprintOf, proposalsOf } from '#shared/report/proposals.ts';
import { resolveReferences } from '#shared/report/references.ts';
import { sampleMission, shippedDeliverable } from '#tests/support/samples.ts';

const chapterWith = (...blocks: readonly Block[]): Chapter => ({
  id: 'c',
  title: 'C',
  startsOnNewPage: true,
  blocks,
});

describe('a derived text', () => {
  const [confirmed] = proposalsOf({
    chapters: [chapterWith(proposal('cost', paragraph('Douze irritants.')))],
  });
  if (!confirmed) throw new Error('There is one.');
  const doc = { confirmations: { cost: { fingerprint: confirmed.fingerprint, confirmedOn: '2026-12-01' } } };

  it('is proposed until it is confirmed as it reads', () => {
    expect(confirmationState({ confirmations: {} }, confirmed)).toBe('proposed');
    expect(confirmationState(doc, confirmed)).toBe('confirmed');
  });

  it('is to confirm again when its words change', () => {
    const [changed] = proposalsOf({
      chapters: [chapterWith(proposal('cost', paragraph('Treize irritants.')))],
    });
    expect(changed && confirmationState(doc, changed)).toBe('changed');
  });

  it('stays confirmed when only the number of what it refers to changes', () => {
    const words = proposal('cost', paragraph([text('Voir '), reference('x', 'le tableau')]));
    const before = proposalsOf({ chapters: resolveReferences([chapterWith(words)]) });
    const relabelled = { ...words, content: [text('Voir '), { ...reference('x', ''), text: 'tableau 9' }] };
    const after = proposalsOf({ chapters: [chapterWith(words)] });
    const renumbered = proposalsOf({ chapters: [chapterWith(relabelled as Block)] });
    expect(before).toHaveLength(1);
    expect(renumbered[0]?.fingerprint).toBe(after[0]?.fingerprint);
    expect(renumbered[0]?.text).toBe('Voir tableau 9');
  });

  it('is one with all the blocks of its key', () => {
    const chapters = [chapterWith(proposal('k', paragraph('Un.')), proposal('k', paragraph('Deux.')))];
    expect(proposalsOf({ chapters })).toMatchObject([{ key: 'k', chapterId: 'c', text: 'Un.\nDeux.' }]);
  });

  it('has a fingerprint that kinds of space leave alone, and words do not', () => {
    expect(fingerprintOf('douze\u00a0k€ :')).toBe(fingerprintOf('douze k€ :'));
    expect(fingerprintOf('douze')).not.toBe(fingerprintOf('onze'));
    expect(fingerprintOf('')).toBe('cbf29ce484222325');
    expect(fingerprintOf('a')).toBe('af63dc4c8601ec8c');
  });
});

describe('the complete sample', () => {
  const doc = sampleMission('mission-complete');
  const report = shippedDeliverable(doc, 'report');
  const keys = proposalsOf(report).map(({ key }) => key);

  it('has a reading in each chapter that draws conclusions', () => {
    const withReading = new Set(proposalsOf(report).map(({ chapterId }) => chapterId));
    for (const id of ['executive-summary', 'framing', 'operations', 'systems', 'maturity', 'portfolio']) {
      expect(withReading).toContain(id);
    }
    for (const id of ['prioritisation', 'use-case-sheets', 'compliance', 'roadmap', 'next-steps']) {
      expect(withReading).toContain(id);
    }
    expect(keys.filter((key) => key.startsWith('axis-'))).toHaveLength(9);
  });

  it('says the same under the same key in every deliverable', () => {
    const found = new Map<string, string>();
    for (const { id } of DELIVERABLES) {
      for (const { key, fingerprint } of proposalsOf(shippedDeliverable(doc, id))) {
        expect(found.get(key) ?? fingerprint, `${id}, ${key}`).toBe(fingerprint);
        found.set(key, fingerprint);
      }
    }
  });
});

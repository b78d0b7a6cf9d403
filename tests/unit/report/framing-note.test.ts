import { describe, expect, it } from 'vitest';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import { deliverableOf } from '#shared/report/deliverables/deliverables.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { wordsOf } from '#tests/support/report.ts';
import { sampleMission, shippedDeliverable } from '#tests/support/samples.ts';

const words = ({ chapters }: ReportDocument) => wordsOf(chapters.flatMap(({ blocks }) => blocks));
const ids = ({ chapters }: ReportDocument) => chapters.map(({ id }) => id);

function fixedSections({ sections }: Deliverable): readonly string[] {
  return typeof sections === 'function' ? [] : sections.map(({ id }) => id);
}

describe('the framing note', () => {
  const opened = sampleMission('mission-ouverte');
  const note = shippedDeliverable(opened, 'framing-note');

  it('says what is agreed, in one text whose sections follow one another', () => {
    expect(ids(note)).toEqual(fixedSections(deliverableOf('framing-note')));
    expect(note.chapters.some(({ startsOnNewPage }) => startsOnNewPage)).toBe(false);
    expect(note.opening).toBe('letterhead');
  });

  it('counts the days of the plan, each step with its date or that it is to be fixed', () => {
    expect(words(note)).toMatch(/J1\n30\/11\/2026\nCadrage/);
    expect(words(note)).toMatch(/J1 à J2\n01\/12\/2026\nEntretiens et terrain/);
    expect(words(note)).toMatch(/À fixer\nRestitution/);
    expect(words(note)).toMatch(/Total\n\n\n\n8 jours/);
  });

  it('warns that the terms are to be confirmed as long as they are not', () => {
    const terms = (isConfirmed: boolean) =>
      words(shippedDeliverable({ ...opened, terms: { ...opened.terms, isConfirmed } }, 'framing-note'));
    expect(terms(false)).toContain('À confirmer auprès de Bpifrance');
    expect(terms(true)).not.toContain('Elles ne valent engagement');
  });

  it('says that a scope is missing rather than keep silent', () => {
    const bare = { ...opened, framing: { ...opened.framing, outOfScope: '', successCriteria: '' } };
    expect(words(shippedDeliverable(bare, 'framing-note'))).toContain(
      'c’est la première source de désaccord',
    );
  });

  it('leaves out and orders sections as the expert chose', () => {
    const chosen = {
      ...opened,
      deliverables: {
        ...opened.deliverables,
        options: {
          'framing-note': {
            title: 'Notre accord',
            hiddenSectionIds: ['note-company'],
            sectionOrder: ['note-plan', 'note-goals'],
            detail: 'standard' as const,
            pseudonymiseQuotes: null,
            confidentiality: null,
          },
        },
      },
    };
    const report = shippedDeliverable(chosen, 'framing-note');
    expect(report.cover.title).toBe('Notre accord');
    expect(ids(report).indexOf('note-plan')).toBeLessThan(ids(report).indexOf('note-goals'));
    expect(ids(report)).not.toContain('note-company');
  });
});

describe('the summary by itself', () => {
  const doc = sampleMission('mission-complete');

  it('says what the summary of the report says, in the same words', () => {
    const [, ...inReport] =
      shippedDeliverable(doc, 'report').chapters.find(({ id }) => id === 'executive-summary')?.blocks ?? [];
    expect(words(shippedDeliverable(doc, 'executive-summary'))).toBe(wordsOf(inReport));
  });
});

describe('the use case sheets', () => {
  const doc = sampleMission('mission-complete');
  const retained = doc.useCases.filter(({ status }) => status === 'retained');

  it('are one for each retained case, in the order of the ranking, after an overview', () => {
    const report = shippedDeliverable(doc, 'use-case-sheets');
    expect(report.chapters).toHaveLength(retained.length + 1);
    expect(report.chapters[1]?.title).toBe('Contrôle visuel des pièces par caméra');
    expect(report.chapters.slice(1).every(({ startsOnNewPage }) => startsOnNewPage)).toBe(true);
  });

  it('can be the sheet of one case, whatever its state, with what its gain depends on', () => {
    const candidate = doc.useCases.find(({ status }) => status === 'candidate');
    const one = shippedDeliverable(doc, 'use-case-sheets', { subjectId: candidate?.id ?? null });
    expect(one.chapters.map(({ title }) => title)).toEqual([candidate?.title]);
    const leading = shippedDeliverable(doc, 'use-case-sheets', { subjectId: retained[0]?.id ?? null });
    expect(words(leading)).toContain('Ce qui pèse le plus sur le gain net');
  });
});

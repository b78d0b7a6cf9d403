import { describe, expect, it } from 'vitest';
import { DETAIL_LEVELS, type DetailLevel } from '#shared/domain/deliverable.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { wordsOf } from '#tests/support/report.ts';
import { sampleMission, shippedDeliverable } from '#tests/support/samples.ts';

const DOC = sampleMission('mission-complete');
const reports = Object.fromEntries(
  DETAIL_LEVELS.map((detail) => [detail, shippedDeliverable(DOC, 'report', { detail })]),
) as Record<DetailLevel, ReportDocument>;
const words = (detail: DetailLevel) => wordsOf(reports[detail].chapters.flatMap(({ blocks }) => blocks));

describe('the level of detail of the report', () => {
  it('is « standard » without a choice, and the choice of the mission when it has one', () => {
    expect(wordsOf(shippedDeliverable(DOC, 'report').chapters.flatMap(({ blocks }) => blocks))).toBe(
      words('standard'),
    );
    const options = { ...DOC.deliverables.options['report'], detail: 'short' } as const;
    const asked = {
      ...DOC,
      deliverables: {
        ...DOC.deliverables,
        options: {
          report: {
            hiddenSectionIds: [],
            sectionOrder: [],
            title: '',
            pseudonymiseQuotes: null,
            confidentiality: null,
            ...options,
          },
        },
      },
    };
    expect(wordsOf(shippedDeliverable(asked, 'report').chapters.flatMap(({ blocks }) => blocks))).toBe(
      words('short'),
    );
  });

  it('makes the report longer from one to the next', () => {
    expect(words('short').length).toBeLessThan(words('standard').length * 0.7);
    expect(words('standard').length).toBeLessThan(words('full').length * 0.85);
  });

  it('keeps the decision, the leading cases and the roadmap whatever the level', () => {
    for (const detail of DETAIL_LEVELS) {
      expect(words(detail)).toContain('Décision demandée');
      for (const { title } of DOC.useCases.filter(({ status }) => status === 'retained')) {
        expect(words(detail), title).toContain(title.replace(/[\u00a0\u202f]/g, ' '));
      }
      for (const { number } of DOC.recommendations)
        expect(words(detail)).toMatch(new RegExp(`R${number}\\b`));
    }
  });

  it('says where the rest is wherever something is left out, and nowhere else', () => {
    const pointers = /dans (le classeur du diagnostic|la version complète de ce rapport)/g;
    expect(words('short').match(pointers)?.length).toBeGreaterThan(10);
    expect(words('standard').match(pointers)?.length).toBeGreaterThan(5);
    expect(words('full').match(pointers)).toBeNull();
  });

  it('leaves no reference without its target', () => {
    for (const detail of DETAIL_LEVELS) {
      const { chapters } = reports[detail];
      const references = JSON.stringify(chapters).match(/"kind":"reference"[^}]*"text":"([^"]*)"/g) ?? [];
      expect(references.length).toBeGreaterThan(0);
      for (const it of references) expect(it).toMatch(/(figure|tableau|chapitre|section|annexe)/);
    }
  });
});

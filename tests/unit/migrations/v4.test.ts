import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { v4 } from '#shared/migrations/v4.ts';

const v3Full = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/documents/v3-full.json'), 'utf8'),
) as { readonly deliverables: Readonly<Record<string, unknown>> };

const migrate = (deliverables: Readonly<Record<string, unknown>>) =>
  v4.fromPrevious?.({ ...v3Full, deliverables: { ...v3Full.deliverables, ...deliverables } }) as {
    readonly sectionTexts: Readonly<Record<string, unknown>>;
    readonly deliverables: { readonly options: Readonly<Record<string, unknown>> };
  };

const words = (text: string) => ({
  kind: 'paragraph',
  spans: text === '' ? [] : [{ text, isStrong: false, isEmphasis: false, links: [] }],
});

describe('a document of version 3', () => {
  it('keeps every word of its plain texts in the section they stood in, lines as paragraphs, dashes as lists', () => {
    const { sectionTexts } = migrate({
      executiveSummary: 'Le constat.\n\n- un\n• deux\nPuis la suite.',
      conclusion: 'Merci.',
    });
    expect(sectionTexts['executive-summary']).toEqual([
      words('Le constat.'),
      words(''),
      { kind: 'list', isOrdered: false, items: [[words('un')], [words('deux')]] },
      words('Puis la suite.'),
    ]);
    expect(sectionTexts['next-steps']).toEqual([words('Merci.')]);
    expect(sectionTexts).not.toHaveProperty('maturity');
  });

  it('keeps the title and the hidden chapters of its report as the options of the report', () => {
    const { deliverables } = migrate({ reportTitle: 'Mon titre', hiddenChapterIds: ['roadmap'] });
    expect(deliverables.options['report']).toMatchObject({
      title: 'Mon titre',
      hiddenSectionIds: ['roadmap'],
      detail: 'standard',
    });
  });
});

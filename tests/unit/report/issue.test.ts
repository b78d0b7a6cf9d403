import { describe, expect, it } from 'vitest';
import type { Issue } from '#shared/domain/deliverable.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { changesSince, type IssuedState, shortened } from '#shared/report/issue/changes.ts';
import { issuedFacts } from '#shared/report/issue/issued-facts.ts';
import { issuedDocumentId, issuesOf, nextVersions } from '#shared/report/issue/versions.ts';
import { aFinishedMission, checkContext } from '#tests/support/finished-mission.ts';

const issue = (version: string, deliverableId = 'report'): Issue => ({
  id: `iss-${version.replace('.', '-')}`,
  deliverableId,
  version,
  issuedAt: '2026-12-04T09:00:00.000Z',
  date: '2026-12-04',
  recipient: 'La direction',
  note: '',
  file: { name: 'Rapport.docx', size: 1, sha256: 'a'.repeat(64) },
  frozen: { name: 'Rapport.json', size: 1, sha256: 'b'.repeat(64) },
  changes: [],
  waived: [],
});

describe('the number of a version', () => {
  it('begins at 1.0, then is the next correction or the next edition', () => {
    expect(nextVersions([])).toEqual({ minor: '1.0', major: '1.0' });
    expect(nextVersions([issue('1.0')])).toEqual({ minor: '1.1', major: '2.0' });
    expect(nextVersions([issue('2.0'), issue('1.9')])).toEqual({ minor: '2.1', major: '3.0' });
    expect(nextVersions([issue('1.10'), issue('1.9')])).toEqual({ minor: '1.11', major: '2.0' });
  });

  it('is counted apart for each document, and for what a document is about', () => {
    const all = [issue('1.0'), issue('1.1'), issue('3.0', issuedDocumentId('interview-minutes', 'itw-1'))];
    expect(issuesOf(all, issuedDocumentId('report', null)).map(({ version }) => version)).toEqual([
      '1.1',
      '1.0',
    ]);
    expect(issuesOf(all, issuedDocumentId('interview-minutes', 'itw-2'))).toEqual([]);
  });
});

describe('the version on a document', () => {
  it('is printed with the reference, and can be named in the header', () => {
    const doc = aFinishedMission().build();
    const themed = { ...doc, theme: { ...doc.theme, header: '{mission} · {version}' } };
    const { report } = checkContext(themed, { version: '1.2' });
    expect(report.version).toBe('1.2');
    expect(report.cover.reference).toBe('Mission 2026-001 · version 1.2');
    expect(report.headerText).toBe('Mission 2026-001 · version 1.2');
    expect(checkContext(themed).report.cover.reference).toBe('Mission 2026-001');
  });
});

function stateOf(doc: MissionDoc, options?: Parameters<typeof checkContext>[1]): IssuedState {
  const { report, assessment, pack } = checkContext(doc, options);
  // As it comes back from the frozen copy.
  return JSON.parse(JSON.stringify({ report, facts: issuedFacts(doc, assessment, pack) })) as IssuedState;
}

describe('what changed since a version', () => {
  const doc = aFinishedMission().build();
  const before = stateOf(doc, { version: '1.0' });
  const since = (change: Partial<MissionDoc>) =>
    changesSince(before, stateOf({ ...doc, ...change })).map((line) => line.replace(/[\u00a0\u202f]/g, ' '));

  it('is nothing for the same mission at another date, under another number', () => {
    expect(changesSince(before, stateOf(doc, { version: '1.1' }))).toEqual([]);
  });

  it('is nothing where only what a passage rests on differs, or the number of what it refers to', () => {
    const of = (text: string, irritantId: string): IssuedState => ({
      ...before,
      report: {
        ...before.report,
        chapters: [
          {
            id: 'c',
            title: 'C',
            startsOnNewPage: false,
            blocks: [
              {
                kind: 'paragraph',
                role: 'body',
                content: [{ kind: 'reference', target: 'r_t', text }],
                sources: [{ kind: 'irritant', irritantId }],
              },
            ],
          },
        ],
      },
    });
    expect(changesSince(of('tableau 4', 'a'), of('tableau 5', 'b'))).toEqual([]);
  });

  it('gives the figures that moved, before and after', () => {
    const answers = { ...doc.answers };
    for (const id of ['a1-01', 'a1-02', 'a1-03', 'a1-04'])
      answers[id] = { ...doc.answers[id], value: { kind: 'level', level: 4 } } as (typeof answers)[string];
    const irritants = doc.irritants.map((it) => ({ ...it, hourlyRate: 50 }));
    expect(since({ answers, irritants })).toEqual(
      expect.arrayContaining([
        'Maturité globale : 2,0 → 2,7',
        'Axe « Axe numéro 1 » : 2,0 → 4,0',
        'Coût annuel des irritants : 48 000 € → 60 000 €',
      ]),
    );
  });

  it('gives the use cases that came, went, or changed rank', () => {
    const scores = { uc1: doc.scores['uc2'] ?? {}, uc2: doc.scores['uc1'] ?? {} };
    expect(since({ scores })).toEqual(
      expect.arrayContaining([
        'Cas « Prévision des ventes » : rang 2 → 1, note 1,0 → 3,6',
        'Cas « Lecture des commandes » : rang 1 → 2, note 3,6 → 1,0',
      ]),
    );
    const useCases = doc.useCases.map((it) =>
      it.id === 'uc2' ? { ...it, status: 'rejected' as const } : it,
    );
    expect(since({ useCases })).toContain('Cas d’usage sorti du classement : « Prévision des ventes »');
  });

  it('gives the recommendations added, removed and changed', () => {
    const [first] = doc.recommendations;
    if (!first) throw new Error('No recommendation.');
    const changed = { ...first, dueOn: '2027-04-30', cost: 25_000, ownerName: 'Luc' };
    const added = { ...first, id: 'rec-2', number: 2, title: 'Former' };
    expect(since({ recommendations: [changed, added] })).toEqual(
      expect.arrayContaining([
        'Coût de la feuille de route : 20 000 € → 45 000 €',
        'Recommandation R2 ajoutée : « Former »',
        'Recommandation R1 modifiée : échéance 31/03/2027 → 30/04/2027, responsable et coût 20 000 € → 25 000 €',
      ]),
    );
    expect(since({ recommendations: [] })).toContain(
      'Recommandation R1 retirée : « Lancer la lecture des commandes »',
    );
  });

  it('gives the sections added, removed, put elsewhere, and how many passages of the others differ', () => {
    const paragraphs = (text: string) => [
      { kind: 'paragraph' as const, spans: [{ text, isStrong: false, isEmphasis: false, links: [] }] },
    ];
    const sectionTexts = { ...doc.sectionTexts, systems: paragraphs('Un socle sain.') };
    expect(since({ sectionTexts })).toEqual(['Section « État des lieux technique » : 1 passage ajouté']);
    const options = (change: object) => ({
      deliverables: {
        ...doc.deliverables,
        options: {
          report: {
            title: '',
            hiddenSectionIds: [],
            sectionOrder: [],
            detail: 'standard' as const,
            pseudonymiseQuotes: null,
            confidentiality: null,
            ...change,
          },
        },
      },
    });
    expect(since(options({ hiddenSectionIds: ['systems'] }))).toContain(
      'Section retirée : « État des lieux technique »',
    );
    expect(since(options({ sectionOrder: ['roadmap', 'maturity'] }))).toContain('Ordre des sections changé');
    expect(since(options({ title: 'Diagnostic' }))).toEqual([
      'Titre : « Diagnostic data et intelligence artificielle » → « Diagnostic »',
    ]);
  });

  it('is cut where it is long, saying how much is left out', () => {
    expect(shortened(['a', 'b', 'c'], 3)).toEqual(['a', 'b', 'c']);
    expect(shortened(['a', 'b', 'c', 'd'], 3)).toEqual(['a', 'b', '… et 2\u00a0autres changements']);
  });
});

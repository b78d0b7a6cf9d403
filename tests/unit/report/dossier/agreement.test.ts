import { describe, expect, it } from 'vitest';
import { DEFAULT_DELIVERABLE_OPTIONS } from '#shared/domain/deliverable.ts';
import { checkAgreement } from '#shared/report/dossier/agreement.ts';
import { agreementOf, dossierReports } from '#shared/report/dossier/reports.ts';
import type { Block, ReportDocument } from '#shared/report/model.ts';
import { SAMPLES, sampleContext } from '#tests/support/samples.ts';

const context = sampleContext('mission-complete');
const reports = dossierReports(context);

/** The report with one text changed wherever it stands in one chapter, to the letter. */
function withChange(report: ReportDocument, chapterId: string, from: string, to: string): ReportDocument {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
  let count = 0;
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (!plain(value).includes(from)) return value;
      count += 1;
      return plain(value).replaceAll(from, to);
    }
    if (Array.isArray(value)) return value.map(change);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([key, it]) => [key, key === 'sources' ? it : change(it)]),
      );
    return value;
  };
  const chapters = report.chapters.map((chapter) =>
    chapter.id === chapterId ? { ...chapter, blocks: change(chapter.blocks) as readonly Block[] } : chapter,
  );
  if (count === 0) throw new Error(`« ${from} » is not in ${chapterId}.`);
  return { ...report, chapters };
}

/** Without whatever a test of blocks and rows keeps out. */
function without(report: ReportDocument, isOut: (json: string) => boolean): ReportDocument {
  return {
    ...report,
    chapters: report.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.flatMap((block): readonly Block[] => {
        if (block.kind === 'table')
          return [{ ...block, rows: block.rows.filter((row) => !isOut(JSON.stringify(row))) }];
        return block.kind === 'sheet' && isOut(JSON.stringify(block)) ? [] : [block];
      }),
    })),
  };
}

const against = (client: ReportDocument) => agreementOf({ ...reports, client });
const againstFunder = (funder: ReportDocument) => agreementOf({ ...reports, funder });
const [first] = context.assessment.ranking.useCases;
const leading = context.doc.useCases.find(({ id }) => id === first?.useCaseId);
const recommendation = context.doc.recommendations.find(({ dueOn, cost }) => dueOn !== null && cost !== null);
if (!leading || !recommendation?.dueOn)
  throw new Error('The sample has no ranked case or dated recommendation.');
const shortDate = recommendation.dueOn.split('-').toReversed().join('/');

describe('the agreement of the two reports', () => {
  it.each(SAMPLES)('holds for the sample %s, which both are made from', (sample) => {
    const agreement = agreementOf(dossierReports(sampleContext(sample)));
    // Amounts the expert rounded in the summary are shown, and do not stand in the way.
    expect(agreement.differences.filter(({ isBlocking }) => isBlocking)).toEqual([]);
    expect(agreement.differences.every(({ client }) => client.where.startsWith('Synthèse'))).toBe(true);
    expect(agreement.isAgreed).toBe(true);
  });

  it('says how much was compared', () => {
    const { compared } = agreementOf(reports);
    expect(compared.useCases).toBe(context.doc.useCases.length);
    expect(compared.recommendations).toBe(context.doc.recommendations.length);
    expect(compared.figures).toBeGreaterThan(1000);
    expect(compared.dates).toBeGreaterThan(50);
  });

  it('finds a date moved in one chapter, says what, both values and where', () => {
    const { isAgreed, differences } = against(withChange(reports.client, 'roadmap', shortDate, '24/12/2031'));
    expect(isAgreed).toBe(false);
    const found = differences.find(({ kind, client }) => kind === 'date' && client.value === '24/12/2031');
    expect(found?.isBlocking).toBe(true);
    expect(found?.what).toContain('Échéance');
    expect(found?.funder.value).toBe(shortDate);
    expect(found?.client.where).toContain('Feuille de route');
  });

  it('finds a recommendation left out of one report, on either side', () => {
    const isIt = (json: string) => json.includes(`"recommendationId":"${recommendation.id}"`);
    for (const agreement of [
      against(without(reports.client, isIt)),
      againstFunder(without(reports.funder, isIt)),
    ]) {
      expect(agreement.isAgreed).toBe(false);
      const found = agreement.differences.find(({ kind }) => kind === 'recommendation');
      expect(found?.what).toContain('Recommandation');
      expect([found?.client.value, found?.funder.value]).toContain('');
    }
  });

  it('finds a use case that goes by another name in one chapter', () => {
    for (const chapter of ['portfolio', 'use-case-sheets', 'prioritisation', 'executive-summary']) {
      const agreement = against(withChange(reports.client, chapter, leading.title, 'Tout autre chose'));
      expect(agreement.isAgreed, chapter).toBe(false);
      expect(
        agreement.differences.some(({ kind }) => kind === 'use-case'),
        chapter,
      ).toBe(true);
    }
  });

  it('finds a name changed in the words that only the funder reads', () => {
    const agreement = againstFunder(
      withChange(reports.funder, 'funder-priority', leading.title, 'Projet phare'),
    );
    expect(
      agreement.differences.some(
        ({ kind, funder }) => kind === 'use-case' && funder.value === 'Projet phare',
      ),
    ).toBe(true);
  });

  it('finds a figure changed in a sentence, a cell, a chart, a scorecard or a note, whichever report it is in', () => {
    const chapters = [
      'executive-summary',
      'operations',
      'maturity',
      'prioritisation',
      'use-case-sheets',
      'roadmap',
    ];
    let planted = 0;
    const missed: string[] = [];
    for (const chapterId of chapters) {
      const blocks = JSON.stringify(reports.client.chapters.find(({ id }) => id === chapterId)?.blocks);
      const amounts = [...new Set(blocks.match(/(?<!\d)\d{2,3}[\u202f]\d{3}[\u00a0]€/g) ?? [])].slice(0, 3);
      for (const amount of amounts) {
        planted += 1;
        const from = amount.replace(/[\u00a0\u202f]/g, ' ');
        const to = `${Number(from[0]) === 9 ? 1 : Number(from[0]) + 1}${from.slice(1)}`;
        const { isAgreed, differences } = against(withChange(reports.client, chapterId, from, to));
        // What the expert wrote for the management alone is shown, and theirs to judge.
        if (chapterId === 'executive-summary' ? differences.length === 0 : isAgreed)
          missed.push(`${chapterId} ${from}`);
      }
    }
    expect(planted).toBeGreaterThan(9);
    expect(missed).toEqual([]);
  });

  it('finds a figure of a use case that the funder’s own words give otherwise', () => {
    const [gain] = JSON.stringify(
      reports.funder.chapters.find(({ id }) => id === 'funder-priority')?.blocks,
    ).match(/\d+[\u202f]\d{3}[\u00a0]€/) ?? [''];
    const from = gain.replace(/[\u00a0\u202f]/g, ' ');
    expect(againstFunder(withChange(reports.funder, 'funder-priority', from, '777 777 €')).isAgreed).toBe(
      false,
    );
  });

  it('takes 214 k€ and 213 640 € for the same amount, and 214 k€ and 225 k€ for two', () => {
    const report = (amount: string): ReportDocument => ({
      ...reports.client,
      chapters: [
        {
          id: 'operations',
          title: 'État des lieux',
          startsOnNewPage: false,
          blocks: [
            {
              kind: 'scorecard',
              items: [{ label: 'Coût', value: amount, detail: '', tone: 'neutral' }],
            },
          ],
        },
      ],
    });
    const agree = (one: string, other: string) => checkAgreement(report(one), [report(other)]).isAgreed;
    expect(agree('214 k€', '213\u202f640\u00a0€')).toBe(true);
    expect(agree('214 k€', '225 k€')).toBe(false);
    expect(agree('4 décembre 2026', '04/12/2026')).toBe(true);
    expect(agree('4 décembre 2026', '05/12/2026')).toBe(false);
  });

  it('is not troubled by a chapter that one report was told to leave out', () => {
    const { chapters } = reports.client;
    for (const hidden of ['use-case-sheets', 'operations', 'systems']) {
      const client = { ...reports.client, chapters: chapters.filter(({ id }) => id !== hidden) };
      expect(against(client).isAgreed, hidden).toBe(true);
    }
  });

  it('is not troubled by a report of the company that was asked for at another level of detail', () => {
    const { doc } = context;
    const options = { ...DEFAULT_DELIVERABLE_OPTIONS, detail: 'short' as const };
    const shorter = { ...doc, deliverables: { ...doc.deliverables, options: { report: options } } };
    expect(agreementOf(dossierReports({ ...context, doc: shorter })).isAgreed).toBe(true);
  });

  it('is not troubled by passages that a report leaves out here and there, and says which figures they held', () => {
    const full = dossierReports({ ...context, options: { ...context.options, detail: 'full' } });
    const whole = full.client;
    const shorter = {
      ...whole,
      chapters: whole.chapters.map((chapter) => ({
        ...chapter,
        blocks: chapter.blocks.filter(
          ({ kind }, index) => !(index % 3 === 1 && ['paragraph', 'table', 'figure', 'list'].includes(kind)),
        ),
      })),
    };
    const { isAgreed, differences } = agreementOf({ ...full, client: shorter });
    expect(differences.filter(({ isBlocking }) => isBlocking)).toEqual([]);
    expect(isAgreed).toBe(true);
    expect(differences.length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import { loadProgramme } from '#scripts/lib/load-content.ts';
import { assess } from '#shared/assessment/assess.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { buildReport } from '#shared/report/build.ts';
import type { Block, ReportOptions } from '#shared/report/model.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { answering, RULES } from '#tests/support/compliance.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { chapterOf, REPORT_DATE, wordsOf } from '#tests/support/report.ts';
import { officeErrors, partOf } from '#tests/support/word.ts';

/** Microsoft's validator takes seconds, more on a busy machine. */
const PATIENT = 120_000;

function chapter(doc: MissionDoc, id: string, options: Partial<ReportOptions> = {}): readonly Block[] {
  const pack = aPack();
  const assessment = assess(doc, pack, REPORT_DATE, options.compliance ?? null);
  return chapterOf(buildReport(doc, assessment, pack, { date: REPORT_DATE, ...options }), id);
}

const figures = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'figure');

const planned = aMission()
  .withRecommendation(1, {
    title: 'Consulter le CSE',
    startsOn: '2027-01-01',
    dueOn: '2027-01-31',
    cost: 3100,
  })
  .withRecommendation(2, {
    title: 'Lancer le pilote',
    startsOn: '2027-03-01',
    dueOn: '2027-04-30',
    cost: 6100,
    dependsOnIds: ['rec-1'],
  });

describe('the roadmap in the report', () => {
  it('draws the calendar as bars set off by what comes before', () => {
    const [gantt] = figures(chapter(planned.build(), 'roadmap'));
    expect(gantt?.chart).toMatchObject({
      kind: 'bar',
      orientation: 'horizontal',
      isStacked: true,
      categories: ['R1 Consulter le CSE', 'R2 Lancer le pilote'],
      series: [
        { isOffset: true, values: [0, 1.9] },
        { name: 'Avec marge', values: [1, null] },
        { name: 'Critique', values: [null, 2] },
      ],
    });
    expect(gantt?.alternativeText).toContain('R2 du 1er mars 2027 au 30 avril 2027');
  });

  it('draws the cost of each quarter, and leaves apart what has none', () => {
    const doc = planned.withRecommendation(3, { title: 'Former' }).build();
    const costs = figures(chapter(doc, 'roadmap'))[1];
    expect(costs?.chart).toMatchObject({
      categories: ['T1 2027', 'T2 2027'],
      series: [{ values: [3100 + 3100, 3000] }],
      valueFormat: 'euros',
    });
    expect(costs?.note).toContain('R3');
  });

  it('says in the sheet of a recommendation what it waits for, and where dates conflict', () => {
    const doc = planned
      .withRecommendation(3, { startsOn: '2027-03-05', dueOn: '2027-03-09', dependsOnIds: ['rec-2'] })
      .build();
    const words = wordsOf(chapter(doc, 'roadmap'));
    expect(words).toContain('Attend R1 Consulter le CSE');
    expect(words).toContain('La n° 3 commence le 5 mars 2027, avant la fin de la n° 2');
  });

  it('tables the duties with what they condition, without the rules of law too', () => {
    const doc = planned.build();
    const [first, second] = doc.recommendations;
    if (!first || !second) throw new Error('Two recommendations were built');
    const duty = { ...first, duty: { useCaseId: 'uc-1', dutyId: 'cse-consultation' } };
    const words = wordsOf(chapter({ ...doc, recommendations: [duty, second] }, 'roadmap'));
    expect(words).toContain('Obligations avant les pilotes');
    expect(words).toMatch(/R1\nConsulter le CSE\n31\/01\/2027\nR2/);
  });

  it('says which duties are still to be placed, when the rules of law are at hand', () => {
    const doc = planned
      .withCompany({ headcount: 85 })
      .withUseCase('uc-1', { status: 'retained', complianceAnswers: answering({ workers: ['users'] }) })
      .build();
    expect(wordsOf(chapter(doc, 'roadmap', { compliance: RULES }))).toContain('onsultation du CSE à mener');
    expect(wordsOf(chapter(doc, 'roadmap'))).not.toContain('onsultation du CSE à mener');
  });

  it(
    'is a native chart in a valid Word file, through which the grid is seen before each bar',
    async () => {
      const pack = aPack();
      const doc = planned.build();
      const report = buildReport(doc, assess(doc, pack, REPORT_DATE), pack, { date: REPORT_DATE });
      const bytes = await renderWord({
        ...report,
        chapters: report.chapters.filter(({ id }) => id === 'roadmap'),
      });
      expect(await officeErrors(bytes)).toEqual([]);
      const [offset = '', bars = ''] =
        partOf(bytes, 'word/charts/chart1.xml').match(/<c:ser>.*?<\/c:ser>/gs) ?? [];
      expect(offset).toMatch(/<c:spPr><a:noFill\/>/);
      expect(bars).toMatch(/<c:spPr><a:solidFill>/);
    },
    PATIENT,
  );

  it('says a circle plainly, and draws nothing', () => {
    const doc = aMission()
      .withRecommendation(1, { dependsOnIds: ['rec-2'] })
      .withRecommendation(2, { dependsOnIds: ['rec-1'] })
      .build();
    const blocks = chapter(doc, 'roadmap');
    expect(figures(blocks)).toEqual([]);
    expect(wordsOf(blocks)).toContain('Prérequis en cercle');
  });
});

describe('what follows the diagnostic, in the report', () => {
  const programme = loadProgramme();

  it('gives verdicts with what explains them', () => {
    const words = wordsOf(
      chapter(aMission().withCompany({ headcount: 4 }).build(), 'next-steps', { programme }),
    );
    expect(words).toMatch(/Diag Data IA\nNon\nCondition non remplie : effectif/);
    expect(words).toMatch(/Plafond de minimis\nÀ vérifier/);
  });

  it('gives each measure a verdict, a reason, a source with its date and its confidence', () => {
    const doc = aMission().withCompany({ headcount: 6, turnover: 500_000, region: 'Bretagne' }).build();
    const blocks = chapter(doc, 'next-steps', { programme, detail: 'full' });
    const words = wordsOf(blocks);
    expect(words).toMatch(
      /Ambassadeurs IA et activateurs France Num\nvérifié le 23\/11\/2026, confiance élevée\nRecommandé\n6 ETP/,
    );
    expect(words).toMatch(/Écartés : .*Grand Est.*hors du Grand Est/);
    expect(programme.measures.filter(({ name }) => !words.includes(name.replace(/\u202f/g, ' ')))).toEqual(
      [],
    );
  });

  it('leaves verdicts and measures out without a programme', () => {
    expect(chapter(aMission().build(), 'next-steps')).toEqual([]);
  });
});

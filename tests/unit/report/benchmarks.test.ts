import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import { type Benchmark, type BenchmarkFile, EMPTY_BENCHMARKS } from '#shared/content/benchmark.ts';
import type { DetailLevel } from '#shared/domain/deliverable.ts';
import { buildReport } from '#shared/report/build.ts';
import type { Block } from '#shared/report/model.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { chapterOf, REPORT_DATE, wordsOf } from '#tests/support/report.ts';

const pack = aPack();
const [axis] = pack.axes;
const [question] = pack.questions;

const figure = (id: string, surveyId: string, value: number): Benchmark => ({
  id,
  surveyId,
  statement: `des entreprises de ${id}`,
  value,
  population: `Population de ${id}`,
  definition: `Définition de ${id}`,
  year: 2025,
  minHeadcount: null,
  maxHeadcount: null,
  sectorIds: [],
  axisIds: [axis?.id ?? ''],
  sourced: {
    source: `Source de ${id}`,
    url: '',
    checkedOn: '2026-11-23',
    confidence: 'medium',
    needsConfirmation: true,
  },
});

const BENCHMARKS: BenchmarkFile = {
  surveys: [
    { id: 'insee', name: 'Enquête de l’Insee', caveat: 'Compte des entreprises.' },
    { id: 'lab', name: 'Enquête du Lab', caveat: 'Compte des dirigeants.' },
  ],
  benchmarks: [figure('firms', 'insee', 0.304), figure('leaders', 'lab', 0.55)],
};

function maturityWith(
  benchmarks: BenchmarkFile,
  headcount: number | null = 85,
  detail: DetailLevel = 'full',
): readonly Block[] {
  const doc = aMission()
    .withCompany({ headcount })
    .withAnswer(question?.id ?? '', 2)
    .build();
  return chapterOf(
    buildReport(doc, assess(doc, pack, REPORT_DATE), pack, { date: REPORT_DATE, benchmarks, detail }),
    'maturity',
  );
}

const tablesOf = (blocks: readonly Block[]) =>
  blocks.filter((block) => block.kind === 'table' && block.caption.startsWith('Enquête'));

describe('the published figures of the report', () => {
  it('stand in one table a survey, each with its population, year, source and caveat', () => {
    const blocks = maturityWith(BENCHMARKS);
    const tables = tablesOf(blocks).map((table) => wordsOf([table]));
    expect(tables).toHaveLength(2);
    // In the others, the reading above says the nearest of them.
    expect(tablesOf(maturityWith(BENCHMARKS, 85, 'standard'))).toEqual([]);
    expect(tables[0]).toContain('30,4 %\ndes entreprises de firms\nPopulation de firms\n2025');
    expect(tables[0]).not.toContain('leaders');
    expect(tables[1]).toContain('55 %\ndes entreprises de leaders');
    expect(wordsOf(blocks)).toContain(
      'Compte des entreprises. Source : Source de firms (à vérifier). Vérifié le 23/11/2026.',
    );
  });

  it('carry their sources', () => {
    expect(
      tablesOf(maturityWith(BENCHMARKS)).map((block) => ('sources' in block ? block.sources : [])),
    ).toEqual([
      [{ kind: 'reference', label: 'Source de firms' }],
      [{ kind: 'reference', label: 'Source de leaders' }],
    ]);
  });

  it('say that the headcount is not known', () => {
    const said = 'L’effectif de l’entreprise n’est pas renseigné';
    expect(wordsOf(maturityWith(BENCHMARKS, null))).toContain(said);
    expect(wordsOf(maturityWith(BENCHMARKS, 85))).not.toContain(said);
  });

  it('leave no empty part behind when there are none', () => {
    expect(wordsOf(maturityWith(EMPTY_BENCHMARKS))).not.toContain('Repères');
  });
});

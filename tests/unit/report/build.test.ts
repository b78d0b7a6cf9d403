import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import { buildReport } from '#shared/report/build.ts';
import { CHAPTER_BUILDERS as CHAPTERS } from '#shared/report/chapters/chapters.ts';
import type { Block } from '#shared/report/model.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { chapterOf, REPORT_DATE, reportOf, wordsOf } from '#tests/support/report.ts';

const allBlocks = (doc = aMission().build()) => reportOf(doc).chapters.flatMap(({ blocks }) => blocks);

describe('the report of a mission just opened', () => {
  it('is short, says what is missing, and has no empty heading', () => {
    const blocks = allBlocks();
    const callouts = blocks.filter((block) => block.kind === 'callout');
    expect(callouts.length).toBeGreaterThan(4);
    expect(blocks.length).toBeLessThan(60);
    expect(emptyHeadings(blocks)).toEqual([]);
  });

  it('draws nothing from nothing', () => {
    expect(allBlocks().filter(({ kind }) => kind === 'figure' || kind === 'scorecard')).toEqual([]);
  });
});

describe('the cover', () => {
  it('bears the client, the expert, the date and the mention', () => {
    const { cover } = reportOf(aMission().build());
    expect(cover).toMatchObject({
      companyName: 'Ateliers Dupré',
      expertLine: 'Claire Delmas, Delmas Conseil',
      dateLine: '4 décembre 2026',
      reference: 'Mission 2026-001',
      confidentiality: 'Confidentiel',
    });
  });
});

describe('chapters', () => {
  it('are left out when the deliverables hide them', () => {
    const doc = aMission()
      .withOptions('report', { hiddenSectionIds: ['roadmap', 'annex-formulas'] })
      .build();
    const ids = reportOf(doc).chapters.map(({ id }) => id);
    expect(ids).not.toContain('roadmap');
    expect(ids).not.toContain('annex-formulas');
    expect(ids).toContain('framing');
  });

  it('have ids that no other chapter has, and a title', () => {
    expect(new Set(CHAPTERS.map(({ id }) => id)).size).toBe(CHAPTERS.length);
    expect(CHAPTERS.every(({ title }) => title.length > 3)).toBe(true);
  });

  it('begin with their heading, but for the table of contents', () => {
    const first = reportOf(aMission().build()).chapters.map(({ blocks }) => blocks[0]?.kind);
    expect(first.filter((kind) => kind !== 'heading')).toEqual(['table-of-contents']);
  });
});

describe('a working version', () => {
  it('carries the words of its sources, people under pseudonyms in them too', () => {
    const doc = aMission()
      .withPerson('p-1', { name: 'Valérie Caron', role: 'Contrôleuse finale' })
      .withInterview('i-1', { title: 'Entretien avec Valérie Caron', personIds: ['p-1'] })
      .withIrritant('irr', { title: 'Rebuts que signale Valérie Caron', errorCostPerYear: 10 })
      .withDeliverables({ pseudonymisePeople: true })
      .build();
    const pack = aPack();
    const built = buildReport(doc, assess(doc, pack, REPORT_DATE), pack, {
      date: REPORT_DATE,
      isWorkingVersion: true,
    });
    const words = Object.values(built.sourceWords ?? {});
    expect(words.length).toBeGreaterThan(0);
    expect(words.join('\n')).not.toContain('Caron');
    expect(reportOf(doc).sourceWords).toBeUndefined();
  });
});

describe('anchors', () => {
  it('are unique in the whole report', () => {
    const doc = aMission()
      .withUseCase('uc-1', { title: 'Un', status: 'retained' }, { value: 3, ease: 2 })
      .withUseCase('uc-2', { title: 'Deux', status: 'retained' }, { value: 2, ease: 2 })
      .withAnswer('a1-01', 3)
      .withAnswer('a2-01', 0)
      .build();
    const anchors = allBlocks(doc).flatMap((block) => (block.kind === 'heading' ? [block.anchor] : []));
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

describe('quotes', () => {
  const base = aMission()
    .withPerson('p-1', { name: 'Valérie Caron', role: 'Contrôleuse finale' })
    .withInterview('i-1', {
      title: 'Entretien au contrôle',
      status: 'done',
      date: '2026-11-10',
      personIds: ['p-1'],
      notes: richTextOf('Note de travail confidentielle.'),
      quotes: [
        { id: 'q-1', text: "On n'a jamais regardé avant.", personId: 'p-1', isCitable: true },
        { id: 'q-2', text: 'Ne pas citer cela.', personId: 'p-1', isCitable: false },
      ],
    })
    .withIrritant('irr-1', { title: 'Contrôle à l’œil' });

  it('reach the report only when they may be cited, and the notes never', () => {
    const words = wordsOf(allBlocks(base.build()));
    expect(words).toContain('On n’a jamais regardé avant.');
    expect(words).not.toContain('Ne pas citer cela');
    expect(words).not.toContain('Note de travail');
  });

  it('are given by role, and no list names the person, when quotes are pseudonymised', () => {
    const words = wordsOf(allBlocks(base.withDeliverables({ pseudonymiseQuotes: true }).build()));
    expect(words).toContain('Contrôleuse finale');
    expect(words).not.toContain('Caron');
  });

  it('bear the name when the deliverables allow it', () => {
    const words = wordsOf(allBlocks(base.withDeliverables({ pseudonymiseQuotes: false }).build()));
    expect(words).toContain('Valérie Caron, Contrôleuse finale');
  });
});

describe('irritants', () => {
  it('are listed dearest first, with a total over what is known and no zero for the unknown', () => {
    const doc = aMission()
      .withIrritant('cheap', { title: 'Petit', errorCostPerYear: 1000 })
      .withIrritant('dear', {
        title: 'Gros',
        occurrencesPerYear: 1200,
        minutesPerOccurrence: 30,
        peopleInvolved: 2,
        hourlyRate: 40,
        errorCostPerYear: 0,
      })
      .withIrritant('blank', { title: 'Inconnu' })
      .build();
    const table = chapterOf(reportOf(doc), 'operations').find(
      (block) => block.kind === 'table' && block.totals !== undefined,
    );
    if (table?.kind !== 'table') throw new Error('No cost table.');
    const rows = table.rows.map((row) =>
      wordsOf([{ kind: 'list', isOrdered: false, items: row.map((it) => it.content) }]),
    );
    expect(rows[0]).toMatch(/^Gros[\s\S]*48 000/);
    expect(rows[1]).toMatch(/^Petit[\s\S]*1 000\npartiel/);
    expect(rows[2]).toMatch(/^Inconnu[\s\S]*—\n—$/);
    expect(wordsOf([table])).toContain('49 000');
  });
});

describe('maturity', () => {
  const answered = ['a1-01', 'a1-02', 'a1-03', 'a1-04'].reduce(
    (mission, id) => mission.withAnswer(id, 3),
    aMission(),
  );

  it('leaves an axis without answers out of the radar instead of calling it zero', () => {
    const doc = ['a2-01', 'a2-02', 'a2-03', 'a3-01', 'a3-02', 'a3-03'].reduce(
      (mission, id) => mission.withAnswer(id, 1),
      answered,
    );
    const empty = ['a3-01', 'a3-02', 'a3-03'].reduce(
      (mission, id) => mission.withoutAnswer(id, 'unknown'),
      doc,
    );
    const figures = (it: typeof doc) =>
      chapterOf(reportOf(it.build()), 'maturity').filter((block) => block.kind === 'figure');
    expect(figures(doc)[0]).toMatchObject({ chart: { series: [{ values: [3, 1, 1] }] } });
    // Two axes left: too few for a radar, and the third is not drawn at all.
    expect(figures(empty)).toEqual([]);
    expect(wordsOf(chapterOf(reportOf(empty.build()), 'maturity'))).toContain('Non évalué');
  });

  it('is drawn as a radar, then as bars from the most advanced axis to the least', () => {
    const doc = ['a2-01', 'a2-02', 'a2-03'].reduce((mission, id) => mission.withAnswer(id, 1), answered);
    const all = ['a3-01', 'a3-02', 'a3-03'].reduce((mission, id) => mission.withAnswer(id, 2), doc).build();
    const charts = chapterOf(reportOf(all, aPack(), { detail: 'full' }), 'maturity').flatMap((block) =>
      block.kind === 'figure' ? [block.chart] : [],
    );
    expect(charts.map(({ kind }) => kind)).toEqual(['radar', 'bar']);
    expect(charts[1]).toMatchObject({ orientation: 'horizontal', series: [{ values: [3, 2, 1] }] });
  });

  it('says « indicatif » where the coverage is low', () => {
    const doc = answered.withAnswer('a2-01', 2).withAnswer('a2-02', 2).build();
    expect(wordsOf(chapterOf(reportOf(doc), 'maturity'))).toMatch(/Axe numéro 2\n2,0\n[^\n]*indicatif\n50 %/);
  });

  it('reports a contradiction by group, and whether it is settled', () => {
    const mission = answered
      .withPerson('boss', { name: 'Anne Roy', group: 'management' })
      .withPerson('field', { name: 'Luc Petit', group: 'field' })
      .withHeard('a1-01', ['boss', 4], ['field', 1]);
    const open = mission.with({ answers: { ...mission.build().answers } }).withoutAnswer('a1-01', 'unknown');
    const settled = mission.withAnswer('a1-01', 2, { comment: 'Vu sur place.' });
    const words = (it: typeof mission) => wordsOf(chapterOf(reportOf(it.build()), 'maturity'));
    expect(words(open)).toContain(
      'Direction : niveau 4.\nTerrain : niveau 1.\nÀ trancher : aucun niveau n’est encore retenu et motivé.',
    );
    expect(words(settled)).toContain('Tranché. Niveau retenu par l’expert : 2. Vu sur place.');
    expect(words(settled)).not.toContain('Anne Roy');
  });
});

describe('prioritisation', () => {
  const ranked = aMission()
    .withUseCase('uc-1', { title: 'Lecture des commandes', status: 'retained' }, { value: 4, ease: 1 })
    .withUseCase('uc-2', { title: 'Tri des courriels', status: 'candidate' }, { value: 2, ease: 3 })
    .withUseCase('uc-3', { title: 'Rêve', status: 'idea' }, { value: 4, ease: 4 });

  it('ranks candidates and retained cases, with what each criterion brings', () => {
    const words = wordsOf(chapterOf(reportOf(ranked.build()), 'prioritisation'));
    expect(words).toContain('« Lecture des commandes » vient en tête avec 2,8 sur 4');
    expect(words).toContain('Porté par « Valeur » (2,4 points), freiné par « Facilité » (niveau 1 sur 4).');
    expect(words).not.toContain('Rêve');
  });

  it('marks the first bubble as the leading one', () => {
    const figure = chapterOf(reportOf(ranked.build()), 'prioritisation').find(
      (block) => block.kind === 'figure' && block.chart.kind === 'bubble',
    );
    expect(figure).toMatchObject({
      chart: {
        points: [
          { label: '1', isLeading: true },
          { label: '2', isLeading: false },
        ],
      },
    });
  });

  it('gives a sheet to retained cases only', () => {
    const titles = chapterOf(reportOf(ranked.build()), 'use-case-sheets').flatMap((block) =>
      block.kind === 'sheet' ? [block.title] : [],
    );
    expect(titles).toEqual(['Lecture des commandes']);
  });

  it('asks the management for a decision, and says what that decision still lacks', () => {
    const words = wordsOf(chapterOf(reportOf(ranked.build()), 'executive-summary'));
    expect(words).toContain(
      'Il est demandé à la direction de décider du lancement de « Lecture des commandes ». Il reste à fixer une date de décision, un responsable et un budget.',
    );
  });
});

describe('every derived number', () => {
  it('carries what it rests on', () => {
    const doc = aMission()
      .withAnswer('a1-01', 3)
      .withIrritant('irr-1', { title: 'Ressaisie', errorCostPerYear: 5000 })
      .withUseCase('uc-1', { title: 'Un', status: 'retained' }, { value: 3, ease: 2 })
      .build();
    const findings = chapterOf(reportOf(doc), 'executive-summary').filter((block) => block.kind === 'list');
    expect(findings.length).toBeGreaterThan(1);
    expect(findings.every(({ sources }) => (sources?.length ?? 0) > 0)).toBe(true);
  });
});

/** Headings followed by a heading of the same or a higher rank, or by nothing. */
function emptyHeadings(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading') return [];
    const next = blocks[index + 1];
    const isEmpty = next === undefined || (next.kind === 'heading' && next.level <= block.level);
    return isEmpty ? [block.text] : [];
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { type AnswerValue, EMPTY_ANSWER } from '#shared/domain/answer.ts';
import { formatNumber } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { bandOf, scoreMaturity } from '#shared/scoring/maturity.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { chapterOf, reportOf, wordsOf } from '#tests/support/report.ts';

const PLAIN = aPack();
const IDS = PLAIN.questions.map(({ id }) => id);

/** Weights of several sizes, an optional axis, two questions that not every company is asked. */
const PACK: ContentPack = {
  ...PLAIN,
  axes: PLAIN.axes.map((axis, index) => ({ ...axis, weight: index + 1, isOptional: index === 2 })),
  questions: PLAIN.questions.map((question, index) => ({
    ...question,
    weight: 1 + (index % 3) / 2,
    ...(question.id === 'a1-04' ? { appliesWhen: { minHeadcount: 50 } } : {}),
    ...(question.id === 'a2-02' ? { appliesWhen: { answers: [{ questionId: 'a2-01', minLevel: 1 }] } } : {}),
  })),
};

const value: fc.Arbitrary<AnswerValue | null> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.integer({ min: 0, max: 4 }).map((level) => ({ kind: 'level' as const, level })),
  },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'unknown' as const }, { kind: 'refused' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'not-applicable' as const }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const mission: fc.Arbitrary<MissionDoc> = fc
  .record({
    values: fc.tuple(...IDS.map(() => value)),
    headcount: fc.constantFrom(null, 20, 80),
  })
  .map(({ values, headcount }) => ({
    ...aMission().withCompany({ headcount }).build(),
    answers: Object.fromEntries(
      IDS.map((id, index) => [id, { ...EMPTY_ANSWER, value: values[index] ?? null }]),
    ),
  }));

const valued = (doc: MissionDoc, id: string, to: AnswerValue | null): MissionDoc => ({
  ...doc,
  answers: { ...doc.answers, [id]: { ...EMPTY_ANSWER, value: to } },
});
const withoutObject = (doc: MissionDoc) =>
  scoreMaturity(doc, PACK).axes.map(({ counts }) => counts['no-object']);

describe('the maturity', () => {
  it('never falls when one level rises, as long as the rise asks or drops no other question', () => {
    fc.assert(
      fc.property(mission, fc.constantFrom(...IDS), (doc, id) => {
        const current = doc.answers[id]?.value;
        fc.pre(current?.kind === 'level' && current.level < 4);
        const level = current?.kind === 'level' ? current.level + 1 : 0;
        const raised = valued(doc, id, { kind: 'level', level });
        // A level may put another question to the company: the coverage then moves with it.
        fc.pre(String(withoutObject(doc)) === String(withoutObject(raised)));
        const [before, after] = [scoreMaturity(doc, PACK), scoreMaturity(raised, PACK)];
        before.axes.forEach((axis, index) => {
          expect((after.axes[index]?.score ?? -1) + 1e-9).toBeGreaterThanOrEqual(axis.score ?? -1);
          expect(after.axes[index]?.coverage).toBe(axis.coverage);
        });
        expect((after.overall.score ?? -1) + 1e-9).toBeGreaterThanOrEqual(before.overall.score ?? -1);
      }),
    );
  });

  it('is the same as if a question that is not applicable were not in the pack', () => {
    fc.assert(
      fc.property(mission, fc.constantFrom(...IDS), (doc, id) => {
        const { questions } = PLAIN;
        const left = scoreMaturity(valued(doc, id, { kind: 'not-applicable' }), PLAIN);
        const gone = scoreMaturity(doc, { ...PLAIN, questions: questions.filter((it) => it.id !== id) });
        expect(left.overall.score).toBe(gone.overall.score);
        expect(left.overall.coverage).toBe(gone.overall.coverage);
        expect(left.axes.map(({ score }) => score)).toEqual(gone.axes.map(({ score }) => score));
      }),
    );
  });

  it('does not depend on the order of axes and questions in the pack', () => {
    fc.assert(
      fc.property(mission, (doc) => {
        const turned = { ...PACK, axes: PACK.axes.toReversed(), questions: PACK.questions.toReversed() };
        const [one, other] = [scoreMaturity(doc, PACK), scoreMaturity(doc, turned)];
        expect(other.overall.score ?? -1).toBeCloseTo(one.overall.score ?? -1, 10);
        expect([other.overall.status, other.answered, other.total]).toEqual([
          one.overall.status,
          one.answered,
          one.total,
        ]);
      }),
    );
  });

  it('never counts as a zero what nobody knows: no level, and only the coverage moves', () => {
    fc.assert(
      fc.property(
        mission,
        fc.constantFrom(...IDS),
        fc.constantFrom<AnswerValue | null>({ kind: 'unknown' }, { kind: 'refused' }, null),
        (doc, id, withheld) => {
          const axisId = id.slice(0, 2);
          const scored = (it: MissionDoc) =>
            scoreMaturity(it, PLAIN).axes.find((axis) => axis.axisId === axisId);
          const [kept, gone] = [
            scored(valued(doc, id, withheld)),
            scored(valued(doc, id, { kind: 'not-applicable' })),
          ];
          fc.pre(kept?.score !== null && gone?.score !== null);
          expect(kept?.score).toBe(gone?.score);
          expect(kept?.coverage ?? 0).toBeLessThan(gone?.coverage ?? 0);
        },
      ),
    );
  });

  it.each([
    { known: 2, status: 'empty' },
    { known: 3, status: 'indicative' },
    { known: 5, status: 'indicative' },
    { known: 6, status: 'firm' },
  ])('of an axis with $known of 10 levels known is $status: 30 % and 60 % are passed when reached', (one) => {
    const [question] = PLAIN.questions;
    const questions = Array.from({ length: 10 }, (_, index) => ({
      ...(question ?? PACK.questions[0]),
      id: `q${index}`,
      axisId: 'a1',
    })) as ContentPack['questions'];
    const answered = questions
      .slice(0, one.known)
      .reduce((builder, { id }) => builder.withAnswer(id, 2), aMission());
    const { axes } = scoreMaturity(answered.build(), { ...PLAIN, questions });
    expect(axes[0]?.status).toBe(one.status);
    expect(axes[0]?.score === null).toBe(one.status === 'empty');
  });
});

describe('a question the pack does not put to this company', () => {
  const small = aMission().withCompany({ headcount: 20 });
  const answered = ['a1-01', 'a1-02', 'a1-03'].reduce((builder, id) => builder.withAnswer(id, 3), small);

  it('leaves score, coverage and totals, like one that is not applicable', () => {
    const { axes, total } = scoreMaturity(answered.build(), PACK);
    const excused = scoreMaturity(
      answered.withCompany({ headcount: 80 }).withoutAnswer('a1-04', 'not-applicable').build(),
      PACK,
    );
    expect(axes[0]).toMatchObject({
      score: 3,
      coverage: 1,
      counts: { 'no-object': 1, total: 3, unanswered: 0 },
    });
    expect(axes[0]?.score).toBe(excused.axes[0]?.score);
    expect(axes[0]?.coverage).toBe(excused.axes[0]?.coverage);
    expect(total).toBe(IDS.length - 1);
  });

  it('counts all the same once it is answered', () => {
    const { axes, total } = scoreMaturity(answered.withAnswer('a1-04', 0).build(), PACK);
    expect(axes[0]?.score).toBeLessThan(3);
    expect(axes[0]?.counts).toMatchObject({ 'no-object': 0, total: 4, level: 4 });
    expect(total).toBe(IDS.length);
  });

  it('lowers the coverage once answered « ne sait pas »', () => {
    const { axes } = scoreMaturity(answered.withoutAnswer('a1-04', 'unknown').build(), PACK);
    expect(axes[0]).toMatchObject({ score: 3 });
    expect(axes[0]?.coverage).toBeLessThan(1);
  });

  it('makes no finding, and is given with its reason in the report', () => {
    const { findings } = assess(answered.build(), PACK, null);
    expect(findings.map(({ id }) => id)).not.toContain('maturity.coverage.a1');
    const report = reportOf(answered.build(), PACK);
    expect(wordsOf(chapterOf(report, 'maturity'))).toContain('3 sur 3 (1 sans objet)');
    expect(wordsOf(chapterOf(report, 'maturity'))).toContain(
      'Sans objet dans cette entreprise : point a1-04.',
    );
    expect(wordsOf(chapterOf(report, 'maturity'))).not.toContain('Non abordée : point a1-04');
    const full = reportOf(answered.withOptions('report', { detail: 'full' }).build(), PACK);
    expect(wordsOf(chapterOf(full, 'annex-answers'))).toMatch(
      /Sans objet\s: l’entreprise compte moins de 50 salariés\./,
    );
  });
});

describe('a band of maturity', () => {
  const score = fc.double({ min: 0, max: 4, noNaN: true });

  it('is that of the score as it is read, one decimal, half up: no score falls between two bands', () => {
    fc.assert(
      fc.property(score, (it) => {
        const read = Number(formatNumber(it, 1).replace(',', '.'));
        expect(bandOf(it, PLAIN.scoring.bands)).toBe(bandOf(read, PLAIN.scoring.bands));
        const holding = PLAIN.scoring.bands.filter(
          ({ from }, index) => read >= from && read < (PLAIN.scoring.bands[index + 1]?.from ?? Infinity),
        );
        expect(holding.map(({ name }) => name)).toEqual([bandOf(it, PLAIN.scoring.bands)]);
      }),
    );
  });

  it.each([
    { score: 0.9499, band: 'À construire' },
    { score: 0.95, band: 'Amorcé' },
    { score: 2.949, band: 'Amorcé' },
    // Sums of floating shares: read « 3,0 ».
    { score: 2.9499999999999997, band: 'Maîtrisé' },
  ])('of $score is $band', ({ score: it, band }) => {
    expect(bandOf(it, PLAIN.scoring.bands)).toBe(band);
  });

  it('is none without a score', () => {
    expect(bandOf(null, PLAIN.scoring.bands)).toBeNull();
  });
});

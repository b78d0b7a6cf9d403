import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentPack } from '#shared/content/pack.ts';
import { type AnswerValue, EMPTY_ANSWER } from '#shared/domain/answer.ts';
import { blankCompany } from '#shared/domain/blank.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { type ComparedMission, compareMaturity, type ScoreChange } from '#shared/scoring/comparison.ts';
import { aMission, type MissionBuilder } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';

const PACK = aPack();
const IDS = PACK.questions.map(({ id }) => id);

const at = (mission: MissionBuilder, pack: ContentPack = PACK): ComparedMission => ({
  doc: mission.build(),
  pack,
});

/** The first `count` questions of every axis at one level. */
function answeredTo(count: number, level: number, mission = aMission()): MissionBuilder {
  return IDS.filter((id) => Number(id.slice(-1)) <= count).reduce(
    (builder, id) => builder.withAnswer(id, level),
    mission,
  );
}

const value: fc.Arbitrary<AnswerValue | null> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 4 }).map((level) => ({ kind: 'level' as const, level })),
  },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'unknown' as const }, { kind: 'refused' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'not-applicable' as const }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const answers: fc.Arbitrary<MissionDoc['answers']> = fc
  .tuple(...IDS.map(() => value))
  .map((values) =>
    Object.fromEntries(IDS.map((id, index) => [id, { ...EMPTY_ANSWER, value: values[index] ?? null }])),
  );
/** The small pack, with some questions gone, other weights, an optional axis. */
const pack: fc.Arbitrary<ContentPack> = fc
  .record({
    kept: fc.subarray([...PACK.questions], { minLength: 4 }),
    weight: fc.constantFrom(0.5, 1, 2),
    isOptional: fc.boolean(),
    emptyBelow: fc.constantFrom(0.3, 0.5),
  })
  .map(({ kept, weight, isOptional, emptyBelow }) => ({
    ...PACK,
    axes: PACK.axes.map((axis, index) => (index === 0 ? { ...axis, isOptional, weight } : axis)),
    questions: kept.map((question, index) => (index % 2 === 0 ? { ...question, weight } : question)),
    scoring: { ...PACK.scoring, emptyBelow },
  }));
const compared: fc.Arbitrary<ComparedMission> = fc
  .record({ answers, pack })
  .map((one) => ({ doc: { answers: one.answers, company: blankCompany() }, pack: one.pack }));

const opposite = (delta: number | null) => (delta === null ? null : 0 - delta);
const swapped = ({ before, after, delta }: ScoreChange) => ({
  before: after,
  after: before,
  delta: opposite(delta),
});

describe('comparing a mission with itself', () => {
  it('finds no move at all, whatever was answered', () => {
    fc.assert(
      fc.property(compared, (state) => {
        const { axes, overall, moved, knownOnce, onlyInBefore, onlyInAfter, cautions } = compareMaturity(
          state,
          state,
        );
        for (const change of [overall, overall.sameQuestions, ...axes, ...axes.map((a) => a.sameQuestions)])
          expect(change.delta ?? 0).toBe(0);
        expect([moved, knownOnce, onlyInBefore, onlyInAfter, cautions]).toEqual([[], [], [], [], []]);
        expect(overall.sameQuestions.before).toBe(overall.before);
      }),
    );
  });
});

describe('a question that the company was not asked at one of the dates', () => {
  const asked = {
    ...PACK,
    questions: PACK.questions.map((question) =>
      question.id === 'a1-04' ? { ...question, appliesWhen: { minHeadcount: 50 } } : question,
    ),
  };
  const small = answeredTo(3, 1).withCompany({ headcount: 20 });

  it('leaves the change on the same questions at both, and is said to be without object', () => {
    const grown = small.withCompany({ headcount: 80 }).withAnswer('a1-04', 4);
    const { axes, knownOnce } = compareMaturity(at(small, asked), at(grown, asked));
    expect(axes[0]?.sameQuestions).toMatchObject({ before: 1, after: 1, delta: 0, known: 3, comparable: 3 });
    expect(knownOnce.map(({ before }) => before.state)).toEqual(['no-object']);
  });
});

describe('comparing the other way round', () => {
  it('gives the opposite of every change, and trades what each side has alone', () => {
    fc.assert(
      fc.property(compared, compared, (one, other) => {
        const there = compareMaturity(one, other);
        const back = compareMaturity(other, one);
        expect(back.overall).toMatchObject(swapped(there.overall));
        expect(back.overall.sameQuestions.delta).toBe(opposite(there.overall.sameQuestions.delta));
        for (const axis of there.axes) {
          const same = back.axes.find((candidate) => candidate.axis.id === axis.axis.id);
          expect(same).toMatchObject(swapped(axis));
          expect(same?.sameQuestions.delta).toBe(opposite(axis.sameQuestions.delta));
          expect(same?.sameQuestions.known).toBe(axis.sameQuestions.known);
        }
        const byId = (list: typeof there.moved) =>
          Object.fromEntries(list.map(({ question, delta }) => [question.id, delta]));
        expect(byId(back.moved)).toEqual(
          Object.fromEntries(there.moved.map(({ question, delta }) => [question.id, opposite(delta)])),
        );
        expect(back.onlyInBefore.map(({ question }) => question.id)).toEqual(
          there.onlyInAfter.map(({ question }) => question.id),
        );
        expect(back.knownOnce).toHaveLength(there.knownOnce.length);
        expect(back.cautions.map(({ kind }) => kind)).toEqual(there.cautions.map(({ kind }) => kind));
      }),
    );
  });
});

describe('what is not known at one of the dates', () => {
  it('is never a zero: it makes no delta, at either date', () => {
    fc.assert(
      fc.property(compared, compared, (one, other) => {
        const { moved, knownOnce } = compareMaturity(one, other);
        for (const { before, after } of moved) {
          expect(before.state).toBe('level');
          expect(after.state).toBe('level');
        }
        for (const { delta } of knownOnce) expect(delta).toBeNull();
      }),
    );
  });

  it('does not touch the change on the same questions when it gets answered', () => {
    fc.assert(
      fc.property(
        answers,
        answers,
        fc.constantFrom(...IDS),
        fc.integer({ min: 0, max: 4 }),
        (a, b, id, level) => {
          const company = blankCompany();
          const withoutIt = { ...a, [id]: EMPTY_ANSWER };
          const unanswered = compareMaturity(
            { doc: { answers: withoutIt, company }, pack: PACK },
            { doc: { answers: { ...b, [id]: EMPTY_ANSWER }, company }, pack: PACK },
          );
          const answered = compareMaturity(
            { doc: { answers: withoutIt, company }, pack: PACK },
            {
              doc: { answers: { ...b, [id]: { ...EMPTY_ANSWER, value: { kind: 'level', level } } }, company },
              pack: PACK,
            },
          );
          expect(answered.overall.sameQuestions).toEqual(unanswered.overall.sameQuestions);
        },
      ),
    );
  });

  it('moves the score of the axis, yet is no progress on the same questions', () => {
    const before = answeredTo(3, 1);
    const { axes, knownOnce, moved } = compareMaturity(at(before), at(before.withAnswer('a1-04', 4)));
    expect(axes[0]).toMatchObject({
      before: 1,
      after: 1.75,
      delta: 0.8,
      sameQuestions: { before: 1, after: 1, delta: 0, known: 3, comparable: 4 },
    });
    expect(moved).toEqual([]);
    expect(knownOnce.map(({ question }) => question.id)).toEqual(['a1-04']);
  });

  it('leaves no change on the same questions when too few are known at both dates', () => {
    const before = answeredTo(2, 1);
    const after = aMission().withAnswer('a1-02', 3).withAnswer('a1-03', 3).withAnswer('a1-04', 3);
    const [axis] = compareMaturity(at(before), at(after)).axes;
    expect(axis).toMatchObject({ before: 1, after: 3, delta: 2 });
    expect(axis?.sameQuestions).toEqual({ before: null, after: null, delta: null, known: 1, comparable: 4 });
  });

  it('counts « non applicable » at one date out of what can be compared', () => {
    const before = answeredTo(4, 2);
    const after = answeredTo(4, 3).withoutAnswer('a1-04', 'not-applicable');
    const [axis] = compareMaturity(at(before), at(after)).axes;
    expect(axis?.sameQuestions).toMatchObject({ before: 2, after: 3, delta: 1, known: 3, comparable: 3 });
  });
});

describe('the questions that moved', () => {
  it('come with their levels and comments, largest move first, rise or fall', () => {
    const before = answeredTo(4, 2);
    const after = before
      .withAnswer('a1-01', 3)
      .withAnswer('a2-01', 0, { comment: 'Le responsable est parti.' })
      .withAnswer('a3-01', 3);
    const { moved, unmovedCount } = compareMaturity(at(before), at(after));
    expect(moved.map(({ question, delta }) => [question.id, delta])).toEqual([
      ['a2-01', -2],
      ['a1-01', 1],
      ['a3-01', 1],
    ]);
    expect(moved[0]?.after).toEqual({ state: 'level', level: 0, comment: 'Le responsable est parti.' });
    expect(unmovedCount).toBe(9);
  });
});

describe('the change of a score', () => {
  it('is the difference of the figures as they are shown', () => {
    const before = answeredTo(4, 1).withAnswer('a1-01', 2);
    const after = before.withAnswer('a1-02', 2);
    expect(compareMaturity(at(before), at(after)).axes[0]).toMatchObject({
      before: 1.25,
      after: 1.5,
      delta: 0.2,
    });
  });
});

describe('two versions of the pack', () => {
  const later: ContentPack = {
    ...PACK,
    version: '2.0.0',
    questions: PACK.questions
      .filter(({ id }) => id !== 'a1-04')
      .map((question) => (question.id === 'a1-01' ? { ...question, text: 'Autre question ?' } : question))
      .concat({ ...(PACK.questions[0] as (typeof PACK.questions)[number]), id: 'a1-09' }),
  };

  it('list the questions that only one of them has apart, with what was answered', () => {
    const { onlyInBefore, onlyInAfter, moved, axes } = compareMaturity(
      at(answeredTo(4, 2)),
      at(answeredTo(3, 2).withAnswer('a1-09', 4), later),
    );
    expect(onlyInBefore).toMatchObject([{ question: { id: 'a1-04' }, answer: { level: 2 } }]);
    expect(onlyInAfter).toMatchObject([{ question: { id: 'a1-09' }, answer: { level: 4 } }]);
    expect(moved).toEqual([]);
    expect(axes[0]?.sameQuestions).toMatchObject({ delta: 0, known: 3, comparable: 3 });
  });

  it('tell which questions were reworded, and caution the reader', () => {
    const { moved, cautions } = compareMaturity(
      at(answeredTo(4, 2)),
      at(answeredTo(4, 3).withAnswer('a1-09', 3), later),
    );
    expect(moved.filter(({ isReworded }) => isReworded).map(({ question }) => question.id)).toEqual([
      'a1-01',
    ]);
    expect(cautions).toEqual([
      { kind: 'packs-differ', before: 'small-pack 1.0.0', after: 'small-pack 2.0.0' },
    ]);
  });

  it('compare an axis that only one of them has with nothing', () => {
    const withoutA3: ContentPack = {
      ...PACK,
      axes: PACK.axes.filter(({ id }) => id !== 'a3'),
      questions: PACK.questions.filter(({ axisId }) => axisId !== 'a3'),
    };
    const { axes } = compareMaturity(at(answeredTo(4, 2)), at(answeredTo(4, 3), withoutA3));
    expect(axes.map(({ axis, delta }) => [axis.id, delta])).toEqual([
      ['a1', 1],
      ['a2', 1],
      ['a3', null],
    ]);
    expect(axes[2]).toMatchObject({ before: 2, scoreAfter: null });
  });
});

describe('the cautions on the overall change', () => {
  it.each([
    { later: 10, kinds: [] },
    { later: 11, kinds: ['coverage-differs'] },
  ])('with 6 questions of 20 known, then $later: 20 points are not yet too many', ({ later, kinds }) => {
    const base = PACK.questions[0] as (typeof PACK.questions)[number];
    const wide: ContentPack = {
      ...PACK,
      axes: PACK.axes.slice(0, 1),
      questions: Array.from({ length: 20 }, (_, index) => ({ ...base, id: `q${index + 1}` })),
    };
    const upTo = (count: number) =>
      Array.from({ length: count }).reduce<MissionBuilder>(
        (builder, _, index) => builder.withAnswer(`q${index + 1}`, 2),
        aMission(),
      );
    const { cautions } = compareMaturity(at(upTo(6), wide), at(upTo(later), wide));
    expect(cautions.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('name the axes that have a score at one date only', () => {
    const { cautions } = compareMaturity(
      at(answeredTo(4, 2)),
      at(
        answeredTo(4, 2)
          .withoutAnswer('a3-01', 'unknown')
          .withoutAnswer('a3-02', 'refused')
          .withoutAnswer('a3-03', 'unknown'),
      ),
    );
    expect(cautions).toMatchObject([
      { kind: 'coverage-differs' },
      { kind: 'axes-differ', axes: [{ id: 'a3' }] },
    ]);
  });
});

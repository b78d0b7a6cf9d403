import { describe, expect, it } from 'vitest';
import type { RecommendationModel } from '#shared/content/recommendation-model.ts';
import { type Answer, type AnswerValue, EMPTY_ANSWER } from '#shared/domain/answer.ts';
import { proposeRecommendations, recommendationFromModel } from '#shared/journey/proposals.ts';

const model = (id: string, questionIds: string[], maxLevel: number): RecommendationModel => ({
  id,
  axisId: 'a3',
  title: `Modèle ${id}`,
  description: 'Ce qui change.',
  when: { questionIds, maxLevel },
  effort: 'weeks',
  owner: 'quality',
  firstStep: 'Lister les dix chiffres du lundi.',
  indicator: 'Chiffres dont la source est écrite',
  horizonMonths: 6,
});

const answer = (value: AnswerValue): Answer => ({ ...EMPTY_ANSWER, value });
const level = (value: number) => answer({ kind: 'level', level: value });
const proposed = (
  answers: Record<string, Answer>,
  models: readonly RecommendationModel[],
  taken: string[] = [],
) =>
  proposeRecommendations(
    {
      answers,
      recommendations: taken.map((id, index) =>
        recommendationFromModel(model(id, [], 0), { id: `rec-${index}`, number: index + 1, owner: '' }),
      ),
    },
    models,
  ).map(({ model: { id }, questionId, level: low }) => [id, questionId, low]);

describe('recommendations the answers call for', () => {
  it('come from a level at or below the one they start from, and not above', () => {
    const models = [model('m1', ['q1'], 1)];
    expect(proposed({ q1: level(1) }, models)).toEqual([['m1', 'q1', 1]]);
    expect(proposed({ q1: level(2) }, models)).toEqual([]);
  });

  it.each(['unknown', 'refused', 'not-applicable'] as const)(
    'do not come from « %s »: unknown is not zero',
    (kind) => {
      expect(proposed({ q1: answer({ kind }) }, [model('m1', ['q1'], 3)])).toEqual([]);
    },
  );

  it('do not come from a question nobody answered', () => {
    expect(proposed({}, [model('m1', ['q1'], 3)])).toEqual([]);
  });

  it('name the lowest of the answers that call for them', () => {
    expect(proposed({ q1: level(2), q2: level(0) }, [model('m1', ['q1', 'q2'], 2)])).toEqual([
      ['m1', 'q2', 0],
    ]);
  });

  it('are, for one question, the next step and not the one after it', () => {
    const models = [model('later', ['q1'], 2), model('next', ['q1'], 1)];
    expect(proposed({ q1: level(0) }, models)).toEqual([['next', 'q1', 0]]);
    expect(proposed({ q1: level(0) }, models, ['next'])).toEqual([['later', 'q1', 0]]);
    expect(proposed({ q1: level(2) }, models)).toEqual([['later', 'q1', 2]]);
  });

  it('put the lowest answers first', () => {
    const models = [model('high', ['q1'], 1), model('low', ['q2'], 2)];
    expect(proposed({ q1: level(1), q2: level(0) }, models).map(([id]) => id)).toEqual(['low', 'high']);
  });

  it('are not proposed again once taken over', () => {
    expect(proposed({ q1: level(0) }, [model('m1', ['q1'], 1)], ['m1'])).toEqual([]);
  });
});

describe('a recommendation taken from a model', () => {
  it('keeps what the model says, and leaves dates and cost to the expert', () => {
    const taken = recommendationFromModel(model('m1', ['q1'], 1), {
      id: 'rec-9',
      number: 9,
      owner: 'Qualité',
    });
    expect(taken).toMatchObject({
      id: 'rec-9',
      number: 9,
      modelId: 'm1',
      title: 'Modèle m1',
      axisId: 'a3',
      horizonMonths: 6,
      ownerName: 'Qualité',
      firstStep: 'Lister les dix chiffres du lundi.',
      dueOn: null,
      cost: null,
    });
  });
});

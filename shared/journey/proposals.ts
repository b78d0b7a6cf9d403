import type { RecommendationModel } from '#shared/content/recommendation-model.ts';
import { blankRecommendation } from '#shared/domain/blank.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id, Level } from '#shared/domain/primitives.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';

/** A model of the toolbox that the answers call for, and the answer that does: the lowest among its questions. */
export type Proposal = {
  readonly model: RecommendationModel;
  readonly questionId: Id;
  readonly level: Level;
};

/**
 * Recommendations the answers call for, the lowest answers first. For one question only the next step is proposed, not
 * the ones after it. A question without a level calls for nothing: unknown is not zero. A model already taken over is
 * not proposed again.
 */
export function proposeRecommendations(
  doc: Pick<MissionDoc, 'answers' | 'recommendations'>,
  models: readonly RecommendationModel[],
): readonly Proposal[] {
  const taken = new Set(doc.recommendations.map(({ modelId }) => modelId));
  const proposals = models.flatMap((model): Proposal[] => {
    if (taken.has(model.id)) return [];
    const calling = model.when.questionIds
      .flatMap((questionId) => {
        const value = doc.answers[questionId]?.value;
        return value?.kind === 'level' && value.level <= model.when.maxLevel
          ? [{ model, questionId, level: value.level }]
          : [];
      })
      .toSorted((a, b) => a.level - b.level);
    return calling.slice(0, 1);
  });
  const nextStep = new Map<Id, number>();
  for (const { model, questionId } of proposals) {
    nextStep.set(questionId, Math.min(nextStep.get(questionId) ?? model.when.maxLevel, model.when.maxLevel));
  }
  return proposals
    .filter(({ model, questionId }) => model.when.maxLevel === nextStep.get(questionId))
    .toSorted((a, b) => a.level - b.level);
}

/** A recommendation that starts from a model; everything in it is then the expert's. */
export function recommendationFromModel(
  model: RecommendationModel,
  given: { readonly id: Id; readonly number: number; readonly owner: string },
): Recommendation {
  return {
    ...blankRecommendation(given.id, given.number),
    modelId: model.id,
    title: model.title,
    description: model.description,
    axisId: model.axisId,
    horizonMonths: model.horizonMonths,
    ownerName: given.owner,
    firstStep: model.firstStep,
    indicator: model.indicator,
  };
}

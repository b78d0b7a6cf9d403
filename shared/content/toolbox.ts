import { z } from 'zod';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { InterviewGuideSchema } from './guide.ts';
import { KnowledgeEntrySchema } from './knowledge.ts';
import type { ContentPack } from './pack.ts';
import { RecommendationModelSchema } from './recommendation-model.ts';
import { type UseCaseModel, UseCaseModelSchema } from './use-case-model.ts';

/**
 * What helps the expert beside the method itself: knowledge base, interview guides, recommendations and use
 * cases to start from.
 * Nothing is computed from it, so it is read apart from the pack, and a mission lives without it.
 */
const ToolboxSchema = z.strictObject({
  knowledge: z.array(KnowledgeEntrySchema),
  guides: z.array(InterviewGuideSchema),
  recommendations: z.array(RecommendationModelSchema),
  useCases: z.array(UseCaseModelSchema),
});
export type Toolbox = z.infer<typeof ToolboxSchema>;

/** The toolbox of a pack that brings none. */
export const EMPTY_TOOLBOX: Toolbox = { knowledge: [], guides: [], recommendations: [], useCases: [] };

export type ToolboxError = { readonly kind: 'invalid-toolbox'; readonly problems: readonly string[] };

/**
 * Reads the files of a toolbox and checks that each id is unique and leads to a question, axis or sector of the pack,
 * or to another entry of the toolbox; that ranges run from low to high; that a question named by a use case has a bound.
 */
export function assembleToolbox(
  pack: ContentPack,
  files: Readonly<Record<keyof Toolbox, unknown>>,
): Result<Toolbox, ToolboxError> {
  const parsed = ToolboxSchema.safeParse(files);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join(' › ')}: ${message}`);
    return err({ kind: 'invalid-toolbox', problems });
  }
  const { knowledge, guides, recommendations, useCases } = parsed.data;
  const questions = new Set(pack.questions.map(({ id }) => id));
  const axes = new Set(pack.axes.map(({ id }) => id));
  const sectors = new Set(pack.sectors.map(({ id }) => id));
  const unknownIn = (owner: string, ids: readonly string[], known: ReadonlySet<string>) =>
    ids.filter((id) => !known.has(id)).map((id) => `${owner}: ${id} does not exist`);
  const problems = [
    ...repeated([...knowledge, ...guides, ...recommendations, ...useCases].map(({ id }) => id)),
    ...knowledge.flatMap(({ id, questionIds, sectorIds }) => [
      ...unknownIn(id, questionIds, questions),
      ...unknownIn(id, sectorIds, sectors),
    ]),
    ...guides.flatMap(({ id, parts }) =>
      unknownIn(
        id,
        parts.flatMap(({ questionIds }) => questionIds),
        questions,
      ),
    ),
    ...recommendations.flatMap(({ id, axisId, when }) => [
      ...unknownIn(id, [axisId], axes),
      ...unknownIn(id, when.questionIds, questions),
    ]),
    ...useCases.flatMap(({ id, sectorIds, suggestWhen, links }) => [
      ...unknownIn(id, sectorIds, sectors),
      ...unknownIn(id, suggestWhen.sectorIds, sectors),
      ...unknownIn(
        id,
        suggestWhen.questions.map(({ questionId }) => questionId),
        questions,
      ),
      ...unknownIn(id, links.knowledgeIds, new Set(knowledge.map((entry) => entry.id))),
      ...unknownIn(id, links.recommendationIds, new Set(recommendations.map((model) => model.id))),
    ]),
    ...useCases.flatMap(boundProblems),
  ];
  return problems.length > 0 ? err({ kind: 'invalid-toolbox', problems }) : ok(parsed.data);
}

function boundProblems(model: UseCaseModel): readonly string[] {
  const { oneOffCost, yearlyCost, monthsToProduction, gain, suggestWhen } = model;
  const ranges = { oneOffCost, yearlyCost, monthsToProduction, minutesSaved: gain.minutesSaved };
  return [
    ...Object.entries(ranges).flatMap(([name, range]) =>
      range !== null && range.min > range.max ? [`${model.id}: ${name} runs from high to low`] : [],
    ),
    ...suggestWhen.questions.flatMap(({ questionId, minLevel, maxLevel }) => {
      if (minLevel === null && maxLevel === null) return [`${model.id}: ${questionId} has no bound`];
      const isReversed = minLevel !== null && maxLevel !== null && minLevel > maxLevel;
      return isReversed ? [`${model.id}: levels of ${questionId} run from high to low`] : [];
    }),
  ];
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${id} used more than once`,
  );
}

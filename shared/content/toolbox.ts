import { z } from 'zod';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { InterviewGuideSchema } from './guide.ts';
import { KnowledgeEntrySchema } from './knowledge.ts';
import type { ContentPack } from './pack.ts';
import { RecommendationModelSchema } from './recommendation-model.ts';

/**
 * What helps the expert beside the method itself: knowledge base, interview guides, recommendations to start from.
 * Nothing is computed from it, so it is read apart from the pack, and a mission lives without it.
 */
const ToolboxSchema = z.strictObject({
  knowledge: z.array(KnowledgeEntrySchema),
  guides: z.array(InterviewGuideSchema),
  recommendations: z.array(RecommendationModelSchema),
});
export type Toolbox = z.infer<typeof ToolboxSchema>;

/** The toolbox of a pack that brings none. */
export const EMPTY_TOOLBOX: Toolbox = { knowledge: [], guides: [], recommendations: [] };

export type ToolboxError = { readonly kind: 'invalid-toolbox'; readonly problems: readonly string[] };

/** Reads the files of a toolbox and checks that each id is unique and leads to a question, axis or sector of the pack. */
export function assembleToolbox(
  pack: ContentPack,
  files: Readonly<Record<keyof Toolbox, unknown>>,
): Result<Toolbox, ToolboxError> {
  const parsed = ToolboxSchema.safeParse(files);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join(' › ')}: ${message}`);
    return err({ kind: 'invalid-toolbox', problems });
  }
  const { knowledge, guides, recommendations } = parsed.data;
  const questions = new Set(pack.questions.map(({ id }) => id));
  const axes = new Set(pack.axes.map(({ id }) => id));
  const sectors = new Set(pack.sectors.map(({ id }) => id));
  const unknownIn = (owner: string, ids: readonly string[], known: ReadonlySet<string>) =>
    ids.filter((id) => !known.has(id)).map((id) => `${owner}: ${id} does not exist in the pack`);
  const problems = [
    ...repeated([...knowledge, ...guides, ...recommendations].map(({ id }) => id)),
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
  ];
  return problems.length > 0 ? err({ kind: 'invalid-toolbox', problems }) : ok(parsed.data);
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${id} used more than once`,
  );
}

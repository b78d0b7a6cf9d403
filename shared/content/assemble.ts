import type { z } from 'zod';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { type ContentPack, PackManifestSchema, type Question, QuestionFileSchema } from './pack.ts';

/** One thing wrong in a pack: where (`pack.json › axes › 2 › id`, or the id at fault) and what, in English for its author. */
type ContentProblem = { readonly where: string; readonly message: string };

/** Everything wrong with a pack, never only the first fault. `problems` is not empty. */
export type ContentError = { readonly kind: 'invalid-content'; readonly problems: readonly ContentProblem[] };

/** An axis with fewer questions has no score worth showing. */
const MIN_QUESTIONS_PER_AXIS = 4;
/** Days are halves in practice; the tolerance only absorbs floating point sums. */
const DAY_TOLERANCE = 1e-9;

/**
 * Builds a content pack from its files as read from disk: the manifest (pack.json) and the question files, in
 * the order given. Questions come out grouped by axis, in the order of the axes, and inside an axis in the order of the files.
 *
 * Fails with every problem found: first the shape of each file, then, once all shapes are right, integrity
 * (unique ids, existing axes, enough questions, distinct levels, conditions that can be met and do not turn in a
 * circle, plans that add up, gapless bands).
 */
export function assemblePack(
  manifest: unknown,
  questionFiles: readonly unknown[],
): Result<ContentPack, ContentError> {
  const parsedManifest = PackManifestSchema.safeParse(manifest);
  const shapeProblems: ContentProblem[] = [];
  if (!parsedManifest.success) shapeProblems.push(...describeIssues('pack.json', parsedManifest.error));

  const questions: Question[] = [];
  questionFiles.forEach((file, index) => {
    const parsedFile = QuestionFileSchema.safeParse(file);
    if (parsedFile.success) questions.push(...parsedFile.data);
    else shapeProblems.push(...describeIssues(`question file ${index + 1}`, parsedFile.error));
  });
  if (!parsedManifest.success || shapeProblems.length > 0) return fail(shapeProblems);

  const axisOrder = new Map(parsedManifest.data.axes.map((axis, index) => [axis.id, index]));
  const rank = (question: Question) => axisOrder.get(question.axisId) ?? axisOrder.size;
  const pack: ContentPack = {
    ...parsedManifest.data,
    questions: questions.toSorted((left, right) => rank(left) - rank(right)),
  };
  return checkPack(pack);
}

/** Integrity of a pack whose shape is right. */
function checkPack(pack: ContentPack): Result<ContentPack, ContentError> {
  const problems = [
    ...findDuplicateIds(pack),
    ...findQuestionProblems(pack),
    ...findConditionProblems(pack),
    ...findCriterionProblems(pack),
    ...findPlanProblems(pack),
    ...findScoringProblems(pack),
    ...findSwotProblems(pack),
  ];
  return problems.length > 0 ? fail(problems) : ok(pack);
}

function fail(problems: readonly ContentProblem[]): { readonly ok: false; readonly error: ContentError } {
  return err({ kind: 'invalid-content', problems });
}

function describeIssues(file: string, error: z.ZodError): ContentProblem[] {
  return error.issues.map((issue) => ({
    where: [file, ...issue.path.map(String)].join(' › '),
    message: issue.message,
  }));
}

function findDuplicateIds(pack: ContentPack): ContentProblem[] {
  return [
    ...duplicates(
      'axis id',
      pack.axes.map((axis) => axis.id),
    ),
    ...duplicates(
      'axis code',
      pack.axes.map((axis) => axis.code),
    ),
    ...duplicates(
      'question id',
      pack.questions.map((question) => question.id),
    ),
    ...duplicates(
      'criterion id',
      pack.criteria.map((criterion) => criterion.id),
    ),
    ...duplicates(
      'step id',
      pack.steps.map((step) => step.id),
    ),
    ...duplicates(
      'plan id',
      pack.plans.map((plan) => plan.id),
    ),
    ...duplicates(
      'sector id',
      pack.sectors.map((sector) => sector.id),
    ),
  ];
}

function duplicates(kind: string, values: readonly string[]): ContentProblem[] {
  const repeated = new Set(values.filter((value, index) => values.indexOf(value) !== index));
  return [...repeated].map((value) => ({ where: value, message: `${kind} used more than once` }));
}

function findQuestionProblems(pack: ContentPack): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const axisIds = new Set(pack.axes.map((axis) => axis.id));
  for (const question of pack.questions) {
    if (!axisIds.has(question.axisId)) {
      problems.push({ where: question.id, message: `axis ${question.axisId} does not exist` });
    }
    problems.push(...findRepeatedTexts(question.id, 'levels', question.levels));
  }
  for (const axis of pack.axes) {
    const count = pack.questions.filter((question) => question.axisId === axis.id).length;
    if (count < MIN_QUESTIONS_PER_AXIS) {
      problems.push({
        where: axis.id,
        message: `axis has ${count} questions, at least ${MIN_QUESTIONS_PER_AXIS} are needed`,
      });
    }
  }
  return problems;
}

/** Conditions of questions: they name what exists, leave somebody to ask, and never wait for one another in a circle. */
function findConditionProblems(pack: ContentPack): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const sectorIds = new Set(pack.sectors.map(({ id }) => id));
  const questionIds = new Set(pack.questions.map(({ id }) => id));
  for (const { id, appliesWhen } of pack.questions) {
    if (!appliesWhen) continue;
    const report = (message: string) => problems.push({ where: id, message });
    if (Object.keys(appliesWhen).length === 0) report('appliesWhen sets no condition');
    for (const sectorId of [...(appliesWhen.sectorIds ?? []), ...(appliesWhen.notSectorIds ?? [])])
      if (!sectorIds.has(sectorId)) report(`sector ${sectorId} does not exist`);
    if (isEmptyRange(appliesWhen.minHeadcount, appliesWhen.maxHeadcount))
      report('minHeadcount must not exceed maxHeadcount');
    for (const { questionId, minLevel, maxLevel } of appliesWhen.answers ?? []) {
      if (!questionIds.has(questionId)) report(`question ${questionId} does not exist`);
      if (minLevel === undefined && maxLevel === undefined) report(`no level is asked of ${questionId}`);
      if (isEmptyRange(minLevel, maxLevel)) report(`minLevel must not exceed maxLevel for ${questionId}`);
    }
    if (leadsBackTo(id, pack)) report('the question depends on itself');
  }
  return problems;
}

function isEmptyRange(min: number | undefined, max: number | undefined): boolean {
  return min !== undefined && max !== undefined && min > max;
}

/** The conditions of a question, followed from answer to answer, come back to it. */
function leadsBackTo(id: string, pack: ContentPack): boolean {
  const askedBy = new Map(
    pack.questions.map((question) => [
      question.id,
      (question.appliesWhen?.answers ?? []).map(({ questionId }) => questionId),
    ]),
  );
  const seen = new Set<string>();
  const ahead = [...(askedBy.get(id) ?? [])];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...(askedBy.get(next) ?? []));
  }
  return false;
}

function findCriterionProblems(pack: ContentPack): ContentProblem[] {
  const problems = pack.criteria.flatMap((criterion) =>
    findRepeatedTexts(criterion.id, 'anchors', criterion.anchors),
  );
  if (pack.criteria.every((criterion) => criterion.weight === 0)) {
    problems.push({ where: 'criteria', message: 'at least one criterion must weigh more than 0' });
  }
  return problems;
}

/** Two texts that differ by case or spacing alone are the same level to a reader. */
function findRepeatedTexts(where: string, name: string, texts: readonly string[]): ContentProblem[] {
  const normalised = texts.map((text) => text.trim().toLowerCase().replaceAll(/\s+/g, ' '));
  return new Set(normalised).size === texts.length
    ? []
    : [{ where, message: `the five ${name} must all differ` }];
}

function findPlanProblems(pack: ContentPack): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const stepIds = new Set(pack.steps.map((step) => step.id));
  for (const plan of pack.plans) {
    const planned = plan.steps.map((step) => step.stepId);
    for (const stepId of planned) {
      if (!stepIds.has(stepId)) problems.push({ where: plan.id, message: `step ${stepId} does not exist` });
    }
    problems.push(...duplicates(`step of plan ${plan.id}`, planned));
    const sum = plan.steps.reduce((total, step) => total + step.days, 0);
    if (Math.abs(sum - plan.totalDays) > DAY_TOLERANCE) {
      problems.push({ where: plan.id, message: `steps sum to ${sum} days, not ${plan.totalDays}` });
    }
  }
  return problems;
}

function findScoringProblems(pack: ContentPack): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const { bands, emptyBelow, indicativeBelow } = pack.scoring;
  if (bands[0]?.from !== 0)
    problems.push({ where: 'scoring.bands', message: 'the first band must start at 0' });
  bands.forEach((band, index) => {
    const previous = bands[index - 1];
    if (previous !== undefined && band.from <= previous.from) {
      problems.push({
        where: 'scoring.bands',
        message: `band "${band.name}" must start above "${previous.name}"`,
      });
    }
  });
  problems.push(
    ...duplicates(
      'band name',
      bands.map((band) => band.name),
    ),
  );
  if (emptyBelow > indicativeBelow) {
    problems.push({ where: 'scoring', message: 'emptyBelow must not exceed indicativeBelow' });
  }
  return problems;
}

function findSwotProblems({ swot, questions }: ContentPack): ContentProblem[] {
  const questionIds = new Set(questions.map(({ id }) => id));
  return [...(swot?.heldByOne ?? []), ...(swot?.weakAccess ?? [])]
    .filter(({ questionId }) => !questionIds.has(questionId))
    .map(({ questionId }) => ({ where: 'swot', message: `question ${questionId} does not exist` }));
}

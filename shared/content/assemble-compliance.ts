import { z } from 'zod';
import { err, ok, type Result } from '#shared/domain/result.ts';
import {
  ComplianceClassIdSchema,
  ComplianceGatesSchema,
  ComplianceManifestSchema,
  ComplianceNoticesSchema,
  type ComplianceQuestion,
  ComplianceQuestionSchema,
  type ComplianceRules,
  type Condition,
  DutySchema,
  NO,
  NONE,
  UNKNOWN,
  YES,
} from './compliance.ts';

/** Everything wrong with the data, in English for its author; never empty. */
export type ComplianceError = { readonly kind: 'invalid-compliance'; readonly problems: readonly string[] };

/** The files of one version, as read from disk. */
export type ComplianceFiles = {
  readonly manifest: unknown;
  readonly questions: unknown;
  readonly gates: unknown;
  readonly duties: unknown;
  readonly notices: unknown;
};

const FilesSchema = z.strictObject({
  manifest: ComplianceManifestSchema,
  questions: z.array(ComplianceQuestionSchema).min(1),
  gates: ComplianceGatesSchema,
  duties: z.array(DutySchema).min(1),
  notices: ComplianceNoticesSchema,
});

/**
 * Builds the rules of a version from its files. Fails with every problem found: first the shape, then integrity (unique
 * ids, references and conditions that lead somewhere, no condition that waits for itself, a last gate that is always
 * true, one description per class, a note wherever something is to be checked).
 */
export function assembleCompliance(files: ComplianceFiles): Result<ComplianceRules, ComplianceError> {
  const parsed = FilesSchema.safeParse(files);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join(' › ')}: ${message}`);
    return err({ kind: 'invalid-compliance', problems });
  }
  const { manifest, questions, gates, duties, notices } = parsed.data;
  const rules: ComplianceRules = { ...manifest, ...gates, ...notices, questions, duties };
  const problems = [
    ...repeated(idsOf(rules)),
    ...rules.questions.flatMap((question) => choiceProblems(question)),
    ...conditionsOf(rules).flatMap(({ where, condition }) => conditionProblems(rules, where, condition)),
    ...cycles(rules),
    ...unreadQuestions(rules),
    ...referenceProblems(rules),
    ...classProblems(rules),
    ...proposalProblems(rules),
  ];
  return problems.length > 0 ? err({ kind: 'invalid-compliance', problems }) : ok(rules);
}

/** Choices a question can be answered with in conditions: not known is no answer, and none is the absence of the others. */
function askableChoices(question: ComplianceQuestion): readonly string[] {
  return question.kind === 'yes-no' ? [YES, NO] : question.choices.map(({ id }) => id);
}

function idsOf(rules: ComplianceRules): readonly string[] {
  const { texts, groups, carriers, questions, facts, gates, duties, notices, opportunities, fines } = rules;
  const lists = [texts, groups, carriers, questions, facts, gates, duties, notices, opportunities, fines];
  return lists.flatMap((list, index) => list.map(({ id }) => `${index}/${id}`));
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${id} used more than once`,
  );
}

function choiceProblems(question: ComplianceQuestion): readonly string[] {
  if (question.kind === 'yes-no') return [];
  const ids = question.choices.map(({ id }) => id);
  const reserved = ids.filter((id) => [NONE, UNKNOWN].includes(id));
  return [...repeated(ids), ...reserved.map((id) => `choice ${id} is a reserved id`)].map(
    (problem) => `${question.id}: ${problem}`,
  );
}

/** Every condition of the data, with the id of what it belongs to. */
function conditionsOf(rules: ComplianceRules): readonly { where: string; condition: Condition }[] {
  const { questions, facts, gates, duties, notices, opportunities, fines } = rules;
  const found: { where: string; condition: Condition }[] = [];
  for (const { id, appliesWhen } of questions)
    if (appliesWhen) found.push({ where: id, condition: appliesWhen });
  for (const { id, when } of [...facts, ...gates, ...duties, ...notices, ...opportunities, ...fines]) {
    found.push({ where: id, condition: when });
  }
  for (const { id, lowerWhen } of fines) found.push({ where: id, condition: lowerWhen });
  for (const { id, dates } of duties) {
    for (const { when } of dates) if (when) found.push({ where: id, condition: when });
  }
  return found;
}

function leavesOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
}

function conditionProblems(rules: ComplianceRules, where: string, condition: Condition): readonly string[] {
  return leavesOf(condition).flatMap((leaf) => {
    if ('fact' in leaf) {
      return rules.facts.some(({ id }) => id === leaf.fact) ? [] : [`${where}: no fact ${leaf.fact}`];
    }
    const questionId = 'answer' in leaf ? leaf.answer : 'ticked' in leaf ? leaf.ticked : null;
    if (questionId === null) return [];
    const question = rules.questions.find(({ id }) => id === questionId);
    if (question === undefined) return [`${where}: no question ${questionId}`];
    const choices = askableChoices(question);
    if ('answer' in leaf) {
      return leaf.is
        .filter((id) => !choices.includes(id))
        .map((id) => `${where}: ${questionId} has no choice ${id}`);
    }
    if ('ticked' in leaf && (question.kind !== 'several' || leaf.atLeast > choices.length)) {
      return [`${where}: ${questionId} cannot have ${leaf.atLeast} ticks`];
    }
    return [];
  });
}

/** Questions and facts whose condition leads back to themselves: they could never be evaluated. */
function cycles(rules: ComplianceRules): readonly string[] {
  const needs = new Map<string, readonly string[]>();
  const neededBy = (condition: Condition | null) =>
    condition === null
      ? []
      : leavesOf(condition).flatMap((leaf) => {
          if ('fact' in leaf) return [`fact ${leaf.fact}`];
          if ('answer' in leaf) return [`question ${leaf.answer}`];
          return 'ticked' in leaf ? [`question ${leaf.ticked}`] : [];
        });
  for (const { id, appliesWhen } of rules.questions) needs.set(`question ${id}`, neededBy(appliesWhen));
  for (const { id, when } of rules.facts) needs.set(`fact ${id}`, neededBy(when));

  const leadsBack = (start: string) => {
    const seen = new Set<string>();
    const queue = [...(needs.get(start) ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (next === start) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(...(needs.get(next) ?? []));
    }
    return false;
  };
  return [...needs.keys()].filter(leadsBack).map((name) => `${name} waits for itself`);
}

/** A question that no condition reads would be asked for nothing. */
function unreadQuestions(rules: ComplianceRules): readonly string[] {
  const read = new Set(
    conditionsOf(rules)
      .flatMap(({ condition }) => leavesOf(condition))
      .map((leaf) => ('answer' in leaf ? leaf.answer : 'ticked' in leaf ? leaf.ticked : '')),
  );
  return rules.questions.filter(({ id }) => !read.has(id)).map(({ id }) => `${id}: no rule reads it`);
}

function referenceProblems(rules: ComplianceRules): readonly string[] {
  const { questions, gates, duties, opportunities, fines } = rules;
  const texts = new Set(rules.texts.map(({ id }) => id));
  const groups = new Set<string>(rules.groups.map(({ id }) => id));
  const carriers = new Set(rules.carriers.map(({ id }) => id));
  return [
    ...[...questions, ...gates, ...duties, ...opportunities, ...fines].flatMap(({ id, reference }) => [
      ...(texts.has(reference.textId) ? [] : [`${id}: no text ${reference.textId}`]),
      ...(reference.confidence === 'to-check' && reference.note === '' ? [`${id}: what is to check?`] : []),
    ]),
    ...questions.filter(({ group }) => !groups.has(group)).map(({ id, group }) => `${id}: no group ${group}`),
    ...duties.flatMap(({ id, carrierId, dates }) => [
      ...(carriers.has(carrierId) ? [] : [`${id}: no carrier ${carrierId}`]),
      ...dates
        .filter(({ applicableOn, note }) => applicableOn === null && note === '')
        .map(() => `${id}: why is there no date?`),
    ]),
  ];
}

function proposalProblems({ proposals, questions }: ComplianceRules): readonly string[] {
  return proposals.flatMap(({ questionId, choiceIds }) => {
    const question = questions.find(({ id }) => id === questionId);
    if (question === undefined) return [`proposal: no question ${questionId}`];
    const choices =
      question.kind === 'several' ? [...askableChoices(question), NONE] : askableChoices(question);
    return choiceIds
      .filter((id) => !choices.includes(id))
      .map((id) => `proposal: ${questionId} has no choice ${id}`);
  });
}

function classProblems({ classes, gates, duties }: ComplianceRules): readonly string[] {
  const last = gates.at(-1)?.when;
  const isAlwaysTrue = last !== undefined && 'all' in last && last.all.length === 0;
  return [
    ...(isAlwaysTrue ? [] : ['the last gate must always be true']),
    ...ComplianceClassIdSchema.options
      .filter((classId) => classes.filter(({ id }) => id === classId).length !== 1)
      .map((classId) => `class ${classId} must be described once`),
    ...classes
      .flatMap(({ onlyDutyIds }) => onlyDutyIds ?? [])
      .filter((dutyId) => !duties.some(({ id }) => id === dutyId))
      .map((dutyId) => `no duty ${dutyId}`),
  ];
}

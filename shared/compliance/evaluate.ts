import {
  type CompanyField,
  type ComplianceAnswers,
  type ComplianceQuestion,
  type ComplianceRules,
  type Condition,
  NO,
  NONE,
  YES,
} from '#shared/content/compliance.ts';
import { assertNever } from '#shared/domain/result.ts';

/** Figures of the company that rules look at; null when not known. */
export type CompanyFacts = Readonly<Record<CompanyField, number | null>>;

/** What a verdict rests on: an answer given, or a figure of the company. */
export type Reason =
  | { readonly kind: 'answer'; readonly questionId: string; readonly choiceId: string }
  | { readonly kind: 'company'; readonly field: CompanyField };

/** What a verdict waits for: a question that can be asked now, or a figure of the company. */
export type OpenPoint =
  | { readonly kind: 'question'; readonly questionId: string }
  | { readonly kind: 'company'; readonly field: CompanyField };

/**
 * Truth of a condition: null as long as what is not known could decide it (Kleene's three-valued logic, so that a
 * known truth holds however the gaps are filled). `because` is empty when not known, `open` when known.
 */
export type Evaluation = {
  readonly truth: boolean | null;
  readonly because: readonly Reason[];
  readonly open: readonly OpenPoint[];
};

export type Evaluate = (condition: Condition) => Evaluation;

/**
 * Reads conditions against the answers and the company. Total: a choice that does not exist, « aucun » beside
 * ticks, or several answers where one is asked for count as not known; the answer to a question that does not apply
 * counts for nothing.
 */
export function evaluator(
  rules: Pick<ComplianceRules, 'questions' | 'facts'>,
  answers: ComplianceAnswers,
  company: CompanyFacts,
): Evaluate {
  const questions = new Map(rules.questions.map((question) => [question.id, question]));
  const facts = new Map(rules.facts.map((fact) => [fact.id, fact]));
  // Facts and conditions of questions are asked for again and again within one assessment: each is worked out once.
  const workedOut = new Map<Condition, Evaluation>();

  function evaluate(condition: Condition): Evaluation {
    const before = workedOut.get(condition);
    if (before !== undefined) return before;
    const evaluation = workOut(condition);
    workedOut.set(condition, evaluation);
    return evaluation;
  }

  function workOut(condition: Condition): Evaluation {
    if ('all' in condition) return every(condition.all.map(evaluate), true);
    if ('any' in condition) return every(condition.any.map(evaluate), false);
    if ('not' in condition) return negated(evaluate(condition.not));
    if ('answer' in condition) {
      return asked(condition.answer, (question) => chosen(question, answers, condition.is));
    }
    if ('ticked' in condition) {
      return asked(condition.ticked, (question) => ticked(question, answers, condition.atLeast));
    }
    if ('company' in condition) {
      const value = company[condition.company];
      return ofCompany(
        condition.company,
        value === null ? null : 'above' in condition ? value > condition.above : value >= condition.atLeast,
      );
    }
    if ('fact' in condition) {
      const fact = facts.get(condition.fact);
      return fact === undefined ? NOT_KNOWN : evaluate(fact.when);
    }
    return assertNever(condition);
  }

  function asked(questionId: string, read: (question: ComplianceQuestion) => Evaluation): Evaluation {
    const question = questions.get(questionId);
    if (question === undefined) return NOT_KNOWN;
    if (question.appliesWhen === null) return read(question);
    const applies = evaluate(question.appliesWhen);
    if (applies.truth === true) return read(question);
    // A question that may not apply cannot be asked yet: what it waits for is what its own condition waits for.
    const answered = read(question);
    return applies.truth === null && answered.truth === false ? answered : applies;
  }

  return evaluate;
}

/** No rule refers to what does not exist (assembleCompliance): this only keeps the function total. */
const NOT_KNOWN: Evaluation = { truth: null, because: [], open: [] };

/** All true when `wanted`, any true otherwise: the second is the first, seen from the other side. */
function every(parts: readonly Evaluation[], wanted: boolean): Evaluation {
  const decisive = parts.filter(({ truth }) => truth === !wanted);
  if (decisive.length > 0) return { truth: !wanted, because: reasonsOf(decisive), open: [] };
  const waiting = parts.filter(({ truth }) => truth === null);
  if (waiting.length > 0)
    return { truth: null, because: [], open: distinct(waiting.flatMap(({ open }) => open)) };
  return { truth: wanted, because: reasonsOf(parts), open: [] };
}

function reasonsOf(parts: readonly Evaluation[]): readonly Reason[] {
  return distinct(parts.flatMap(({ because }) => because));
}

function negated(evaluation: Evaluation): Evaluation {
  return evaluation.truth === null ? evaluation : { ...evaluation, truth: !evaluation.truth };
}

/** Without repetitions, in the order of the first. */
export function distinct<T>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items;
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** Fully answered: « ne sait pas », an unfinished list and a choice that does not exist are not. */
export function isAnswered(question: ComplianceQuestion, answers: ComplianceAnswers): boolean {
  return reading(question, answers).isComplete;
}

function chosen(
  question: ComplianceQuestion,
  answers: ComplianceAnswers,
  among: readonly string[],
): Evaluation {
  const { choiceIds, isComplete } = reading(question, answers);
  const hits = choiceIds.filter((id) => among.includes(id));
  if (hits.length > 0) return known(question, true, hits);
  return isComplete ? known(question, false, choiceIds) : waitingFor(question);
}

function ticked(question: ComplianceQuestion, answers: ComplianceAnswers, atLeast: number): Evaluation {
  const { choiceIds, isComplete } = reading(question, answers);
  if (choiceIds.length >= atLeast) return known(question, true, choiceIds);
  return isComplete ? known(question, false, choiceIds) : waitingFor(question);
}

/** The choices that were surely taken, and whether the others were surely not. */
function reading(
  question: ComplianceQuestion,
  answers: ComplianceAnswers,
): { readonly choiceIds: readonly string[]; readonly isComplete: boolean } {
  const answer = answers[question.id] ?? [];
  const given = typeof answer === 'string' ? [answer] : answer;
  const choices = question.kind === 'yes-no' ? [YES, NO] : question.choices.map(({ id }) => id);
  const choiceIds = choices.filter((id) => given.includes(id));
  const isClean = given.length > 0 && given.every((id) => choices.includes(id));
  if (question.kind === 'several') {
    return { choiceIds, isComplete: isClean || (given.length === 1 && given[0] === NONE) };
  }
  return isClean && given.length === 1
    ? { choiceIds, isComplete: true }
    : { choiceIds: [], isComplete: false };
}

function known(question: ComplianceQuestion, truth: boolean, choiceIds: readonly string[]): Evaluation {
  const cited = choiceIds.length > 0 ? choiceIds : [NONE];
  return {
    truth,
    because: cited.map((choiceId) => ({ kind: 'answer', questionId: question.id, choiceId })),
    open: [],
  };
}

function waitingFor({ id }: ComplianceQuestion): Evaluation {
  return { truth: null, because: [], open: [{ kind: 'question', questionId: id }] };
}

function ofCompany(field: CompanyField, truth: boolean | null): Evaluation {
  const point = { kind: 'company', field } as const;
  return truth === null ? { truth, because: [], open: [point] } : { truth, because: [point], open: [] };
}

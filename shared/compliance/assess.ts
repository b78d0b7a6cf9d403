import type {
  ComplianceAnswers,
  ComplianceClassId,
  ComplianceQuestion,
  ComplianceRules,
  Duty,
} from '#shared/content/compliance.ts';
import {
  type CompanyFacts,
  distinct,
  type Evaluate,
  type Evaluation,
  evaluator,
  type OpenPoint,
  type Reason,
} from './evaluate.ts';
import { type FineCeiling, fineCeilings } from './fines.ts';

/** A gate on the way to the class: passed by, not known, or the one that gives the class. */
export type GateStep = {
  readonly gateId: string;
  readonly outcome: 'ruled-out' | 'open' | 'decides';
  readonly because: readonly Reason[];
  readonly open: readonly OpenPoint[];
};

/** `applicableOn` null: no date yet. `formerlyOn`: the date before the last change of the law. ISO dates. */
export type DutyFinding = {
  readonly dutyId: string;
  readonly adoptedOn: string;
  readonly applicableOn: string | null;
  readonly formerlyOn: string | null;
  readonly because: readonly Reason[];
};

/** A duty that open points may bring. */
export type PendingDuty = { readonly dutyId: string; readonly open: readonly OpenPoint[] };

type Because = { readonly id: string; readonly because: readonly Reason[] };

export type ComplianceResult = {
  readonly classId: ComplianceClassId;
  /** Null as long as the class is « à examiner ». */
  readonly decidedBy: GateStep | null;
  /** The gates tried, in order, each with the answers it rests on. */
  readonly trail: readonly GateStep[];
  /** Classes still possible; one alone once the class is known. */
  readonly possibleClassIds: readonly ComplianceClassId[];
  /** What keeps the class « à examiner », in the order of the questionnaire. */
  readonly openQuestionIds: readonly string[];
  /** Named facts that are true and have a label: fournisseur, déployeur, entité NIS2… */
  readonly facts: readonly Because[];
  readonly duties: readonly DutyFinding[];
  readonly pendingDuties: readonly PendingDuty[];
  readonly opportunities: readonly Because[];
  readonly noticeIds: readonly string[];
  readonly fines: readonly FineCeiling[];
};

/**
 * Class, duties, opportunities and notices of a use case. Pure and total: one class for every combination of answers.
 *
 * The class is that of the first gate that is true. A gate that is not known leaves its class possible; when more than
 * one class is possible the result is « à examiner » with the questions that could settle it, so that what is not known
 * never makes a class milder. A duty whose condition is not known is pending, never dropped.
 */
export function assessCompliance(
  answers: ComplianceAnswers,
  company: CompanyFacts,
  rules: ComplianceRules,
): ComplianceResult {
  const evaluate = evaluator(rules, answers, company);
  const trail = walkGates(rules, evaluate);
  const possibleClassIds = distinct(
    trail.flatMap(({ gateId, outcome }) =>
      outcome === 'ruled-out'
        ? []
        : rules.gates.filter(({ id }) => id === gateId).map(({ classId }) => classId),
    ),
  );
  const [onlyClassId] = possibleClassIds;
  const isDecided = onlyClassId !== undefined && possibleClassIds.length === 1;
  const classId = isDecided ? onlyClassId : 'a-examiner';
  const openIds = new Set(
    trail.flatMap(({ open }) => open.map((point) => (point.kind === 'question' ? point.questionId : ''))),
  );
  const only = rules.classes.find(({ id }) => id === classId)?.onlyDutyIds ?? null;
  const duties = rules.duties.filter(({ id }) => only === null || only.includes(id));

  return {
    classId,
    decidedBy: isDecided ? (trail.find(({ outcome }) => outcome === 'decides') ?? null) : null,
    trail,
    possibleClassIds,
    openQuestionIds: isDecided ? [] : rules.questions.filter(({ id }) => openIds.has(id)).map(({ id }) => id),
    facts: holding(
      rules.facts.filter(({ label }) => label !== null),
      evaluate,
    ),
    duties: duties.flatMap((duty) => {
      const { truth, because } = evaluate(duty.when);
      return truth === true ? [dutyFinding(duty, because, rules, evaluate)] : [];
    }),
    pendingDuties: duties.flatMap(({ id, when }) => {
      const { truth, open } = evaluate(when);
      return truth === null ? [{ dutyId: id, open }] : [];
    }),
    opportunities: holding(rules.opportunities, evaluate),
    noticeIds: rules.notices.filter(({ when }) => evaluate(when).truth === true).map(({ id }) => id),
    fines: fineCeilings(rules, company, evaluate),
  };
}

/** Questions that apply, given the answers so far, in the order to ask them. */
export function questionsToAsk(
  answers: ComplianceAnswers,
  company: CompanyFacts,
  rules: ComplianceRules,
): readonly ComplianceQuestion[] {
  const evaluate = evaluator(rules, answers, company);
  return rules.questions.filter(
    ({ appliesWhen }) => appliesWhen === null || evaluate(appliesWhen).truth === true,
  );
}

/** Up to the first gate that is true; the last one always is (assembleCompliance). */
function walkGates({ gates }: ComplianceRules, evaluate: Evaluate): readonly GateStep[] {
  const trail: GateStep[] = [];
  for (const { id, when } of gates) {
    const { truth, because, open } = evaluate(when);
    trail.push({ gateId: id, outcome: outcomeOf(truth), because, open });
    if (truth === true) break;
  }
  return trail;
}

function outcomeOf(truth: Evaluation['truth']): GateStep['outcome'] {
  if (truth === null) return 'open';
  return truth ? 'decides' : 'ruled-out';
}

function holding(
  items: readonly { readonly id: string; readonly when: ComplianceRules['facts'][number]['when'] }[],
  evaluate: Evaluate,
): readonly Because[] {
  return items.flatMap(({ id, when }) => {
    const { truth, because } = evaluate(when);
    return truth === true ? [{ id, because }] : [];
  });
}

/** With the earliest date that is not ruled out: what is not known must not grant a delay. */
function dutyFinding(
  duty: Duty,
  because: readonly Reason[],
  { texts }: ComplianceRules,
  evaluate: Evaluate,
): DutyFinding {
  const [earliest] = duty.dates
    .filter(({ when }) => when === null || evaluate(when).truth !== false)
    .toSorted((left, right) => (left.applicableOn ?? '9999').localeCompare(right.applicableOn ?? '9999'));
  return {
    dutyId: duty.id,
    adoptedOn: texts.find(({ id }) => id === duty.reference.textId)?.publishedOn ?? '',
    applicableOn: earliest?.applicableOn ?? null,
    formerlyOn: earliest?.formerlyOn ?? null,
    because,
  };
}

import type {
  FundingMeasure,
  MeasureCondition,
  MeasureNumber,
  MeasureRule,
} from '#shared/content/measure.ts';
import { blankRecommendation } from '#shared/domain/blank.ts';
import { addMonths } from '#shared/domain/calendar.ts';
import {
  foldText,
  formatDate,
  formatEuros,
  formatNumber,
  frenchTypography,
  NO_BREAK_SPACE,
} from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import { assertNever } from '#shared/domain/result.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import type { Verdict } from './verdict.ts';

/** recommended: open to the company and of use · possible: open, nothing calls for it · no · to-check: something to ask. */
export type OrientationVerdict = 'recommended' | 'possible' | 'no' | 'to-check';

export const ORIENTATION_LABELS: Readonly<Record<OrientationVerdict, string>> = {
  recommended: 'Recommandé',
  possible: 'Possible',
  no: 'Non',
  'to-check': 'À vérifier',
};

export type OrientationReason = { readonly kind: 'for' | 'against' | 'ask'; readonly text: string };

export type Orientation = {
  readonly measure: FundingMeasure;
  readonly verdict: OrientationVerdict;
  /** Facts of the mission, or what to ask, in French. */
  readonly reasons: readonly OrientationReason[];
  /** Calls with a date, each said past or not. */
  readonly calls: readonly string[];
};

export type OrientationInput = {
  readonly doc: Pick<MissionDoc, 'company' | 'useCases' | 'recommendations'>;
  /** Maturity of the axes, 0 to 4; null where there is no score. */
  readonly axes: readonly { readonly axisId: Id; readonly score: number | null }[];
  /** Verdict of `checkEligibility`. */
  readonly eligibility: Verdict;
  /** ISO date the orientation is given on. */
  readonly onDate: string;
};

const ORDER: Readonly<Record<OrientationVerdict, number>> = {
  recommended: 0,
  'to-check': 1,
  possible: 2,
  no: 3,
};

/**
 * Which measures the company may turn to, the most useful first. No: a condition of access is surely not met. To check: one
 * is not known, or nothing surely makes the measure useful and something could. Recommended: access is open and one reason
 * holds; possible: access is open and none does. What is not known is never a no, and never a yes.
 */
export function orient(input: OrientationInput, measures: readonly FundingMeasure[]): readonly Orientation[] {
  const facts = factsOf(input);
  return measures
    .map((measure) => orientationOf(measure, facts, input.onDate))
    .toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
}

/** Marks the recommendations that a measure became. */
export function modelIdOf({ id }: Pick<FundingMeasure, 'id'>): Id {
  return `measure-${id}`;
}

/** A recommendation that starts from a measure; everything in it is then the expert's. */
export function recommendationFromMeasure(
  { measure, reasons }: Orientation,
  given: { readonly id: Id; readonly number: number; readonly owner: string },
): Recommendation {
  const { what, nextStep, action, horizonMonths, confirmWith, sourced } = measure;
  return {
    ...blankRecommendation(given.id, given.number),
    modelId: modelIdOf(measure),
    title: action,
    description: frenchTypography(
      `${what} ${reasons
        .filter(({ kind }) => kind === 'for')
        .map(({ text }) => text)
        .join(' ')} À confirmer ${confirmWith} (source consultée le ${formatDate(sourced.checkedOn)}).`,
    ),
    horizonMonths,
    ownerName: given.owner,
    firstStep: nextStep,
    indicator: 'Réponse de l’organisme',
    target: 'Accord ou refus écrit',
  };
}

type Facts = {
  readonly numbers: Readonly<Record<MeasureNumber, number | null>>;
  readonly axes: ReadonlyMap<Id, number | null>;
  readonly eligibility: Verdict;
  readonly region: string;
  readonly actionAxes: readonly (Id | null)[];
};

function factsOf({ doc, axes, eligibility, onDate }: OrientationInput): Facts {
  const { company, useCases, recommendations } = doc;
  const retained = useCases.filter(({ status, nature }) => status === 'retained' && nature !== 'rule');
  const costs = recommendations.flatMap(({ cost }) => cost ?? []);
  return {
    numbers: {
      headcount: company.headcount,
      turnover: company.turnover,
      balanceSheetTotal: company.balanceSheetTotal,
      ageYears: company.foundedOn === null ? null : fullYears(company.foundedOn, onDate),
      roadmapCost: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
      retainedCases: retained.length,
      boughtCases: retained.filter(({ approach }) => approach === 'buy').length,
      builtCases: retained.filter(({ approach }) => approach === 'build').length,
      readyCases: retained.filter(
        ({ ownerName, dataSourceIds, economics }) =>
          ownerName.trim() !== '' && dataSourceIds.length > 0 && economics.oneOffCost.probable !== null,
      ).length,
    },
    axes: new Map(axes.map(({ axisId, score }) => [axisId, score])),
    eligibility,
    region: company.region.trim(),
    actionAxes: recommendations.map(({ axisId }) => axisId),
  };
}

function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return addMonths(from, years * 12) <= to ? years : years - 1;
}

function orientationOf(measure: FundingMeasure, facts: Facts, onDate: string): Orientation {
  const access = measure.access.map((rule) => judged(rule, facts));
  const useful = measure.useful.map((rule) => judged(rule, facts));
  const verdict = verdictOf(
    access.map(({ truth }) => truth),
    useful.map(({ truth }) => truth),
  );
  // What would only add to a reason that holds already is not worth a question.
  const isSettled = verdict === 'no' || useful.some(({ truth }) => truth === true);
  const shown = [
    ...access.filter(({ truth }) => verdict !== 'no' || truth === false),
    ...(verdict === 'no' ? [] : useful.filter(({ truth }) => !isSettled || truth === true)),
  ];
  return {
    measure,
    verdict,
    reasons: shown.flatMap(({ reason }) => (reason.text === '' ? [] : [reason])),
    calls: measure.calls.map(({ label, closesOn }) => callWords(label, closesOn, onDate)),
  };
}

type Truth = boolean | null;

function verdictOf(access: readonly Truth[], useful: readonly Truth[]): OrientationVerdict {
  if (access.includes(false)) return 'no';
  if (access.includes(null)) return 'to-check';
  if (useful.includes(true)) return 'recommended';
  return useful.includes(null) ? 'to-check' : 'possible';
}

function judged(
  rule: MeasureRule,
  facts: Facts,
): { readonly truth: Truth; readonly reason: OrientationReason } {
  const truth = truthOf(rule.when, facts);
  const kind = truth === null ? 'ask' : truth ? 'for' : 'against';
  const words = truth === null ? rule.ask : truth ? rule.yes : rule.no;
  return { truth, reason: { kind, text: frenchTypography(filled(words, facts)) } };
}

/** Kleene's three-valued logic: a known truth holds however the gaps are filled. */
function truthOf(condition: MeasureCondition, facts: Facts): Truth {
  if ('all' in condition) return every(condition.all.map((it) => truthOf(it, facts)));
  if ('any' in condition) return negated(every(condition.any.map((it) => negated(truthOf(it, facts)))));
  if ('not' in condition) return negated(truthOf(condition.not, facts));
  if ('number' in condition) {
    const value = facts.numbers[condition.number];
    if (value === null) return null;
    if ('atLeast' in condition) return value >= condition.atLeast;
    return 'atMost' in condition ? value <= condition.atMost : value < condition.below;
  }
  if ('axis' in condition) {
    const score = facts.axes.get(condition.axis) ?? null;
    return score === null ? null : score < condition.below;
  }
  if ('actionsOn' in condition) {
    return facts.actionAxes.filter((axisId) => axisId === condition.actionsOn).length >= condition.atLeast;
  }
  if ('eligible' in condition) {
    return facts.eligibility === 'to-check' ? null : facts.eligibility === 'yes';
  }
  if ('region' in condition) {
    if (facts.region === '') return null;
    const region = foldText(facts.region);
    return condition.region.length === 0 || condition.region.some((name) => foldText(name) === region);
  }
  if ('toAsk' in condition) return null;
  return assertNever(condition);
}

function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

function negated(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

const EUROS: readonly MeasureNumber[] = ['turnover', 'balanceSheetTotal', 'roadmapCost'];

function filled(words: string, { numbers, axes, region }: Facts): string {
  return words.replace(/\{([^}]+)\}/g, (whole, name: string) => {
    if (name === 'region') return region;
    if (name.startsWith('axis:')) return scoreWords(axes.get(name.slice('axis:'.length)) ?? null);
    if (!(name in numbers)) return whole;
    const key = name as MeasureNumber;
    const value = numbers[key];
    if (value === null) return 'non renseigné';
    return EUROS.includes(key) ? formatEuros(value) : formatNumber(value, Number.isInteger(value) ? 0 : 1);
  });
}

function scoreWords(score: number | null): string {
  return score === null ? 'non évalué' : `${formatNumber(score, 1)}${NO_BREAK_SPACE}sur${NO_BREAK_SPACE}4`;
}

function callWords(label: string, closesOn: string | null, onDate: string): string {
  if (closesOn === null) return frenchTypography(`${label} : sans date de clôture connue.`);
  const state = closesOn < onDate ? 'passé' : 'à venir';
  return frenchTypography(`${label} : dernier jour connu le ${formatDate(closesOn)}, ${state}.`);
}

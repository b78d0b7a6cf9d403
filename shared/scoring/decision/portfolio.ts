import { solve } from 'yalps';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { isUsable } from './table.ts';

/** Something that can be done or not. `cost` in euros, `days` of work; `needs`: options without which it is nothing. */
export type PortfolioOption = {
  readonly value: number;
  readonly cost: number;
  readonly days: number;
  readonly needs: readonly number[];
};

/** Null: no limit. */
export type PortfolioLimits = { readonly budget: number | null; readonly days: number | null };

export type PortfolioError =
  | {
      readonly kind: 'bad-option';
      readonly option: number;
      readonly part: 'value' | 'cost' | 'days' | 'needs';
    }
  | { readonly kind: 'bad-limit'; readonly part: 'budget' | 'days' }
  /** The search was given up before the best was proved: too many options that are nearly alike. */
  | { readonly kind: 'not-proved' };

/** The left-out option that would come next, with what it needs, and what it asks for beyond the limits. */
export type NextOption = {
  readonly option: number;
  readonly withNeeds: readonly number[];
  readonly value: number;
  readonly extraCost: number;
  readonly extraDays: number;
};

export type Portfolio = {
  /** In the order of the options. */
  readonly chosen: readonly number[];
  readonly value: number;
  readonly cost: number;
  readonly days: number;
  /** Limits without which a better choice would be possible, the other one kept; both may be needed. */
  readonly binding: { readonly budget: boolean; readonly days: boolean; readonly together: boolean };
  readonly next: NextOption | null;
};

const MOST_ROUNDS = 1_000_000;
const TOLERANCE = 1e-9;

/**
 * The choice of highest total value within a budget and a capacity, an option being chosen only with all it needs:
 * a 0–1 knapsack with precedence, solved exactly by branch and cut (YALPS). Values are added: they must be on a
 * scale with a zero, such as a total score. Values, costs and days ≥ 0. Of equal choices, any.
 * `binding` is found by solving again without the limit. `next` is the left-out option that brings most value for the
 * share of the limits it would exceed, keeping what is chosen.
 */
export function choosePortfolio(
  options: readonly PortfolioOption[],
  limits: PortfolioLimits,
): Result<Portfolio, PortfolioError> {
  const error = checkPortfolio(options, limits);
  if (error) return err(error);
  const chosen = bestChoice(options, limits);
  const withoutBudget = bestChoice(options, { ...limits, budget: null });
  const withoutDays = bestChoice(options, { ...limits, days: null });
  if (chosen === null || withoutBudget === null || withoutDays === null) return err({ kind: 'not-proved' });
  const total = totalsOf(options, chosen);
  const all = totalsOf(options, [...options.keys()]);
  const isBetter = (value: number) => value > total.value + TOLERANCE * Math.max(1, all.value);
  const budget = isBetter(totalsOf(options, withoutBudget).value);
  const days = isBetter(totalsOf(options, withoutDays).value);
  return ok({
    chosen,
    ...total,
    binding: { budget, days, together: !budget && !days && isBetter(all.value) },
    next: nextOption(options, limits, chosen),
  });
}

/** Null: given up. Nothing chosen is always possible. */
function bestChoice(options: readonly PortfolioOption[], limits: PortfolioLimits): readonly number[] | null {
  const affordable = (option: PortfolioOption) =>
    isWithin(option.cost, limits.budget) && isWithin(option.days, limits.days);
  const variables = new Map<number, Map<string, number>>();
  const constraints = new Map<string, { readonly max: number }>();
  // Shares of the limits, so that euros and days weigh alike in the solver’s precision.
  const { budget, days } = limits;
  if (budget) constraints.set('budget', { max: 1 });
  if (days) constraints.set('days', { max: 1 });
  for (const [index, option] of options.entries()) {
    const row = new Map([['value', option.value]]);
    if (budget) row.set('budget', option.cost / budget);
    if (days) row.set('days', option.days / days);
    if (!affordable(option)) {
      row.set(`not ${index}`, 1);
      constraints.set(`not ${index}`, { max: 0 });
    }
    variables.set(index, row);
  }
  for (const [index, { needs }] of options.entries())
    for (const need of needs) {
      if (need === index) continue;
      const name = `${index} needs ${need}`;
      constraints.set(name, { max: 0 });
      variables.get(index)?.set(name, 1);
      variables.get(need)?.set(name, -1);
    }
  const solved = solve(
    { direction: 'maximize', objective: 'value', constraints, variables, binaries: true },
    { maxIterations: MOST_ROUNDS },
  );
  if (solved.status !== 'optimal') return null;
  return solved.variables.flatMap(([index, taken]) => (taken > 0.5 ? [index] : [])).toSorted((a, b) => a - b);
}

function nextOption(
  options: readonly PortfolioOption[],
  { budget, days }: PortfolioLimits,
  chosen: readonly number[],
): NextOption | null {
  const candidates = options.flatMap((_, option) => {
    if (chosen.includes(option)) return [];
    const added = withNeeds(options, option).filter((index) => !chosen.includes(index));
    const total = totalsOf(options, [...chosen, ...added]);
    const extraCost = budget === null ? 0 : Math.max(0, total.cost - budget);
    const extraDays = days === null ? 0 : Math.max(0, total.days - days);
    const value = totalsOf(options, added).value;
    const overrun = Math.max(extraCost / Math.max(budget ?? 1, 1), extraDays / Math.max(days ?? 1, 1));
    const next: NextOption = {
      option,
      withNeeds: added.filter((index) => index !== option),
      value,
      extraCost,
      extraDays,
    };
    return value > 0 && overrun > 0 ? [{ next, worth: value / overrun }] : [];
  });
  return candidates.toSorted((a, b) => b.worth - a.worth)[0]?.next ?? null;
}

/** The option and all it needs, directly or not, itself first. */
function withNeeds(options: readonly PortfolioOption[], option: number): readonly number[] {
  const found = new Set([option]);
  for (const index of found) for (const need of options[index]?.needs ?? []) found.add(need);
  return [...found];
}

function totalsOf(options: readonly PortfolioOption[], chosen: readonly number[]) {
  const sumOf = (part: 'value' | 'cost' | 'days') =>
    chosen.reduce((sum, index) => sum + (options[index]?.[part] ?? 0), 0);
  return { value: sumOf('value'), cost: sumOf('cost'), days: sumOf('days') };
}

function isWithin(amount: number, limit: number | null): boolean {
  return limit === null || amount <= limit * (1 + TOLERANCE);
}

function checkPortfolio(options: readonly PortfolioOption[], limits: PortfolioLimits): PortfolioError | null {
  const isAmount = (value: number) => isUsable(value) && value >= 0;
  for (const part of ['budget', 'days'] as const) {
    const limit = limits[part];
    if (limit !== null && !isAmount(limit)) return { kind: 'bad-limit', part };
  }
  for (const [option, { needs, ...amounts }] of options.entries()) {
    for (const part of ['value', 'cost', 'days'] as const)
      if (!isAmount(amounts[part])) return { kind: 'bad-option', option, part };
    if (needs.some((need) => options[need] === undefined))
      return { kind: 'bad-option', option, part: 'needs' };
  }
  return null;
}

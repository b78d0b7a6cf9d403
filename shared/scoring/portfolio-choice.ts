import { formatDecimal, formatEuros, frenchTypography, NO_BREAK_SPACE } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import type { NextOption, Portfolio, PortfolioLimits, PortfolioOption } from './decision/portfolio.ts';
import type { Ranking } from './ranking.ts';

/** What keeps a use case out of the choice: a figure that is not known, or a case it needs that is out itself. */
export type LackOfCase =
  | { readonly kind: 'score' | 'cost' | 'days' }
  | { readonly kind: 'needs'; readonly useCaseId: string };

export type CaseApart = { readonly useCaseId: string; readonly lacks: readonly LackOfCase[] };

/** Options in the order of `useCaseIds`; those apart take no part: unknown is not zero. */
export type PortfolioProblem = {
  readonly useCaseIds: readonly string[];
  readonly options: readonly PortfolioOption[];
  readonly limits: PortfolioLimits;
  readonly apart: readonly CaseApart[];
};

type Chosen = Pick<MissionDoc, 'useCases' | 'prioritisation'>;

/**
 * Ranked use cases as the portfolio takes them: value = total score (0–4), cost = probable one-off cost (€), days = own
 * people’s work, dependencies. A case whose score is not known, nor its cost or its days where they are limited, or
 * that needs one that is not among them, is set apart.
 */
export function portfolioProblem({ useCases, prioritisation }: Chosen, ranking: Ranking): PortfolioProblem {
  const ranked = ranking.useCases.flatMap(({ useCaseId, total }) => {
    const useCase = useCases.find(({ id }) => id === useCaseId);
    return useCase ? [{ useCase, score: total.score }] : [];
  });
  const limits = { budget: prioritisation.budget, days: prioritisation.capacityDays };
  const lacks = new Map(ranked.map(({ useCase, score }) => [useCase.id, ownLacks(useCase, score, limits)]));
  const isOut = (id: string) => lacks.get(id)?.length !== 0;
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const { useCase } of ranked) {
      const missing = useCase.dependsOnIds.find((id) => id !== useCase.id && isOut(id));
      if (isOut(useCase.id) || missing === undefined) continue;
      lacks.set(useCase.id, [{ kind: 'needs', useCaseId: missing }]);
      isSettled = false;
    }
  }
  const kept = ranked.filter(({ useCase }) => !isOut(useCase.id));
  const placeOf = (id: string) => kept.findIndex(({ useCase }) => useCase.id === id);
  return {
    useCaseIds: kept.map(({ useCase }) => useCase.id),
    options: kept.map(({ useCase, score }) => ({
      value: score ?? 0,
      cost: useCase.economics.oneOffCost.probable ?? 0,
      days: useCase.effortDays ?? 0,
      needs: useCase.dependsOnIds.filter((id) => id !== useCase.id).map(placeOf),
    })),
    limits,
    apart: ranked.flatMap(({ useCase }) =>
      isOut(useCase.id) ? [{ useCaseId: useCase.id, lacks: lacks.get(useCase.id) ?? [] }] : [],
    ),
  };
}

function ownLacks(
  { economics, effortDays }: UseCase,
  score: number | null,
  { budget, days }: PortfolioLimits,
): readonly LackOfCase[] {
  const isCostUnknown = budget !== null && economics.oneOffCost.probable === null;
  return [
    ...(score === null ? [{ kind: 'score' as const }] : []),
    ...(isCostUnknown ? [{ kind: 'cost' as const }] : []),
    ...(days !== null && effortDays === null ? [{ kind: 'days' as const }] : []),
  ];
}

const LACKS: Readonly<Record<'score' | 'cost' | 'days', string>> = {
  score: 'sans score',
  cost: 'coût de départ inconnu',
  days: 'charge en jours inconnue',
};

/** Why a case is apart, in a few French words. */
export function describeLacks(
  { lacks }: Pick<CaseApart, 'lacks'>,
  titleOf: (useCaseId: string) => string,
): string {
  return frenchTypography(
    lacks
      .map((lack) =>
        lack.kind === 'needs'
          ? `dépend de « ${titleOf(lack.useCaseId)} », qui n’y est pas`
          : LACKS[lack.kind],
      )
      .join(', '),
  );
}

/** What holds the choice back, in one French sentence; a limit that was not set is not spoken of. */
export function describeBinding(
  { budget, days, together }: Portfolio['binding'],
  limits: PortfolioLimits,
): string {
  if (budget && days) return 'Le budget et la capacité limitent chacun le choix.';
  if (budget)
    return `C’est le budget qui limite le choix${limits.days === null ? '' : ' ; la capacité suffirait à plus'}.`;
  if (days)
    return `C’est la capacité qui limite le choix${limits.budget === null ? '' : ' ; le budget suffirait à plus'}.`;
  return together
    ? 'Ni le budget ni la capacité ne limitent seuls le choix : il faudrait plus des deux.'
    : 'Rien ne limite le choix : tout ce qui peut être compté tient dans l’enveloppe.';
}

/** What would come next and what it lacks, in one French sentence. */
export function describeNext(
  { option, withNeeds, extraCost, extraDays }: NextOption,
  nameOf: (option: number) => string,
): string {
  const needs = withNeeds.length === 0 ? '' : `, avec ${withNeeds.map(nameOf).join(' et ')} dont il dépend`;
  const lacks = [
    ...(extraCost > 0 ? [formatEuros(extraCost)] : []),
    ...(extraDays > 0 ? [`${formatDecimal(extraDays)}${NO_BREAK_SPACE}j`] : []),
  ];
  return frenchTypography(`Le suivant serait ${nameOf(option)}${needs} : il manque ${lacks.join(' et ')}.`);
}

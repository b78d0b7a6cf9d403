import { formatDecimal, formatEuros, formatNumber, NO_BREAK_SPACE } from '#shared/domain/french.ts';
import { cell, column, heading, list, note, paragraph, strong, table } from '#shared/report/blocks.ts';
import { reading } from '#shared/report/derived-text.ts';
import type { Block } from '#shared/report/model.ts';
import { joinAnd, named } from '#shared/report/phrases.ts';
import { fromMission, fromUseCase } from '#shared/report/sources.ts';
import { describeDecisionError } from '#shared/scoring/decision/describe-errors.ts';
import { choosePortfolio, type Portfolio } from '#shared/scoring/decision/portfolio.ts';
import {
  describeBinding,
  describeLacks,
  describeNext,
  type PortfolioProblem,
  portfolioProblem,
} from '#shared/scoring/portfolio-choice.ts';
import { type ChapterContext, itemOf } from './chapter.ts';

/** What fits in the budget and the capacity; nothing as long as neither is set. */
export function constrainedPortfolio(context: ChapterContext): readonly Block[] {
  const { doc, assessment } = context;
  const { budget, capacityDays } = doc.prioritisation;
  if (budget === null && capacityDays === null) return [];
  const problem = portfolioProblem(doc, assessment.ranking);
  const titleOf = (id: string) => itemOf(doc.useCases, id)?.title || 'Sans titre';
  const found = problem.options.length === 0 ? null : choosePortfolio(problem.options, problem.limits);
  const limits = [
    ...(budget === null ? [] : [`un budget de départ de ${formatEuros(budget)}`]),
    ...(capacityDays === null ? [] : [`${daysOf(capacityDays)} des équipes de l’entreprise`]),
  ];
  return [
    heading(2, 'Portefeuille sous contrainte', 'portefeuille_contraint'),
    paragraph(`L’enveloppe : ${joinAnd(limits)}.`, [fromMission('prioritisation')]),
    ...(found === null
      ? []
      : found.ok
        ? [...chosenBlocks(problem, found.value, titleOf), ...leaderLeftOut(context, problem, found.value)]
        : [
            paragraph(
              describeDecisionError(found.error, { options: problem.useCaseIds.map(titleOf), criteria: [] }),
            ),
          ]),
    ...(problem.apart.length > 0 ? [paragraph('Laissés de côté, faute de quoi les compter :')] : []),
    ...problem.apart.flatMap((each) =>
      list([`${titleOf(each.useCaseId)} : ${describeLacks(each, titleOf)}.`], [fromUseCase(each.useCaseId)]),
    ),
  ];
}

function chosenBlocks(
  { useCaseIds, options, limits }: PortfolioProblem,
  { chosen, value, cost, days, binding, next }: Portfolio,
  titleOf: (id: string) => string,
): readonly Block[] {
  const nameOf = (option: number) => named(titleOf(useCaseIds[option] ?? ''));
  return [
    ...table(
      'Combinaison de plus haut score total dans l’enveloppe',
      [
        column('Cas d’usage', 52),
        column('Score', 12, 'right'),
        column('Coût de départ', 20, 'right'),
        column('Charge', 16, 'right'),
      ],
      chosen.map((option) => [
        cell(titleOf(useCaseIds[option] ?? ''), { sources: [fromUseCase(useCaseIds[option] ?? '')] }),
        cell(formatNumber(options[option]?.value ?? 0, 2)),
        cell(limits.budget === null ? '—' : formatEuros(options[option]?.cost ?? 0)),
        cell(limits.days === null ? '—' : daysOf(options[option]?.days ?? 0)),
      ]),
      {
        totals: [
          cell([strong('Total')]),
          cell(formatNumber(value, 2)),
          cell(limits.budget === null ? '—' : formatEuros(cost)),
          cell(limits.days === null ? '—' : daysOf(days)),
        ],
      },
    ),
    paragraph(`${describeBinding(binding, limits)}${next ? ` ${describeNext(next, nameOf)}` : ''}`, [
      fromMission('prioritisation'),
      ...useCaseIds.map(fromUseCase),
    ]),
    note(
      'La somme des scores est rendue la plus haute par un programme en nombres entiers, résolu exactement ; un cas n’est pris qu’avec ceux dont il dépend.',
    ),
  ];
}

/** A sum of scores may prefer several light cases to the first: it is said, with what the first asks for. */
function leaderLeftOut(
  { doc, assessment }: ChapterContext,
  { useCaseIds, options, limits }: PortfolioProblem,
  { chosen }: Portfolio,
): readonly Block[] {
  const first = assessment.ranking.useCases.find(({ rank }) => rank === 1)?.useCaseId ?? '';
  const place = useCaseIds.indexOf(first);
  const option = options[place];
  if (!option || chosen.includes(place)) return [];
  const asked = [
    ...(limits.budget === null ? [] : [formatEuros(option.cost)]),
    ...(limits.days === null ? [] : [daysOf(option.days)]),
  ];
  return reading(
    'portfolio-constraint',
    [
      `Le premier du classement, ${named(itemOf(doc.useCases, first)?.title ?? '')}, n’est pas dans cette combinaison : il demande à lui seul ${joinAnd(asked)}, et la somme des scores préfère plusieurs cas plus légers.`,
      'C’est à la direction de dire lequel des deux buts l’emporte.',
    ],
    [fromUseCase(first), fromMission('prioritisation')],
  );
}

function daysOf(days: number): string {
  return `${formatDecimal(days)}${NO_BREAK_SPACE}j`;
}

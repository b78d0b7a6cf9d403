import {
  formatCount,
  formatEuros,
  formatPercent,
  formatShortDate,
  frenchTypography,
  joinAnd,
  named,
} from '#shared/domain/french.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { formatScore } from '#shared/report/phrases.ts';
import { changedSections } from './changed-sections.ts';
import type { IssuedFacts } from './issued-facts.ts';

/** A version as it was handed over, or as it would be. */
export type IssuedState = { readonly report: ReportDocument; readonly facts: IssuedFacts };

/**
 * What changed from one version to the next, in short French lines: figures with before and after, use cases,
 * recommendations, then sections. Nothing for the date and the number of the version, which always change. Pure; in
 * time proportional to the length of the documents.
 */
export function changesSince(before: IssuedState, after: IssuedState): readonly string[] {
  const lines = [
    ...figureChanges(before.facts, after.facts),
    ...caseChanges(before.facts, after.facts),
    ...recommendationChanges(before.facts, after.facts),
    ...changedSections(before.report, after.report),
  ];
  return [...new Set(lines.map(frenchTypography))];
}

function figureChanges(before: IssuedFacts, after: IssuedFacts): readonly string[] {
  const axisBefore = new Map(before.axes.map((axis) => [axis.id, axis]));
  return [
    ...moved('Maturité globale', before.maturity.score, after.maturity.score, formatScore),
    ...moved('Couverture des questions', before.maturity.coverage, after.maturity.coverage, formatPercent),
    ...after.axes.flatMap(({ id, name, score: value }) =>
      moved(`Axe ${named(name)}`, axisBefore.get(id)?.score ?? null, value, formatScore),
    ),
    ...moved('Coût annuel des irritants', before.irritantCost, after.irritantCost, formatEuros),
    ...moved('Gain annuel attendu', before.gain, after.gain, formatEuros),
    ...moved('Coût de la feuille de route', before.roadmapCost, after.roadmapCost, formatEuros),
  ];
}

type UseCaseFacts = IssuedFacts['useCases'][number];

function caseChanges(before: IssuedFacts, after: IssuedFacts): readonly string[] {
  const { added, removed, kept } = paired(before.useCases, after.useCases);
  return [
    ...added.map(
      ({ title, status }) =>
        `Cas d’usage ajouté${status === 'retained' ? ' et retenu' : ''} : ${named(title)}`,
    ),
    ...removed.map(({ title }) => `Cas d’usage sorti du classement : ${named(title)}`),
    ...kept.flatMap(([was, is]) => {
      const details = caseDetails(was, is);
      return details.length === 0 ? [] : [`Cas ${named(is.title)} : ${details.join(', ')}`];
    }),
  ];
}

function caseDetails(was: UseCaseFacts, is: UseCaseFacts): readonly string[] {
  const isRetained = is.status === 'retained';
  return [
    ...(was.title === is.title ? [] : [`s’appelait ${named(was.title)}`]),
    ...(isRetained === (was.status === 'retained') ? [] : [isRetained ? 'retenu' : 'n’est plus retenu']),
    ...moved('rang', was.rank, is.rank, String),
    ...moved('note', was.score, is.score, formatScore),
    ...moved('gain annuel', was.gain, is.gain, formatEuros),
    ...moved('gain net', was.netGain, is.netGain, formatEuros),
  ];
}

function recommendationChanges(before: IssuedFacts, after: IssuedFacts): readonly string[] {
  const { added, removed, kept } = paired(before.recommendations, after.recommendations);
  return [
    ...added.map(({ number, title }) => `Recommandation R${number} ajoutée : ${named(title)}`),
    ...removed.map(({ number, title }) => `Recommandation R${number} retirée : ${named(title)}`),
    ...kept.flatMap(([was, is]) => {
      const details = [
        ...(was.title === is.title ? [] : ['titre']),
        ...moved('échéance', was.dueOn, is.dueOn, formatShortDate),
        ...(was.ownerName.trim() === is.ownerName.trim() ? [] : ['responsable']),
        ...moved('coût', was.cost, is.cost, formatEuros),
      ];
      return details.length === 0 ? [] : [`Recommandation R${is.number} modifiée : ${joinAnd(details)}`];
    }),
  ];
}

/** « Gain annuel attendu : 48 000 € → 52 000 € »; nothing when both read the same. */
function moved<T>(
  label: string,
  before: T | null,
  after: T | null,
  format: (value: T) => string,
): readonly string[] {
  const [was, is] = [before, after].map((value) => (value === null ? 'non établi' : format(value)));
  const isDetail = label[0] === label[0]?.toLowerCase();
  return was === is ? [] : [`${label}${isDetail ? '' : ' :'} ${was} → ${is}`];
}

type Paired<T> = {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly kept: readonly (readonly [T, T])[];
};

function paired<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Paired<T> {
  const was = new Map(before.map((item) => [item.id, item]));
  const is = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !was.has(id)),
    removed: before.filter(({ id }) => !is.has(id)),
    kept: after.flatMap((item) => {
      const earlier = was.get(item.id);
      return earlier ? [[earlier, item] as const] : [];
    }),
  };
}

/** At most `most` lines, the last of them saying how many are left out. */
export function shortened(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  const rest = lines.length - most + 1;
  return [...lines.slice(0, most - 1), `… et ${formatCount(rest, 'autre changement', 'autres changements')}`];
}

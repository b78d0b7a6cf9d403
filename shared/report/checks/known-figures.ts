import { formatEuros, formatEurosShort, formatNumber, formatPercent } from '#shared/domain/french.ts';
import { aidOf } from '#shared/funding/de-minimis.ts';
import { formatScore } from '#shared/report/phrases.ts';
import { probableYearlyGain } from '#shared/scoring/use-case-economics.ts';
import type { CheckContext } from './check.ts';
import { countPattern, type FigureUnit, foldedInPlace } from './typed-figures.ts';

/** A figure the mission gives, with the words that announce it in a sentence. */
export type KnownFigure = {
  readonly unit: FigureUnit;
  /** As in `TypedFigure`. */
  readonly value: number;
  /** In French, in a sentence: « le coût annuel des irritants ». */
  readonly label: string;
  readonly shown: string;
  /** Whether a sentence, folded, speaks of it. */
  readonly isNamedIn: (sentence: string) => boolean;
};

/** What is counted in a mission: how a sentence says it, and how many there are. */
export type KnownCount = {
  readonly pattern: RegExp;
  readonly label: readonly [one: string, many: string];
  readonly count: number;
};

type Figures = Pick<CheckContext, 'doc' | 'assessment' | 'pack'>;

/** Figures an expert is likely to write again in the text: totals, overall score, scores of axes and cases, gains. */
export function knownFigures({ doc, assessment, pack }: Figures): readonly KnownFigure[] {
  const { maturity, irritants, ranking } = assessment;
  const says =
    (...patterns: readonly RegExp[]) =>
    (sentence: string) =>
      patterns.every((pattern) => pattern.test(sentence));
  const retained = doc.useCases.filter(({ status }) => status === 'retained');
  const gains = retained.flatMap((useCase) => probableYearlyGain(useCase, doc.rateProfiles) ?? []);
  const costs = doc.recommendations.flatMap(({ cost }) => cost ?? []);
  const { score, coverage } = maturity.overall;
  return [
    ...(score === null ? [] : [scoreFigure('la maturité globale', score, says(/maturite/))]),
    ...(score === null
      ? []
      : [
          {
            unit: 'percent' as const,
            value: coverage * 100,
            label: 'la couverture des questions',
            shown: formatPercent(coverage),
            isNamedIn: says(/couv[er]/, /question|maturite/),
          },
        ]),
    ...maturity.axes.flatMap((axis) => {
      const name = pack.axes.find(({ id }) => id === axis.axisId)?.name ?? '';
      return axis.score === null ? [] : [scoreFigure(`l’axe « ${name} »`, axis.score, namesIt(name))];
    }),
    ...ranking.useCases.flatMap(({ useCaseId, total }) => {
      const title = doc.useCases.find(({ id }) => id === useCaseId)?.title ?? '';
      return total.score === null ? [] : [scoreFigure(`le cas « ${title} »`, total.score, namesIt(title))];
    }),
    ...sumFigure(
      'le coût annuel des irritants',
      irritants.flatMap(({ total }) => total ?? []),
      says(/irritant/, /cout|perte|perd/),
    ),
    ...sumFigure('le gain annuel attendu des cas retenus', gains, says(/gain|gagn|economi/)),
    ...sumFigure(
      'le coût de la feuille de route',
      costs,
      says(/feuille de route|recommandation/, /cout|budget|montant/),
    ),
    ...sumFigure(
      'le prix de la mission',
      [doc.terms.priceExclTax ?? []].flat(),
      says(/diag data ia|mission/, /prix/),
    ),
  ];
}

/** Every amount the mission knows, in euros: a figure that reads as one of them contradicts nothing. */
export function knownAmounts({ doc, assessment }: Figures): readonly number[] {
  const { terms, prioritisation, company } = doc;
  const three = (point: {
    readonly min: number | null;
    readonly probable: number | null;
    readonly max: number | null;
  }) => [point.min, point.probable, point.max];
  const amounts: readonly (number | null)[] = [
    ...assessment.irritants.map(({ total }) => total),
    ...assessment.ranking.useCases.map(({ netGain }) => netGain),
    ...doc.useCases.flatMap((useCase) => [
      probableYearlyGain(useCase, doc.rateProfiles),
      ...three(useCase.economics.oneOffCost),
      ...three(useCase.economics.yearlyCost),
      ...three(useCase.economics.otherYearlyGain),
    ]),
    ...doc.recommendations.map(({ cost }) => cost),
    ...doc.deMinimisAids.map(({ amount }) => amount),
    terms.priceExclTax,
    terms.remainingCost,
    aidOf(terms),
    prioritisation.budget,
    company.turnover,
    company.balanceSheetTotal,
  ];
  return amounts.flatMap((amount) => amount ?? []);
}

/** What an expert counts in the text. */
export function knownCounts({ doc }: Pick<CheckContext, 'doc'>): readonly KnownCount[] {
  return [
    {
      pattern: countPattern('entretiens(?: realises| menes| conduits)?'),
      label: ['entretien réalisé', 'entretiens réalisés'],
      count: doc.interviews.filter(({ status }) => status === 'done').length,
    },
    { pattern: countPattern('irritants'), label: ['irritant', 'irritants'], count: doc.irritants.length },
    {
      pattern: countPattern('sources? de donnees'),
      label: ['source de données', 'sources de données'],
      count: doc.dataSources.length,
    },
    {
      pattern: countPattern('cas(?: d.usage)? retenus'),
      label: ['cas d’usage retenu', 'cas d’usage retenus'],
      count: doc.useCases.filter(({ status }) => status === 'retained').length,
    },
    {
      pattern: countPattern('cas d.usage'),
      label: ['cas d’usage', 'cas d’usage'],
      count: doc.useCases.length,
    },
    {
      pattern: countPattern('recommandations'),
      label: ['recommandation', 'recommandations'],
      count: doc.recommendations.length,
    },
  ];
}

function scoreFigure(label: string, score: number, isNamedIn: KnownFigure['isNamedIn']): KnownFigure {
  return { unit: 'score', value: score, label, shown: `${formatScore(score)} sur 4`, isNamedIn };
}

/** A sum of two figures or more, and one alone, is worth checking; of none, nothing is known. */
function sumFigure(
  label: string,
  amounts: readonly number[],
  isNamedIn: KnownFigure['isNamedIn'],
): readonly KnownFigure[] {
  if (amounts.length === 0) return [];
  const value = amounts.reduce((sum, amount) => sum + amount, 0);
  const short = formatEurosShort(value);
  const shown = value >= 1_000_000 ? `${formatNumber(value / 1_000_000, 2)}\u00a0M€` : short;
  return [{ unit: 'euros', value, label, shown: value < 10_000 ? formatEuros(value) : shown, isNamedIn }];
}

const SHORTEST_NAME = 6;

/** The name as it is typed, whole: a part of it may be any word. */
function namesIt(name: string): KnownFigure['isNamedIn'] {
  const folded = foldedInPlace(name.trim());
  return (sentence) => folded.length >= SHORTEST_NAME && sentence.includes(folded);
}

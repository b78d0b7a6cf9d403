import { formatDecimal, formatEurosShort, formatNumber, formatPercent } from '#shared/domain/french.ts';
import { reference, text } from '#shared/report/blocks.ts';
import { reading, type Sentence } from '#shared/report/derived-text.ts';
import { joinSome } from '#shared/report/grammar.ts';
import type { Block, Source } from '#shared/report/model.ts';
import { agree, capitalised, counted, formatScore, joinAnd, named } from '#shared/report/phrases.ts';
import { computed, fromUseCase } from '#shared/report/sources.ts';
import { leastMargin, topsisDisagreement } from '#shared/scoring/ranking-checks.ts';
import { shareAmong } from '#shared/scoring/robustness-words.ts';
import { type ChapterContext, itemOf } from './chapter.ts';
import type { RankedCase } from './score-reasons.ts';

/** Scores closer than this are worth the same to a reader. */
const NEAR = 0.2;
/** Shares of the draws from which, and below which, a first place is firm or open. */
const FIRM_FROM = 0.7;
const OPEN_BELOW = 0.45;

/** Who leads, by how much, what carries it, and who is in the same group. */
export function leaderReading(
  context: ChapterContext,
  placed: readonly RankedCase[],
  all: number,
): readonly Block[] {
  const [first, second] = placed;
  if (!first) return [];
  const unranked = all - placed.length;
  const indicative = placed.filter(({ result }) => result.total.status === 'indicative').length;
  const ahead = placed.filter(({ result }) => result.rank === 1);
  return reading(
    'ranking-leader',
    [
      `${capitalised(counted(placed.length, 'cas classé', 'masculine', 'cas classés'))}.`,
      ahead.length > 1
        ? `${joinSome(
            ahead.map(({ useCase }) => named(useCase.title)),
            3,
          )} se partagent la première place avec ${formatScore(first.result.total.score)} sur 4.`
        : leads(first, second),
      ...(ahead.length > 1 ? [] : [carries(context, first), betterElsewhere(context, first, second)]),
      group(placed),
      unranked > 0
        ? `${capitalised(counted(unranked, 'cas', 'masculine', 'cas'))} ${agree(unranked, 'n’a', 'n’ont')} pas assez de notes pour être ${agree(unranked, 'classé', 'classés')}.`
        : null,
      indicative > 0
        ? `${capitalised(counted(indicative, 'rang est indicatif', 'masculine', 'rangs sont indicatifs'))}.`
        : null,
    ],
    [computed('use-case-score'), ...placed.slice(0, 5).map(({ useCase }) => fromUseCase(useCase.id))],
    'lead',
  );
}

function scoreOf({ result }: RankedCase): number {
  return result.total.score ?? 0;
}

function leads(first: RankedCase, second: RankedCase | undefined): Sentence {
  const gap = second ? scoreOf(first) - scoreOf(second) : NEAR;
  // With one digit, two scores this near would read the same.
  const written = (it: RankedCase) =>
    gap < NEAR / 2 ? formatNumber(scoreOf(it), 2) : formatScore(scoreOf(it));
  const lead = `${named(first.useCase.title)} vient en tête avec ${written(first)} sur 4`;
  if (!second) return `${lead}.`;
  const next = `${named(second.useCase.title)} (${written(second)})`;
  if (gap < NEAR / 2)
    return `${lead}, presque à égalité avec ${next} : ${formatNumber(gap, 2)} point les sépare.`;
  return gap < NEAR ? `${lead}, de peu devant ${next}.` : `${lead}, nettement devant ${next}.`;
}

type Part = { readonly id: string; readonly level: number; readonly share: number; readonly weight: number };

function partsOf({ result }: RankedCase): readonly Part[] {
  return result.total.contributions.flatMap(({ id, level, share, weight }) =>
    level === null || share === null || weight <= 0 ? [] : [{ id, level, share, weight }],
  );
}

function criterionName({ doc }: ChapterContext, id: string): string {
  return named(itemOf(doc.criteria, id)?.name ?? '');
}

/** The criteria that make most of the leader's score. */
function carries(context: ChapterContext, first: RankedCase): Sentence {
  const parts = partsOf(first).toSorted((a, b) => b.share - a.share);
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  const top = parts.slice(0, 2).filter(({ share }) => share > 0);
  if (parts.length < 3 || total <= 0 || top.length < 2) return null;
  const made = top.reduce((sum, { share }) => sum + share, 0);
  const weak = parts.filter(({ level }) => level <= 1);
  return `${joinAnd(top.map(({ id }) => criterionName(context, id)))} font ${formatPercent(made / total)} de sa note${
    weak.length > 0
      ? ` ; son point faible est ${joinSome(
          weak.map(({ id, level }) => `${criterionName(context, id)} (niveau ${formatDecimal(level)})`),
          2,
        )}`
      : ''
  }.`;
}

/** Where the second would win: what the choice of the first gives up. */
function betterElsewhere(
  context: ChapterContext,
  first: RankedCase,
  second: RankedCase | undefined,
): Sentence {
  if (!second) return null;
  const own = new Map(partsOf(first).map((part) => [part.id, part.level]));
  const better = partsOf(second)
    .filter(({ id, level }) => level > (own.get(id) ?? 4))
    .toSorted((a, b) => b.weight - a.weight);
  if (better.length === 0) return 'Le deuxième n’est meilleur sur aucun critère.';
  return `Le deuxième est meilleur sur ${joinSome(
    better.map(({ id }) => criterionName(context, id)),
    3,
  )}.`;
}

/** Cases a reader may take as equals of the first. */
function group(placed: readonly RankedCase[]): Sentence {
  const [first] = placed;
  if (!first || placed.length < 4) return null;
  const near = placed.filter((it) => scoreOf(first) - scoreOf(it) < NEAR);
  if (near.length < 3) return null;
  return near.length === placed.length
    ? 'Tous tiennent en moins de 0,2 point : le classement départage peu, et le choix se fera sur d’autres raisons.'
    : `${capitalised(counted(near.length, 'cas', 'masculine', 'cas'))} tiennent en moins de 0,2 point et forment un groupe de tête : ${joinSome(
        near.map(({ useCase }) => named(useCase.title)),
        4,
      )}.`;
}

/** Whether the first place holds: another method, the nearest change of weight, the draws; then one word for it all. */
export function robustnessReading(context: ChapterContext): readonly Block[] {
  const { doc, assessment, options } = context;
  const { ranking } = assessment;
  if (ranking.completeIds.length < 2) return [];
  const titleOf = (id: string) => named(itemOf(doc.useCases, id)?.title ?? '');
  const disagreement = topsisDisagreement(ranking);
  const margin = leastMargin(ranking, doc.criteria);
  const [leader] = ranking.useCases;
  const share = leader ? firstShareOf(options, leader.useCaseId) : null;
  const sources: readonly Source[] = [
    computed('use-case-score'),
    ...ranking.completeIds.slice(0, 3).map(fromUseCase),
    ...(margin ? [{ kind: 'criterion', criterionId: margin.criterionId } as const] : []),
  ];
  return reading(
    'ranking-robustness',
    [
      disagreement
        ? `Une seconde méthode, TOPSIS, donne un autre premier : ${titleOf(disagreement.topsisId)}, et non ${titleOf(disagreement.weightedSumId)}.`
        : 'Une seconde méthode, TOPSIS, donne le même premier.',
      margin
        ? `Le poids le plus sensible est ${criterionName(context, margin.criterionId)} : ${formatDecimal(margin.margin * 100)} ${agree(margin.margin * 100, 'point', 'points')} de plus ou de moins suffisent à changer le premier.`
        : 'Aucun changement d’un seul poids ne lui enlève la première place.',
      share === null || !leader
        ? null
        : [
            text(
              `Quand poids et notes varient dans leurs marges, ${titleOf(leader.useCaseId)} sort premier dans ${formatPercent(share)} des tirages : voir `,
            ),
            reference('fig_smaa', 'la figure des rangs'),
            text('.'),
          ],
      verdict(disagreement !== null, margin?.margin ?? null, share),
    ],
    sources,
  );
}

function firstShareOf({ simulations }: ChapterContext['options'], useCaseId: string): number | null {
  const drawn = simulations?.robustness;
  if (!drawn) return null;
  const place = drawn.useCaseIds.indexOf(useCaseId);
  const shares = (drawn.around ?? drawn.any).acceptability[place];
  return shares === undefined ? null : shareAmong(shares, 1);
}

function verdict(isDisputed: boolean, margin: number | null, share: number | null): Sentence {
  const isFirm = !isDisputed && (margin === null || margin >= 0.1) && (share === null || share >= FIRM_FROM);
  const isOpen = (share !== null && share < OPEN_BELOW) || (isDisputed && (margin ?? 1) < 0.05);
  if (isFirm) return 'La première place est solide : la direction peut décider sur ce classement.';
  return isOpen
    ? 'La première place est ouverte : le classement désigne un groupe de tête, et c’est à la direction de choisir en son sein.'
    : 'La première place tient, sans être acquise : elle dépend de préférences que la direction doit confirmer.';
}

/** What the retained cases are worth together, and how sure that is. */
export function worthReading({ doc, assessment, options }: ChapterContext): readonly Block[] {
  const cases = assessment.ranking.useCases.flatMap((result) => {
    const useCase = itemOf(doc.useCases, result.useCaseId);
    return useCase?.status === 'retained' && result.netGain !== null
      ? [{ useCase, net: result.netGain }]
      : [];
  });
  if (cases.length < 2) return [];
  const losing = cases.filter(({ net }) => net < 0);
  const sum = cases.reduce((all, { net }) => all + net, 0);
  const [best] = cases.toSorted((a, b) => b.net - a.net);
  const doubtful = cases.filter(({ useCase }) => {
    const drawn = options.simulations?.economics[useCase.id];
    return drawn?.kind === 'done' && drawn.simulation.positiveReturn < 0.8;
  });
  return reading(
    'ranking-worth',
    [
      `Ensemble, les ${cases.length} cas retenus et chiffrés valent ${formatEurosShort(sum)} net sur ${counted(doc.prioritisation.horizonYears, 'an')}, aux valeurs probables${best ? ` ; ${named(best.useCase.title)} y entre pour ${formatEurosShort(best.net)}` : ''}.`,
      losing.length > 0
        ? `${joinSome(
            losing.map(({ useCase }) => named(useCase.title)),
            3,
          )} ne ${agree(losing.length, 'rembourse', 'remboursent')} pas ${agree(losing.length, 'son', 'leur')} coût sur cette durée.`
        : null,
      doubtful.length > 0
        ? `La probabilité d’un gain positif reste sous 80 % pour ${joinSome(
            doubtful.map(({ useCase }) => named(useCase.title)),
            3,
          )}.`
        : null,
    ],
    cases.map(({ useCase }) => fromUseCase(useCase.id)),
  );
}

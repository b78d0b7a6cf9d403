import { formatEurosShort } from '#shared/domain/french.ts';
import type { Orientation } from '#shared/funding/orient.ts';
import { reading, type Sentence } from '#shared/report/derived-text.ts';
import { joinSome } from '#shared/report/grammar.ts';
import type { Block, Source } from '#shared/report/model.ts';
import { agree, capitalised, counted, named } from '#shared/report/phrases.ts';
import type { ChapterContext } from './chapter.ts';
import { fundingVerdicts, verdictSources } from './funding-verdicts.ts';
import { fromRecommendation } from './roadmap-reading.ts';

/** Whether the way to the aids is open, and what the roadmap asks for beside them. */
export function fundingReading(
  context: ChapterContext,
  orientations: readonly Orientation[],
): readonly Block[] {
  const { recommendations } = context.doc;
  const costed = recommendations.filter(({ cost }) => (cost ?? 0) > 0);
  const total = costed.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const of = (verdict: Orientation['verdict']) => orientations.filter((it) => it.verdict === verdict);
  const [recommended, possible, toCheck] = [of('recommended'), of('possible'), of('to-check')];
  const sources: readonly Source[] = [
    ...verdictSources(context),
    ...costed.map(fromRecommendation),
    ...orientations.map(({ measure }) => ({ kind: 'reference', label: measure.sourced.source }) as const),
  ];
  const names = (some: readonly Orientation[]) =>
    joinSome(
      some.map(({ measure }) => named(measure.name)),
      3,
    );
  return reading(
    'funding-overview',
    [
      roomSentence(context),
      total > 0
        ? `La feuille de route demande ${formatEurosShort(total)} ; aucune aide n’en est déduite tant qu’elle n’est pas accordée.`
        : null,
      recommended.length > 0
        ? `${capitalised(counted(recommended.length, 'dispositif', 'masculine'))} ${agree(recommended.length, 'convient', 'conviennent')} à ce que le diagnostic établit : ${names(recommended)}.`
        : orientations.length > 0
          ? 'Aucun dispositif ne s’impose d’après ce que le diagnostic établit.'
          : null,
      possible.length > 0
        ? `${capitalised(
            recommended.length > 0
              ? counted(possible.length, 'autre est ouvert', 'masculine', 'autres sont ouverts')
              : counted(possible.length, 'est ouvert', 'masculine', 'sont ouverts'),
          )} sans s’imposer.`
        : null,
      toCheck.length > 0
        ? `${capitalised(counted(toCheck.length, 'reste', 'masculine', 'restent'))} à vérifier, faute d’une information.`
        : null,
    ],
    sources,
  );
}

function roomSentence(context: ChapterContext): Sentence {
  const found = fundingVerdicts(context);
  if (!found) return null;
  const { eligibility, deMinimis } = found;
  if (eligibility.verdict === 'no')
    return 'L’entreprise ne remplit pas les conditions du Diag Data IA telles qu’elles ont été relevées.';
  if (deMinimis.verdict === 'no')
    return 'Le plafond des aides de minimis est dépassé : les aides de ce régime lui sont fermées pour l’instant.';
  if (deMinimis.verdict === 'to-check' || deMinimis.thisAid === null) {
    return 'Le cumul des aides de minimis reste à établir avant toute nouvelle demande.';
  }
  return deMinimis.margin < deMinimis.ceiling / 4
    ? `Le plafond de minimis ne laisse que ${formatEurosShort(deMinimis.margin)} : à réserver à l’aide la plus utile.`
    : `Le plafond de minimis laisse ${formatEurosShort(deMinimis.margin)} : il ne fait pas obstacle à la suite.`;
}

import { formatDecimal, formatEurosShort, formatNumber, formatPercent } from '#shared/domain/french.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { keyOf, reading, type Sentence } from '#shared/report/derived-text.ts';
import { joinSome } from '#shared/report/grammar.ts';
import type { Block } from '#shared/report/model.ts';
import { counted, joinAnd, named } from '#shared/report/phrases.ts';
import { fromDataSource, fromIrritant, fromUseCase } from '#shared/report/sources.ts';
import { qualityMean } from '#shared/scoring/data-quality.ts';
import { probableOutcome } from '#shared/scoring/use-case-economics.ts';
import { type ChapterContext, isFilled, itemsOf } from './chapter.ts';
import { simulationOf } from './use-case-economics.ts';

/** In three sentences: what it answers to, whether it pays for itself, what must be lifted first. */
export function caseReading(context: ChapterContext, useCase: UseCase): readonly Block[] {
  return reading(
    keyOf('case', useCase.id),
    [answersTo(context, useCase), pays(context, useCase), lacks(context, useCase)],
    [
      fromUseCase(useCase.id),
      ...useCase.irritantIds.map(fromIrritant),
      ...useCase.dataSourceIds.map(fromDataSource),
    ],
  );
}

function answersTo({ doc, assessment }: ChapterContext, useCase: UseCase): Sentence {
  const linked = itemsOf(doc.irritants, useCase.irritantIds);
  if (linked.length === 0) return null;
  const costs = assessment.irritants.filter(
    ({ irritantId, total }) => total !== null && linked.some(({ id }) => id === irritantId),
  );
  const sum = costs.reduce((all, { total }) => all + (total ?? 0), 0);
  const measured = linked.filter(({ basis }) => basis === 'measured').length;
  const worth = measured === linked.length ? 'mesuré' : measured === 0 ? 'non mesuré' : 'mesuré en partie';
  return sum > 0
    ? `Il répond à ${counted(linked.length, 'irritant')} pour ${formatEurosShort(sum)} par an, coût ${worth}.`
    : `Il répond à ${counted(linked.length, 'irritant')} sans coût connu.`;
}

function pays(context: ChapterContext, useCase: UseCase): Sentence {
  const { rateProfiles, prioritisation } = context.doc;
  const outcome = probableOutcome(useCase, rateProfiles, prioritisation);
  const years = counted(prioritisation.horizonYears, 'an');
  const simulation = simulationOf(context, useCase);
  if (outcome === null) return 'Son gain reste à chiffrer : il n’entre dans aucun total.';
  const odds = simulation === null ? '' : ` (${oddsOf(simulation.positiveReturn)})`;
  if (outcome.netGain <= 0) {
    return `Il ne rembourse pas son coût en ${years} : ${formatEurosShort(outcome.netGain)} net${odds}.`;
  }
  const payback = simulation?.paybackMonths.p50 ?? null;
  return `Il rapporte ${formatEurosShort(outcome.netGain)} net sur ${years}${odds}${
    payback === null ? '' : ` ; il est remboursé en ${formatNumber(payback)} mois`
  }.`;
}

/** Draws never make a certainty. */
function oddsOf(share: number): string {
  if (share >= 0.98) return 'gain presque certain';
  return share <= 0.02 ? 'perte presque certaine' : `${formatPercent(share)} de chances de gain`;
}

/** What holds it up: weak data, a low criterion, a case to do before, a name or a measure that is missing. */
function lacks({ doc }: ChapterContext, useCase: UseCase): Sentence {
  const weak = itemsOf(doc.dataSources, useCase.dataSourceIds).flatMap((source) => {
    const mean = qualityMean(source);
    return mean !== null && mean < 2 ? [`${named(source.name)} (${formatDecimal(mean)} sur 4)`] : [];
  });
  const before = itemsOf(doc.useCases, useCase.dependsOnIds).map(({ title }) => named(title));
  const missing = [
    ...(isFilled(useCase.ownerName) ? [] : ['nommer un responsable']),
    ...(isFilled(useCase.kpi.name) && useCase.kpi.baseline !== null ? [] : ['mesurer la valeur de départ']),
  ];
  const parts = [
    ...(weak.length > 0 ? [`consolider ${joinSome(weak, 2)}`] : []),
    ...(before.length > 0 ? [`mener ${joinSome(before, 2)}`] : []),
    ...missing,
  ];
  return parts.length === 0 ? null : `Avant son lancement, il reste à ${joinAnd(parts)}.`;
}

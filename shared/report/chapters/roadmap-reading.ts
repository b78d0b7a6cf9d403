import { formatDate, formatEurosShort, formatPercent } from '#shared/domain/french.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import { reference, text } from '#shared/report/blocks.ts';
import { reading, type Sentence } from '#shared/report/derived-text.ts';
import { de, joinSome } from '#shared/report/grammar.ts';
import type { Block, Source } from '#shared/report/model.ts';
import { agree, capitalised, counted, countInWords, named } from '#shared/report/phrases.ts';
import type { CostByQuarter } from '#shared/roadmap/quarters.ts';
import type { ScheduledItem } from '#shared/roadmap/schedule.ts';
import { isFilled } from './chapter.ts';

export function fromRecommendation({ id }: Pick<Recommendation, 'id'>): Source {
  return { kind: 'recommendation', recommendationId: id };
}

export const SPENT_BY_QUARTER: Source = {
  kind: 'computation',
  formula: 'chaque coût réparti également sur les jours de sa recommandation',
};

function numbers(items: readonly Recommendation[], most = 6): string {
  return joinSome(
    items.map(({ number }) => `R${number}`),
    most,
  );
}

/** How many, for what budget, and what they still lack. */
export function roadmapReading(recommendations: readonly Recommendation[]): readonly Block[] {
  const costed = recommendations.filter(({ cost }) => cost !== null);
  const total = costed.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const soon = recommendations.filter(({ horizonMonths }) => horizonMonths === 3);
  const early = soon.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const unowned = recommendations.filter(({ ownerName }) => !isFilled(ownerName));
  const decisions = recommendations.flatMap(({ decisionOn }) => decisionOn ?? []).toSorted();
  return reading(
    'roadmap-overview',
    [
      `${capitalised(counted(recommendations.length, 'recommandation', 'feminine'))}${soon.length > 0 ? `, dont ${counted(soon.length, 'à engager', 'feminine', 'à engager')} dans les trois mois` : ''}.`,
      costed.length > 0
        ? `${costed.length === recommendations.length ? 'Budget total' : costed.length === 1 ? 'Budget de la seule recommandation chiffrée' : `Budget des ${costed.length} recommandations chiffrées`} : ${formatEurosShort(total)}${soon.length > 0 && early > 0 && early < total ? `, dont ${formatEurosShort(early)} dans les trois mois` : ''}.`
        : 'Aucune n’est encore chiffrée.',
      decisions[0] ? `Première décision attendue : ${formatDate(decisions[0])}.` : null,
      unowned.length > 0
        ? `${capitalised(counted(unowned.length, 'recommandation', 'feminine'))} ${agree(unowned.length, 'attend', 'attendent')} un responsable : ${numbers(unowned)}.`
        : null,
    ],
    recommendations.map(fromRecommendation),
    'lead',
  );
}

/** What must come first, and what a delay would push back. */
export function sequenceReading(items: readonly ScheduledItem[]): readonly Block[] {
  const all = items.map(({ recommendation }) => recommendation);
  const waitingOn = ({ id }: Recommendation) =>
    all.filter(({ dependsOnIds }) => dependsOnIds.includes(id)).length;
  const openers = all.filter((it) => waitingOn(it) >= 2).toSorted((a, b) => waitingOn(b) - waitingOn(a));
  const [opener] = openers;
  const critical = items.filter(({ isCritical }) => isCritical).map(({ recommendation }) => recommendation);
  const duties = all.filter(({ duty }) => duty !== null).length;
  const free = all.filter(({ dependsOnIds }) => dependsOnIds.length === 0).length;
  return reading(
    'roadmap-sequence',
    [
      opener
        ? `R${opener.number} (${named(opener.title)}) ouvre la voie : ${counted(waitingOn(opener), 'autre recommandation', 'feminine', 'autres recommandations')} l’${agree(waitingOn(opener), 'attend', 'attendent')}.`
        : free === all.length
          ? agree(
              all.length,
              'Elle ne dépend de rien d’autre.',
              'Aucune n’en attend une autre : elles peuvent partir de front, dans la limite des personnes disponibles.',
            )
          : null,
      criticalSentence(critical, all.length),
      duties > 0
        ? `${capitalised(counted(duties, 'obligation légale précède', 'feminine', 'obligations légales précèdent'))} un pilote, et ${agree(duties, 'en fixe', 'en fixent')} la date au plus tôt.`
        : null,
    ],
    all.map(fromRecommendation),
  );
}

function criticalSentence(critical: readonly Recommendation[], all: number): Sentence {
  if (critical.length === 0 || all < 2) return null;
  if (critical.length === all)
    return 'Aucune n’a de marge : tout retard repousse la fin de la feuille de route.';
  return [
    text(
      `${numbers(critical)} ${agree(critical.length, 'n’a', 'n’ont')} pas de marge : ${agree(critical.length, 'son', 'leur')} retard repousserait la fin de l’ensemble (`,
    ),
    reference('fig_calendrier', 'calendrier'),
    text(').'),
  ];
}

/** When the money goes. */
export function loadReading({ quarters, total, unknown }: CostByQuarter): readonly Block[] {
  const [peak] = quarters.toSorted((a, b) => b.cost - a.cost);
  if (!peak || total <= 0) return [];
  const [first] = quarters;
  const second = quarters[1];
  const early = (first?.cost ?? 0) + (second?.cost ?? 0);
  return reading(
    'roadmap-load',
    [
      quarters.length === 1
        ? `Toute la dépense connue, ${formatEurosShort(total)}, tombe au ${peak.quarter.label}.`
        : `La dépense culmine au ${peak.quarter.label}, avec ${formatEurosShort(peak.cost)}, soit ${formatPercent(peak.cost / total)} du total.`,
      quarters.length > 3
        ? early >= total * 0.6
          ? `Les deux premiers trimestres en engagent déjà ${formatPercent(early / total)} : la décision de départ pèse l’essentiel.`
          : `Les deux premiers trimestres n’en engagent que ${formatPercent(early / total)} : la suite peut se décider au vu des premiers résultats.`
        : null,
      unknown.length > 0 ? `Sans coût, donc hors de ces montants : ${numbers(unknown)}.` : null,
    ],
    [
      SPENT_BY_QUARTER,
      ...quarters.flatMap(({ parts }) => parts.map((part) => fromRecommendation(part.recommendation))),
    ],
  );
}

/** Who carries what: one person with too much is a risk in itself. */
export function ownersReading(recommendations: readonly Recommendation[]): readonly Block[] {
  const owned = recommendations.filter(({ ownerName }) => isFilled(ownerName));
  const names = [...new Set(owned.map(({ ownerName }) => ownerName.trim()))];
  const of = (name: string) => owned.filter(({ ownerName }) => ownerName.trim() === name);
  const ordered = names.toSorted((a, b) => of(b).length - of(a).length);
  const [first, second, third] = ordered;
  if (first === undefined || recommendations.length < 3) return [];
  const load = of(first);
  const listed = (name: string) =>
    `${name} ${countInWords(of(name).length, 'feminine')} (${numbers(of(name))})`;
  return reading(
    'roadmap-owners',
    [
      ordered.length === 1
        ? `Le seul nom inscrit est celui ${de(first)}, pour ${counted(load.length, 'recommandation', 'feminine')} : un second responsable est à trouver.`
        : load.length === 1
          ? `${capitalised(counted(ordered.length, 'personne', 'feminine'))} portent une recommandation chacune : ${joinSome(ordered, 6)}.`
          : `${first} porte ${countInWords(load.length, 'feminine')} des ${countInWords(recommendations.length)} recommandations (${numbers(load)})${second && third ? `, ${listed(second)} et ${listed(third)}` : second ? ` et ${listed(second)}` : ''}.`,
      ordered.length > 1 && load.length >= 4 && load.length >= recommendations.length / 3
        ? 'Le temps de cette personne est le premier risque de la feuille de route.'
        : null,
      ordered.length > 3 && load.length > 1
        ? `${capitalised(counted(ordered.length - 3, 'autre personne', 'feminine', 'autres personnes'))} se ${agree(ordered.length - 3, 'partage', 'partagent')} le reste : ${joinSome(ordered.slice(3), 6)}.`
        : null,
    ],
    owned.map(fromRecommendation),
  );
}

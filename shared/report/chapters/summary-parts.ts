import {
  formatCount,
  formatDate,
  formatEurosShort,
  formatNumber,
  formatPercent,
  formatShortDate,
} from '#shared/domain/french.ts';
import {
  callout,
  cell,
  column,
  heading,
  paragraph,
  proposal,
  type ScorecardItem,
  scorecard,
  strong,
  table,
  text,
} from '#shared/report/blocks.ts';
import { de } from '#shared/report/grammar.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, ended, formatScore, joinAnd, named, outOf, scoreCaveat } from '#shared/report/phrases.ts';
import { computed, fromIrritant, fromUseCase } from '#shared/report/sources.ts';
import { probableYearlyGain } from '#shared/scoring/use-case-economics.ts';
import { type ChapterContext, isFilled, itemOf } from './chapter.ts';
import { fromRecommendation } from './roadmap-reading.ts';
import { summaryLines } from './summary-lines.ts';

/* The parts of the summary, which stand one under the other in the report and by themselves. */

const LEADING = 3;

export function summaryFigures(context: ChapterContext): readonly Block[] {
  const { doc } = context;
  return scorecard(keyFigures(context), [
    computed('overall-maturity'),
    computed('irritant-total'),
    ...doc.irritants.map(({ id }) => fromIrritant(id)),
    ...doc.useCases.filter(({ status }) => status === 'retained').map(({ id }) => fromUseCase(id)),
  ]);
}

export function summaryFindings(context: ChapterContext): readonly Block[] {
  const findings = summaryLines(context);
  return findings.length === 0
    ? []
    : [heading(2, 'Ce que le diagnostic établit', 'synthese-constats', 'none'), ...findings];
}

export function keyFigures(context: ChapterContext): readonly ScorecardItem[] {
  const { doc, assessment } = context;
  const { overall } = assessment.maturity;
  const costed = assessment.irritants.filter(({ total }) => total !== null);
  const cost = costed.reduce((sum, { total }) => sum + (total ?? 0), 0);
  const retained = doc.useCases.filter(({ status }) => status === 'retained');
  const gains = retained.flatMap((useCase) => probableYearlyGain(useCase, doc.rateProfiles) ?? []);
  const gain = gains.reduce((sum, value) => sum + value, 0);
  const items: ScorecardItem[] = [];
  if (overall.score !== null) {
    items.push({
      label: 'Maturité data et IA',
      value: `${formatScore(overall.score)} / 4`,
      detail: joinParts([
        overall.band ?? '',
        scoreCaveat(overall),
        `couverture ${formatPercent(overall.coverage)}`,
      ]),
      tone: 'neutral',
    });
  }
  if (costed.length > 0) {
    items.push({
      label: 'Coût annuel des irritants',
      value: formatEurosShort(cost),
      detail: `${outOf(costed.length, doc.irritants.length)} ${agree(costed.length, 'chiffré', 'chiffrés')}`,
      tone: 'warning',
    });
  }
  if (doc.useCases.length > 0) {
    items.push({
      label: 'Cas d’usage retenus',
      value: formatNumber(retained.length),
      detail: `sur ${formatNumber(doc.useCases.length)} ${agree(doc.useCases.length, 'examiné', 'examinés')}`,
      tone: 'positive',
    });
  }
  if (gains.length > 0) {
    items.push({
      label: 'Gain annuel attendu',
      value: formatEurosShort(gain),
      detail: `valeurs probables, ${outOf(gains.length, retained.length)} ${agree(gains.length, 'cas chiffré', 'cas chiffrés')}`,
      tone: 'positive',
    });
  }
  return items;
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

export function leadingUseCases({ doc, assessment }: ChapterContext): readonly Block[] {
  const ranked = assessment.ranking.useCases.filter(({ rank }) => rank !== null).slice(0, LEADING);
  if (ranked.length === 0) return [];
  const rows = ranked.flatMap(({ useCaseId, rank, total, netGain }) => {
    const useCase = itemOf(doc.useCases, useCaseId);
    if (!useCase) return [];
    const { monthsToProduction } = useCase.economics;
    const gain = probableYearlyGain(useCase, doc.rateProfiles);
    return [
      [
        cell(String(rank), { sources: [fromUseCase(useCase.id)] }),
        cell([strong(useCase.title)]),
        cell(formatScore(total.score), { level: total.score }),
        cell(gain === null ? 'À chiffrer' : formatEurosShort(gain)),
        cell(netGain === null ? 'À chiffrer' : formatEurosShort(netGain)),
        cell(
          monthsToProduction.probable === null
            ? '—'
            : `${formatNumber(monthsToProduction.probable)}\u00a0mois`,
        ),
        cell(useCase.ownerName || 'À nommer'),
      ],
    ];
  });
  return [
    heading(
      2,
      rows.length === 1 ? 'Le cas d’usage à mener d’abord' : 'Les cas d’usage à mener d’abord',
      'synthese-cas',
      'none',
    ),
    ...table(
      'Cas d’usage en tête du classement',
      [
        column('Rang', 8, 'center'),
        column('Cas d’usage', 35),
        column('Note', 9, 'center'),
        column('Gain annuel', 13, 'right'),
        column(`Net sur ${formatCount(doc.prioritisation.horizonYears, 'an')}`, 15, 'right'),
        column('Délai', 10, 'right'),
        column('Responsable', 17),
      ],
      rows,
    ),
  ];
}

const MOST_STEPS = 6;

/** What begins within three months, whoever reads no further. */
export function firstSteps({ doc }: ChapterContext): readonly Block[] {
  const soon = doc.recommendations
    .filter(({ horizonMonths }) => horizonMonths === 3)
    .toSorted((a, b) => a.number - b.number)
    .slice(0, MOST_STEPS);
  if (soon.length === 0) return [];
  return [
    heading(2, 'À engager dans les trois mois', 'synthese-suites', 'none'),
    ...table(
      'Premières recommandations',
      [
        column('N°', 7),
        column('Recommandation', 54),
        column('Responsable', 24),
        column('Échéance', 15, 'right'),
      ],
      soon.map(({ id, number, title, ownerName, dueOn }) => [
        cell([strong(`R${number}`)], { sources: [fromRecommendation({ id })] }),
        cell(title || 'Sans titre'),
        cell(ownerName || 'À nommer'),
        cell(dueOn === null ? 'À fixer' : formatShortDate(dueOn)),
      ]),
    ),
  ];
}

/** What the management is asked to decide, on what, by whom and when. */
export function decision({ doc, assessment }: ChapterContext): readonly Block[] {
  const leading = assessment.ranking.useCases.find(({ rank }) => rank === 1);
  const useCase = itemOf(doc.useCases, leading?.useCaseId ?? null);
  if (!useCase) return [];
  // The recommendation that bears on this case alone, rather than one that prepares several.
  const [first] = doc.recommendations
    .filter(({ useCaseIds, decisionOn }) => useCaseIds.includes(useCase.id) && decisionOn !== null)
    .toSorted(
      (a, b) =>
        a.useCaseIds.length - b.useCaseIds.length || ((a.decisionOn ?? '') < (b.decisionOn ?? '') ? -1 : 1),
    );
  const cost = useCase.economics.oneOffCost.probable ?? first?.cost ?? null;
  const owner = first?.ownerName || useCase.ownerName;
  const missing = [
    ...(first?.decisionOn ? [] : ['une date de décision']),
    ...(owner ? [] : ['un responsable']),
    ...(cost === null ? ['un budget'] : []),
  ];
  const when = first?.decisionOn ? `, au plus tard le ${formatDate(first.decisionOn)},` : '';
  return [
    proposal(
      'summary-decision',
      callout(
        'neutral',
        'Décision demandée',
        [
          text(`Il est demandé à la direction de décider${when} du lancement de `),
          strong(named(useCase.title)),
          text(
            `${cost === null ? '' : `, pour un budget de départ de ${formatEurosShort(cost)}`}${
              owner ? `, sous la responsabilité ${de(owner)}` : ''
            }.${missing.length > 0 ? ` Il reste à fixer ${joinAnd(missing)}.` : ''}${
              first && isFilled(first.firstStep) ? ` Premier pas : ${ended(first.firstStep)}` : ''
            }`,
          ),
        ],
        [fromUseCase(useCase.id), ...(first ? [fromRecommendation(first)] : [])],
      ),
    ),
    ...(leading?.total.status === 'indicative'
      ? [paragraph('Ce premier rang est indicatif : une partie des critères n’a pas encore de note.')]
      : []),
  ];
}

import {
  formatCount,
  formatDate,
  formatDecimal,
  formatEurosShort,
  formatNumber,
  formatPercent,
} from '#shared/domain/french.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import {
  cell,
  list,
  type ScorecardItem,
  scorecard,
  strong,
  table,
  column as tableColumn,
  text,
} from '#shared/report/blocks.ts';
import { type ChapterContext, isFilled, itemsOf } from '#shared/report/chapters/chapter.ts';
import { classLabel, obligationsBeforePilot } from '#shared/report/chapters/compliance-words.ts';
import { economicsLines, simulationOf } from '#shared/report/chapters/use-case-economics.ts';
import { formatScore, joinAnd, named } from '#shared/report/phrases.ts';
import { firstClauses, firstSentences, shortened } from '#shared/report/slides/shorten.ts';
import { fromDataSource, fromIrritant, fromUseCase } from '#shared/report/sources.ts';
import { probableOutcome, probableYearlyGain } from '#shared/scoring/use-case-economics.ts';
import { retainedInOrder } from './portfolio.ts';
import { column, row, type SlideBuilder, slide } from './slide.ts';

/** The first retained case, on a slide of its own. */
export const firstCase: SlideBuilder = (context) => {
  const [useCase] = retainedInOrder(context);
  if (!useCase) return [];
  const sources = [
    fromUseCase(useCase.id),
    ...useCase.irritantIds.map(fromIrritant),
    ...useCase.dataSourceIds.map(fromDataSource),
  ];
  const left = [
    labelled('Le problème. ', isFilled(useCase.problem) ? firstSentences(useCase.problem, 290) : ''),
    labelled('La réponse. ', isFilled(useCase.solution) ? firstSentences(useCase.solution, 290) : ''),
  ];
  const right = [
    labelled('Avant, après. ', measure(useCase)),
    labelled('Risque. ', isFilled(useCase.risks) ? firstSentences(useCase.risks, 150) : ''),
    labelled('Avant le pilote. ', law(context, useCase)),
    labelled('Qui et quand. ', whoAndWhen(useCase)),
  ];
  return slide(context, {
    id: 'use-case-1',
    title: titleOf(context, useCase),
    rows: [
      row(column(scorecard(figuresOf(context, useCase)))),
      row(column(list(left.flat(), sources), { share: 52 }), column(list(right.flat()), { share: 48 })),
    ],
    notes: notesOf(context, useCase),
  });
};

function labelled(label: string, words: string) {
  return words === '' ? [] : [[strong(label), text(words)]];
}

function titleOf({ doc }: ChapterContext, useCase: UseCase): string {
  const gain = probableYearlyGain(useCase, doc.rateProfiles);
  const cost = useCase.economics.oneOffCost.probable;
  const name = shortened(useCase.title || 'Sans titre', 60);
  if (gain === null) return `${name} : le gain reste à chiffrer`;
  return `${name} : ${formatEurosShort(gain)} de gain annuel${cost === null ? ', pour un coût à chiffrer' : ` pour ${formatEurosShort(cost)} de départ`}`;
}

function figuresOf(context: ChapterContext, useCase: UseCase): readonly ScorecardItem[] {
  const { doc, assessment } = context;
  const { oneOffCost, yearlyCost, monthsToProduction } = useCase.economics;
  const gain = probableYearlyGain(useCase, doc.rateProfiles);
  const outcome = probableOutcome(useCase, doc.rateProfiles, doc.prioritisation);
  const simulation = simulationOf(context, useCase);
  const result = assessment.ranking.useCases.find(({ useCaseId }) => useCaseId === useCase.id);
  const euros = (value: number | null) => (value === null ? 'À chiffrer' : formatEurosShort(value));
  return [
    { label: 'Gain annuel', value: euros(gain), detail: 'valeur la plus probable', tone: 'positive' },
    {
      label: 'Coût de départ',
      value: euros(oneOffCost.probable),
      detail:
        yearlyCost.probable === null
          ? 'coût annuel à chiffrer'
          : `puis ${formatEurosShort(yearlyCost.probable)} par an`,
      tone: 'neutral',
    },
    {
      label: `Net sur ${formatCount(doc.prioritisation.horizonYears, 'an')}`,
      value: euros(outcome?.netGain ?? null),
      detail:
        simulation === null
          ? 'valeurs les plus probables'
          : `positif dans ${formatPercent(simulation.positiveReturn)} des tirages`,
      tone: 'positive',
    },
    {
      label: 'Mise en service',
      value:
        monthsToProduction.probable === null
          ? 'À fixer'
          : `${formatDecimal(monthsToProduction.probable)}\u00a0mois`,
      detail:
        result?.rank == null
          ? 'hors classement'
          : `rang ${result.rank}, note ${formatScore(result.total.score)} sur 4`,
      tone: 'neutral',
    },
  ];
}

/** « Pièces… : de 5 880 à 2 500 pièces par an. » */
function measure({ kpi }: UseCase): string {
  if (!isFilled(kpi.name)) return '';
  const unit = isFilled(kpi.unit) ? ` ${kpi.unit.trim()}` : '';
  const name = shortened(kpi.name, 80);
  const figure = (value: number) => formatDecimal(value, 2);
  if (kpi.baseline !== null && kpi.target !== null)
    return `${name} : de ${figure(kpi.baseline)} à ${figure(kpi.target)}${unit}.`;
  const now =
    kpi.baseline === null ? 'valeur de départ à mesurer' : `${figure(kpi.baseline)}${unit} aujourd’hui`;
  return `${name} : ${now}, ${kpi.target === null ? 'cible à fixer' : `cible de ${figure(kpi.target)}${unit}`}.`;
}

function law({ assessment, options }: ChapterContext, useCase: UseCase): string {
  const result = assessment.compliance[useCase.id];
  const rules = options.compliance;
  if (!result || !rules) return isFilled(useCase.compliance) ? firstSentences(useCase.compliance, 130) : '';
  const count = obligationsBeforePilot(result, rules);
  const labels = rules.duties
    .filter(
      ({ id, beforePilot, nature }) =>
        beforePilot && nature === 'obligation' && result.duties.some(({ dutyId }) => dutyId === id),
    )
    .map(({ label }) => label);
  const words =
    count === 0
      ? 'aucune obligation à remplir'
      : `${formatCount(count, 'obligation')} à remplir, dont ${named(firstClauses(labels[0] ?? '', 90))}`;
  return `${classLabel(result, rules)} ; ${count === 1 ? `une obligation à remplir : ${named(firstClauses(labels[0] ?? '', 90))}` : words}.`;
}

function whoAndWhen({ ownerName, pilotOn }: UseCase): string {
  const who = isFilled(ownerName) ? shortened(ownerName, 60) : 'responsable à nommer';
  return `${who} ; ${pilotOn === null ? 'pilote à dater' : `pilote le ${formatDate(pilotOn)}`}.`;
}

function notesOf(context: ChapterContext, useCase: UseCase): readonly string[] {
  const irritants = itemsOf(context.doc.irritants, useCase.irritantIds).map(({ title }) => named(title));
  return [
    isFilled(useCase.problem) ? `Problème : ${useCase.problem}` : '',
    irritants.length > 0 ? `Irritants traités : ${joinAnd(irritants)}.` : '',
    isFilled(useCase.solution) ? `Solution : ${useCase.solution}` : '',
    ...economicsLines(context, useCase).split('\n'),
    isFilled(useCase.prerequisites) ? `Prérequis : ${useCase.prerequisites}` : '',
    isFilled(useCase.risks) ? `Risques : ${useCase.risks}` : '',
    isFilled(useCase.compliance) ? `Conformité : ${useCase.compliance}` : '',
  ].filter(isFilled);
}

/** The second and third retained cases, side by side. */
export const nextCases: SlideBuilder = (context) => {
  const cases = retainedInOrder(context).slice(1, 3);
  if (cases.length === 0) return [];
  const { doc, assessment } = context;
  const line = (label: string, of: (useCase: UseCase) => string) => {
    const words = cases.map(of);
    return words.every((it) => it === '')
      ? []
      : [[cell([strong(label)]), ...words.map((it) => cell(it === '' ? '—' : it))]];
  };
  const rank = (useCase: UseCase) =>
    assessment.ranking.useCases.find(({ useCaseId }) => useCaseId === useCase.id)?.rank ?? null;
  const rows = [
    ...line('Problème', ({ problem }) => (isFilled(problem) ? firstSentences(problem, 170) : '')),
    ...line('Gain annuel', (it) => {
      const gain = probableYearlyGain(it, doc.rateProfiles);
      const net = probableOutcome(it, doc.rateProfiles, doc.prioritisation)?.netGain ?? null;
      if (gain === null) return 'À chiffrer';
      return `${formatEurosShort(gain)}${net === null ? '' : ` ; net de ${formatEurosShort(net)} sur ${formatCount(doc.prioritisation.horizonYears, 'an')}`}`;
    }),
    ...line(
      'Coût et délai',
      ({ economics: { oneOffCost, monthsToProduction } }) =>
        `${oneOffCost.probable === null ? 'coût à chiffrer' : `${formatEurosShort(oneOffCost.probable)} de départ`} ; ${monthsToProduction.probable === null ? 'délai à fixer' : `${formatDecimal(monthsToProduction.probable)}\u00a0mois`}`,
    ),
    ...line('Avant, après', measure),
    ...line('Risque', ({ risks }) => (isFilled(risks) ? firstSentences(risks, 120) : '')),
    ...line('Avant le pilote', (it) => law(context, it)),
    ...line('Qui et quand', whoAndWhen),
  ];
  const share = 86 / cases.length;
  return slide(context, {
    id: 'use-case-2',
    title: nextTitle(context, cases),
    rows: [
      row(
        column(
          table(
            'Cas d’usage suivants, face à face',
            [
              tableColumn('', 14),
              ...cases.map((it) => {
                const place = rank(it);
                return tableColumn(
                  `${place === null ? '' : `${formatNumber(place)}. `}${shortened(it.title || 'Sans titre', 60)}`,
                  share,
                );
              }),
            ],
            rows,
            { sources: cases.flatMap((it) => [fromUseCase(it.id), ...it.irritantIds.map(fromIrritant)]) },
          ),
        ),
      ),
    ],
    notes: cases.flatMap((it) => [`${it.title || 'Sans titre'}.`, ...notesOf(context, it)]),
  });
};

function nextTitle({ doc }: ChapterContext, cases: readonly UseCase[]): string {
  const names = joinAnd(cases.map(({ title }) => named(shortened(title, 40))));
  const gains = cases.flatMap((it) => probableYearlyGain(it, doc.rateProfiles) ?? []);
  if (gains.length < cases.length) return `Ensuite ${names}`;
  const gain = formatEurosShort(gains.reduce((sum, each) => sum + each, 0));
  return `Ensuite ${names} : ${gain} de gain annuel${cases.length > 1 ? ' à eux deux' : ''}`;
}

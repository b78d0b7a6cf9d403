import { formatDecimal, formatNumber, formatPercent, NO_BREAK_SPACE } from '#shared/domain/french.ts';
import {
  cell,
  column,
  figure,
  heading,
  list,
  note,
  paragraph,
  strong,
  table,
} from '#shared/report/blocks.ts';
import { IN_FULL_REPORT, isFull, isShort, restNote, shownOf } from '#shared/report/detail.ts';
import type { Block, Source } from '#shared/report/model.ts';
import { named } from '#shared/report/phrases.ts';
import { fromUseCase } from '#shared/report/sources.ts';
import type { SmaaResult } from '#shared/scoring/decision/smaa.ts';
import type { WeightInterval } from '#shared/scoring/decision/stability.ts';
import { describeCentralWeights, describeUpset, shareAmong } from '#shared/scoring/robustness-words.ts';
import type { RankRobustness } from '#shared/scoring/simulate.ts';
import { type ChapterContext, itemOf } from './chapter.ts';
import { robustnessReading } from './ranking-reading.ts';

const MOST_BARS = { full: 15, other: 8 };
const MOST_ROWS = { short: 0, standard: 8 };
const SIMULATED: Source = {
  kind: 'computation',
  formula: 'tirages de poids et de notes (SMAA-2), aux réglages de la mission',
};
const EXACT: Source = {
  kind: 'computation',
  formula: 'bornes exactes des poids, les autres gardant leurs proportions',
};

/** How far the ranking may be relied on: another method, the exact bounds of the weights, and draws when there are. */
export function robustness(context: ChapterContext): readonly Block[] {
  const parts = [
    ...robustnessReading(context),
    ...methodsNote(context),
    ...(isShort(context) ? [] : stability(context)),
    ...draws(context),
  ];
  return parts.length === 0 ? [] : [heading(2, 'Robustesse du classement', 'robustesse'), ...parts];
}

function titleOf({ doc }: ChapterContext, useCaseId: string): string {
  return itemOf(doc.useCases, useCaseId)?.title ?? '';
}

function methodsNote({ assessment }: ChapterContext): readonly Block[] {
  if (assessment.ranking.completeIds.length < 2) return [];
  return [
    note(
      'Le classement montré est la somme pondérée des niveaux de 0 à 4, coûts retournés ; TOPSIS mesure, en normalisation vectorielle, la proximité au meilleur niveau de chaque critère.',
    ),
  ];
}

function stability(context: ChapterContext): readonly Block[] {
  const { doc, assessment } = context;
  const { ranking } = assessment;
  const found = ranking.stability;
  const upset = describeUpset(ranking, doc.criteria, (id) => titleOf(context, id));
  if (found === null || upset === null) return [];
  const first = titleOf(context, ranking.completeIds[found.first] ?? '');
  return [
    heading(3, 'Jusqu’où les poids peuvent bouger', 'stabilite'),
    ...table(
      `Poids entre lesquels ${named(first)} reste premier, les autres poids gardant leurs proportions`,
      [
        column('Critère', 34),
        column('Poids', 14, 'right'),
        column('Le premier le reste', 26, 'center'),
        column('Tout le classement tient', 26, 'center'),
      ],
      found.criteria.map(({ weight, firstStays, orderStays }, index) => [
        cell([strong(doc.criteria[index]?.name ?? '')]),
        cell(formatPercent(weight, 1)),
        cell(rangeOf(firstStays)),
        cell(rangeOf(orderStays)),
      ]),
      { sources: [EXACT] },
    ),
    paragraph(
      `${upset.weight}${upset.scores.length > 0 ? ` Ou l’une de ces notes de ${upset.second}, à elle seule :` : ''}`,
      [EXACT],
    ),
    ...list(upset.scores, [EXACT]),
    note('Calcul exact, sur les cas notés sur tous les critères.'),
  ];
}

function rangeOf({ min, max }: WeightInterval): string {
  return `${formatDecimal(min * 100)} à ${formatDecimal(max * 100)}${NO_BREAK_SPACE}%`;
}

function draws(context: ChapterContext): readonly Block[] {
  const { options, assessment } = context;
  const { simulations } = options;
  const drawn = simulations?.robustness;
  if (!simulations || !drawn) return [];
  const near = drawn.around ?? drawn.any;
  const ranked = assessment.ranking.useCases.filter(({ useCaseId }) => drawn.useCaseIds.includes(useCaseId));
  return [
    heading(3, 'Rangs obtenus par tirage au sort', 'tirages'),
    paragraph(
      `${formatNumber(simulations.draws)} tirages ${drawn.around ? 'des poids autour de ceux qui ont été choisis' : 'de poids quelconques'}, et des notes là où les avis s’écartent, disent combien de fois chaque cas vient à chaque rang.`,
      [SIMULATED],
    ),
    acceptabilityFigure(context, drawn, near, ranked),
    ...(isShort(context) ? [] : firstTable(context, drawn, near, ranked)),
    note(
      `Méthode SMAA-2. ${formatNumber(simulations.draws)} tirages, graine ${simulations.seed}, concentration ${simulations.concentration}, moteur ${simulations.engineVersion} : les mêmes réglages redonnent les mêmes chiffres. Confiance : part des tirages des notes où le cas n’est battu par aucun, avec les poids moyens qui le font gagner.`,
      [SIMULATED],
    ),
  ];
}

type Ranked = ChapterContext['assessment']['ranking']['useCases'];

export function acceptabilityFigure(
  context: ChapterContext,
  drawn: RankRobustness,
  near: SmaaResult,
  ranked: Ranked,
): Block {
  const shown = ranked.slice(0, isFull(context) ? MOST_BARS.full : MOST_BARS.other);
  const sharesOf = (useCaseId: string) => near.acceptability[drawn.useCaseIds.indexOf(useCaseId)] ?? [];
  const series = [
    { name: 'Premier', shareOf: (shares: readonly number[]) => shares[0] ?? 0 },
    { name: 'Deuxième', shareOf: (shares: readonly number[]) => shares[1] ?? 0 },
    { name: 'Troisième', shareOf: (shares: readonly number[]) => shares[2] ?? 0 },
    { name: 'Au-delà', shareOf: (shares: readonly number[]) => 1 - shareAmong(shares, 3) },
  ];
  const [first] = shown;
  const firstShare = first ? formatPercent(shareAmong(sharesOf(first.useCaseId), 1)) : '';
  return figure(
    first
      ? `Rang obtenu, en part des tirages : ${named(titleOf(context, first.useCaseId))} premier ${firstShare} du temps`
      : 'Rang obtenu, en part des tirages',
    {
      kind: 'bar',
      orientation: 'horizontal',
      isStacked: true,
      max: 1,
      valueFormat: 'percent',
      categories: shown.map(({ rank, useCaseId }) => `${rank ?? '—'}. ${titleOf(context, useCaseId)}`),
      series: series.map(({ name, shareOf }) => ({
        name,
        values: shown.map(({ useCaseId }) => Math.round(shareOf(sharesOf(useCaseId)) * 1000) / 1000),
      })),
    },
    {
      alternativeText: `Barres empilées, une par cas d’usage, en part des tirages. ${shown
        .map(
          ({ useCaseId }) =>
            `${titleOf(context, useCaseId)} : premier ${formatPercent(shareAmong(sharesOf(useCaseId), 1))}, parmi les trois premiers ${formatPercent(shareAmong(sharesOf(useCaseId), 3))}`,
        )
        .join(' ; ')}.`,
      sources: [SIMULATED, ...shown.map(({ useCaseId }) => fromUseCase(useCaseId))],
      name: 'fig_smaa',
    },
  );
}

function firstTable(
  context: ChapterContext,
  drawn: RankRobustness,
  near: SmaaResult,
  ranked: Ranked,
): readonly Block[] {
  const names = drawn.criterionIds.map((id) => itemOf(context.doc.criteria, id)?.name ?? '');
  const { weights } = context.assessment.ranking;
  const reference = drawn.criterionIds.map((id) =>
    drawn.around ? (weights[id] ?? 0) : 1 / drawn.criterionIds.length,
  );
  const { shown, left } = shownOf(context, ranked, MOST_ROWS);
  return [
    ...table(
      'Ce que les tirages disent de chaque cas',
      [
        column('Cas d’usage', 30),
        column('Premier', 10, 'right'),
        column('Trois premiers', 11, 'right'),
        column('Premier, tous poids', 12, 'right'),
        column('Confiance', 10, 'right'),
        column('Quand il gagne', 27),
      ],
      shown.map(({ useCaseId }) => {
        const place = drawn.useCaseIds.indexOf(useCaseId);
        const shares = near.acceptability[place] ?? [];
        const confidence = near.confidence[place] ?? null;
        return [
          cell(titleOf(context, useCaseId), { sources: [fromUseCase(useCaseId)] }),
          cell(formatPercent(shareAmong(shares, 1))),
          cell(formatPercent(shareAmong(shares, 3))),
          cell(formatPercent(shareAmong(drawn.any.acceptability[place] ?? [], 1))),
          cell(confidence === null ? '—' : formatPercent(confidence)),
          cell(
            describeCentralWeights(
              near.centralWeights[place] ?? null,
              shareAmong(shares, 1),
              reference,
              names,
            ),
          ),
        ];
      }),
    ),
    ...restNote(left, { one: 'cas', many: 'cas' }, IN_FULL_REPORT),
  ];
}

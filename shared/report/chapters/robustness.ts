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
import type { Block } from '#shared/report/model.ts';
import { named } from '#shared/report/phrases.ts';
import { fromUseCase } from '#shared/report/sources.ts';
import type { SmaaResult } from '#shared/scoring/decision/smaa.ts';
import type { WeightInterval } from '#shared/scoring/decision/stability.ts';
import { topsisDisagreement } from '#shared/scoring/ranking-checks.ts';
import { describeCentralWeights, describeUpset, shareAmong } from '#shared/scoring/robustness-words.ts';
import type { RankRobustness } from '#shared/scoring/simulate.ts';
import { type ChapterContext, itemOf } from './chapter.ts';

const MOST_BARS = 15;

/** How far the ranking may be relied on: another method, the exact bounds of the weights, and draws when there are. */
export function robustness(context: ChapterContext): readonly Block[] {
  const parts = [...crossCheck(context), ...stability(context), ...draws(context)];
  return parts.length === 0 ? [] : [heading(2, 'Robustesse du classement', 'robustesse'), ...parts];
}

function titleOf({ doc }: ChapterContext, useCaseId: string): string {
  return itemOf(doc.useCases, useCaseId)?.title ?? '';
}

function crossCheck(context: ChapterContext): readonly Block[] {
  const { ranking } = context.assessment;
  if (ranking.completeIds.length < 2) return [];
  const disagreement = topsisDisagreement(ranking);
  const methods =
    'le classement montré est la somme pondérée des niveaux de 0 à 4, coûts retournés ; TOPSIS mesure, en normalisation vectorielle, la proximité au meilleur niveau de chaque critère';
  return [
    paragraph(
      disagreement
        ? `Une seconde méthode, TOPSIS, donne un autre premier : ${named(titleOf(context, disagreement.topsisId))}, et non ${named(titleOf(context, disagreement.weightedSumId))} (${methods}).`
        : `Une seconde méthode, TOPSIS, donne le même premier (${methods}).`,
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
    ),
    paragraph(
      `${upset.weight}${upset.scores.length > 0 ? ` Ou, seule, une de ces notes de ${upset.second} :` : ''}`,
    ),
    ...list(upset.scores),
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
    ),
    acceptabilityFigure(context, drawn, near, ranked),
    ...firstTable(context, drawn, near, ranked),
    note(
      `Méthode SMAA-2. ${formatNumber(simulations.draws)} tirages, graine ${simulations.seed}, concentration ${simulations.concentration}, moteur ${simulations.engineVersion} : les mêmes réglages redonnent les mêmes chiffres. Confiance : part des tirages des notes où le cas n’est battu par aucun, avec les poids moyens qui le font gagner.`,
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
  const shown = ranked.slice(0, MOST_BARS);
  const sharesOf = (useCaseId: string) => near.acceptability[drawn.useCaseIds.indexOf(useCaseId)] ?? [];
  const series = [
    { name: 'Premier', shareOf: (shares: readonly number[]) => shares[0] ?? 0 },
    { name: 'Deuxième', shareOf: (shares: readonly number[]) => shares[1] ?? 0 },
    { name: 'Troisième', shareOf: (shares: readonly number[]) => shares[2] ?? 0 },
    { name: 'Au-delà', shareOf: (shares: readonly number[]) => 1 - shareAmong(shares, 3) },
  ];
  return figure(
    'Rang obtenu, en part des tirages',
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
      sources: shown.map(({ useCaseId }) => fromUseCase(useCaseId)),
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
  return table(
    'Ce que les tirages disent de chaque cas',
    [
      column('Cas d’usage', 30),
      column('Premier', 10, 'right'),
      column('Trois premiers', 11, 'right'),
      column('Premier, tous poids', 12, 'right'),
      column('Confiance', 10, 'right'),
      column('Quand il gagne', 27),
    ],
    ranked.map(({ useCaseId }) => {
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
          describeCentralWeights(near.centralWeights[place] ?? null, shareAmong(shares, 1), reference, names),
        ),
      ];
    }),
  );
}

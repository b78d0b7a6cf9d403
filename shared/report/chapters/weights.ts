import { formatNumber, formatPercent } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Criterion } from '#shared/domain/use-case.ts';
import { cell, column, heading, list, note, paragraph, strong, table } from '#shared/report/blocks.ts';
import { reading } from '#shared/report/derived-text.ts';
import type { Block, Source } from '#shared/report/model.ts';
import { agree, capitalised, counted, joinAnd, named } from '#shared/report/phrases.ts';
import { comparisonOf } from '#shared/scoring/comparisons.ts';
import type { AhpResult } from '#shared/scoring/decision/ahp.ts';
import { describeComparison, saatyFigure } from '#shared/scoring/saaty-words.ts';
import type { ChapterContext } from './chapter.ts';

/** The criteria, what each weighs and where its weight comes from. */
export function criteriaAndWeights(context: ChapterContext): readonly Block[] {
  const { doc, assessment } = context;
  const { weights, isNormalised, weighting } = assessment.ranking;
  const typed = doc.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const weightOf = (id: string) => weights[id] ?? 0;
  const heaviest = doc.criteria.toSorted((a, b) => weightOf(b.id) - weightOf(a.id)).slice(0, 2);
  return [
    heading(2, 'Critères et poids', 'criteres'),
    ...reading(
      'criteria-weights',
      [
        `${capitalised(counted(doc.criteria.length, 'critère', 'masculine'))}, ${agree(doc.criteria.length, 'noté', 'notés')} de 0 à 4 sur des niveaux décrits.`,
        heaviest.length === 2
          ? `${joinAnd(heaviest.map(({ name, id }) => `${named(name)} (${formatPercent(weightOf(id))})`))} pèsent le plus.`
          : null,
        isNormalised
          ? `Les poids saisis totalisaient ${formatNumber(typed)} ; ils ont été ramenés à 100 %.`
          : null,
      ],
      doc.criteria.map(fromCriterion),
    ),
    ...table(
      'Critères de classement',
      [
        column('Critère', 20),
        column('Poids', 10, 'right'),
        column('Ce qui est noté', 56),
        column('Sens', 14),
      ],
      doc.criteria.map((criterion) => [
        cell([strong(criterion.name)], { sources: [fromCriterion(criterion)] }),
        cell(formatPercent(weightOf(criterion.id), 1)),
        cell(criterion.description),
        cell(criterion.direction === 'benefit' ? 'à maximiser' : 'à minimiser'),
      ]),
    ),
    ...(weighting?.ahp ? comparisons(context, weighting.ahp) : []),
  ];
}

/** Weights by pairs: the matrix, its consistency, and the answer to look at again. */
function comparisons({ doc, pack }: ChapterContext, ahp: AhpResult): readonly Block[] {
  const { criteria } = doc;
  const nameOf = (place: number) => criteria[place]?.name ?? '';
  const { completed, consistencyRatio, isAcceptable, mend } = ahp;
  return [
    heading(3, 'Comparaisons par paires', 'comparaisons'),
    paragraph(
      [
        `Les poids viennent de comparaisons des critères deux à deux, sur l’échelle de Saaty (vecteur propre principal).`,
        consistencyRatio === null
          ? `La table des indices aléatoires «  ${ahp.randomIndexName}  » ne va pas jusqu’à ${formatNumber(criteria.length)} critères : leur cohérence n’est pas mesurée.`
          : `Leur ratio de cohérence est de ${formatNumber(consistencyRatio, 3)} (table «  ${ahp.randomIndexName}  »), ${isAcceptable ? 'sous' : 'au-dessus de'} la limite de ${formatNumber(pack.scoring.pairwise.acceptableRatio, 2)}.`,
        completed.length > 0
          ? `${capitalised(counted(completed.length, 'comparaison n’a pas été posée', 'feminine', 'comparaisons n’ont pas été posées'))} ; ${agree(completed.length, 'elle est complétée', 'elles sont complétées')} par la valeur qui contredit le moins les autres, et le ratio est un minimum.`
          : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
      criteria.map(fromCriterion),
    ),
    ...table(
      'Comparaisons des critères, ligne contre colonne',
      [column('Critère', 22), ...criteria.map(({ name }) => column(name, 13, 'center'))],
      criteria.map((row, index) => [
        cell([strong(row.name)]),
        ...criteria.map((_, other) => cell(figureOf(doc, ahp, index, other))),
      ]),
      { isWide: true, sources: criteria.map(fromCriterion) },
    ),
    ...(completed.length > 0 ? [note('«  ≈  » : complétée par le calcul.')] : []),
    ...(mend
      ? list(
          [
            `À revoir : ${describeComparison(nameOf(mend.a), nameOf(mend.b), mend.given)}. Si ${describeComparison(nameOf(mend.a), nameOf(mend.b), mend.suggested)}, le ratio passe à ${formatNumber(mend.ratio, 3)}.`,
          ],
          criteria.map(fromCriterion),
        )
      : []),
  ];
}

function figureOf({ criteria, prioritisation }: MissionDoc, ahp: AhpResult, a: number, b: number): string {
  if (a === b) return '1';
  const pair = { aId: criteria[a]?.id ?? '', bId: criteria[b]?.id ?? '' };
  const said = comparisonOf(prioritisation.comparisons, pair);
  if (said !== null) return saatyFigure(said);
  for (const each of ahp.completed) {
    if (each.a === a && each.b === b) return `≈ ${saatyFigure(each.value)}`;
    if (each.a === b && each.b === a) return `≈ ${saatyFigure(1 / each.value)}`;
  }
  return '—';
}

function fromCriterion({ id }: Criterion): Source {
  return { kind: 'criterion', criterionId: id };
}

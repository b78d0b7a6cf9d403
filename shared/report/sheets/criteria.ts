import { DIRECTION_LABELS } from '#shared/domain/labels.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { SCORE_SCALE } from '#shared/scoring/ranking.ts';
import { column, formula, number, text } from './cells.ts';
import { address, frameOf } from './frame.ts';
import type { Parameter, Sheet, SheetCell } from './model.ts';
import { NAMES } from './names.ts';

export const ROLE_LABELS = { value: 'Valeur', feasibility: 'Faisabilité' } as const;

const WEIGHT = 6;

/** Criteria, and the weights that the ranking is computed with: change one, and the ranking follows. */
export function criteriaSheet(context: ChapterContext): Sheet {
  const { doc } = context;
  const notes = [
    'Changez un poids (cases teintées) : les feuilles « Notes » et « Classement » se recalculent. Les poids sont ramenés à une somme de 1.',
    originOf(context),
  ];
  const parameters = parametersOf(context);
  const { firstRow } = frameOf({ notes: notes.length, parameters: parameters.length, upperRows: 0 });
  return {
    id: 'criteria',
    name: 'Critères et poids',
    title: 'Critères de priorisation et poids',
    notes,
    parameters,
    upperRows: [],
    emptyText: 'Aucun critère n’est encore défini.',
    table:
      doc.criteria.length === 0
        ? null
        : {
            name: 'T_Criteres',
            frozenColumns: 2,
            columns: [
              column('N°', 6, 'integer'),
              column('Critère', 30),
              column('Ce qui est jugé', 44),
              column('Axe', 13, 'text', { rangeName: NAMES.roles }),
              column('Sens', 26),
              column('Signe', 8, 'integer', { rangeName: NAMES.signs }),
              column('Poids', 10, 'decimal', {
                rangeName: NAMES.weights,
                validation: { min: 0, max: null, message: 'Un poids est un nombre positif ou nul.' },
              }),
              column('Poids normalisé', 12, 'percent', { rangeName: NAMES.normalisedWeights }),
              ...[0, 1, 2, 3, 4].map((level) => column(`Niveau ${level}`, 26)),
            ],
            rows: doc.criteria.map((criterion, index) => [
              number(index + 1),
              text(criterion.name || 'Sans nom'),
              text(criterion.description),
              text(ROLE_LABELS[criterion.role]),
              text(DIRECTION_LABELS[criterion.direction]),
              number(criterion.direction === 'cost' ? -1 : 1),
              weightCell(context, criterion),
              formula(
                `IF(SUM(${NAMES.weights})>0,${address(WEIGHT, firstRow + index)}/SUM(${NAMES.weights}),0)`,
                context.assessment.ranking.weights[criterion.id] ?? 0,
              ),
              ...criterion.anchors.map(text),
            ]),
          },
  };
}

/** As typed; in percent where they were drawn from comparisons; none where they cannot be used. */
function weightCell(
  { assessment }: ChapterContext,
  { id, weight }: ChapterContext['doc']['criteria'][number],
): SheetCell {
  const { weighting, weights } = assessment.ranking;
  if (weighting === null) return number(0);
  return number(weighting.ahp === null ? weight : (weights[id] ?? 0) * 100);
}

function originOf({ assessment }: ChapterContext): string {
  const { weighting, isNormalised } = assessment.ranking;
  if (weighting === null) return 'Les poids saisis ne peuvent pas servir : aucun classement n’est donné.';
  if (weighting.ahp !== null)
    return 'Poids tirés des comparaisons deux à deux (méthode de Saaty), en pourcentage.';
  return isNormalised
    ? 'Poids saisis directement ; leur somme n’était pas 100.'
    : 'Poids saisis directement, sur 100.';
}

function parametersOf({ pack }: ChapterContext): readonly Parameter[] {
  const share = { min: 0, max: 1, message: 'Une couverture va de 0 % à 100 %.' };
  return [
    {
      label: 'Niveau le plus haut d’une note',
      cell: number(SCORE_SCALE.max),
      format: 'integer',
      name: NAMES.topLevel,
    },
    {
      label: 'Note indicative sous cette couverture',
      cell: number(pack.scoring.indicativeBelow),
      format: 'percent',
      name: NAMES.indicativeBelow,
      validation: share,
    },
    {
      label: 'Pas de note sous cette couverture',
      cell: number(pack.scoring.emptyBelow),
      format: 'percent',
      name: NAMES.emptyBelow,
      validation: share,
    },
  ];
}

import { formatNumber, formatPercent } from '#shared/domain/french.ts';
import {
  cell,
  column,
  heading,
  note,
  paragraph,
  reference,
  strong,
  table,
  text,
} from '#shared/report/blocks.ts';
import { IN_WORKBOOK, isFull } from '#shared/report/detail.ts';
import type { Block } from '#shared/report/model.ts';
import { fromMethod, fromMission } from '#shared/report/sources.ts';
import type { ChapterContext } from './chapter.ts';

/** Formulas, tables and settings of the ranking: enough for a third party to compute it again by hand. */
export function rankingFormulas(context: ChapterContext): readonly Block[] {
  const { doc, pack, assessment, options } = context;
  const { pairwise, simulation } = pack.scoring;
  const { weighting, weights } = assessment.ranking;
  const seed = options.simulations?.seed ?? doc.prioritisation.seed;
  const indices = Object.entries(pairwise.randomIndex.values)
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([size, value]) => `${size} : ${formatNumber(value, 2)}`)
    .join(' ; ');
  return [
    heading(2, 'Classement des cas d’usage', 'calcul_classement', 'annex'),
    paragraph(
      isFull(context)
        ? [
            text('Les niveaux de tous les cas, critère par critère, sont au '),
            reference('tab_apports', 'chapitre Priorisation'),
            text(' ; multipliés par les poids ci-dessous et additionnés, ils redonnent le classement.'),
          ]
        : `Les niveaux de tous les cas, critère par critère, sont ${IN_WORKBOOK} ; multipliés par les poids ci-dessous et additionnés, ils redonnent le classement.`,
    ),
    ...table(
      'Poids utilisés',
      [column('Critère', 60), column('Poids', 20, 'right'), column('Sens', 20)],
      doc.criteria.map(({ id, name, direction }) => [
        cell([strong(name)], { sources: [{ kind: 'criterion', criterionId: id }] }),
        cell(weights[id] === undefined ? '—' : formatPercent(weights[id], 2)),
        cell(direction === 'benefit' ? 'niveau' : '4 − niveau'),
      ]),
    ),
    ...table(
      'Méthodes de pondération, de classement et de contrôle',
      [column('Résultat', 24), column('Calcul', 76)],
      [
        [
          'Poids',
          weighting?.ahp
            ? 'Vecteur propre principal de la matrice des comparaisons, ramené à une somme de 1 (Saaty, 1980).'
            : 'Poids saisis, divisés par leur somme.',
        ],
        [
          'Ratio de cohérence',
          `(λmax − n) ÷ (n − 1) ÷ indice aléatoire. Table «  ${pairwise.randomIndex.name}  », selon n : ${indices}. Acceptable jusqu’à ${formatNumber(pairwise.acceptableRatio, 2)}. Comparaisons manquantes : complétées par les valeurs qui rendent λmax le plus petit (Bozóki, Fülöp, Rónyai, 2010).`,
        ],
        [
          'Plusieurs notateurs',
          'Niveau retenu : consensus du groupe, ou moyenne à une décimale. Ce que chacun a donné est gardé.',
        ],
        [
          'TOPSIS',
          'Niveaux divisés par la racine de la somme de leurs carrés, multipliés par les poids ; score = d⁻ ÷ (d⁺ + d⁻), distances au pire et au meilleur de chaque critère. Cas notés sur tous les critères seulement.',
        ],
        [
          'Dominance',
          'Un cas en domine un autre s’il est au moins aussi bon partout et meilleur quelque part.',
        ],
        [
          'Stabilité',
          'Le poids d’un critère va de 0 à 1, les autres gardant leurs proportions : l’écart de deux scores est une droite, dont le zéro donne la borne exacte.',
        ],
        [
          'Acceptabilité des rangs',
          `SMAA-2 (Lahdelma, Salminen, 2001) : ${formatNumber(simulation.draws)} tirages, graine ${seed}, poids uniformes sur le simplexe ou autour des poids choisis (concentration ${simulation.concentration}) ; une note sur laquelle les avis s’écartent suit une loi triangulaire entre le plus bas et le plus haut, une note absente est uniforme de 0 à 4.`,
        ],
        [
          'Portefeuille',
          'Maximum de la somme des scores, sous le budget et la capacité, un cas n’étant pris qu’avec ceux dont il dépend : programme en variables 0–1, résolu exactement.',
        ],
      ].map(([name = '', formula = '']) => [cell([strong(name)]), cell(formula)]),
      { sources: [fromMethod(pack)] },
    ),
    ...(options.simulations
      ? [
          note(`Moteur de tirage : version ${options.simulations.engineVersion}. Graine : ${seed}.`, [
            fromMission('prioritisation'),
          ]),
        ]
      : []),
  ];
}

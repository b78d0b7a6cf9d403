import { formatCount, formatNumber, formatPercent } from '#shared/domain/french.ts';
import type { Prioritisation } from '#shared/domain/prioritisation.ts';
import { cell, column, heading, list, note, paragraph, strong, table } from '#shared/report/blocks.ts';
import { IN_FULL_REPORT, isShort } from '#shared/report/detail.ts';
import type { Block } from '#shared/report/model.ts';
import { bandRange } from '#shared/report/phrases.ts';
import { fromMethod, fromMission } from '#shared/report/sources.ts';
import type { Simulations } from '#shared/scoring/simulate.ts';
import { rankingFormulas } from './annex-ranking.ts';
import type { ChapterBuilder } from './chapter.ts';

/** How every figure is computed, with the thresholds of the pack the mission is pinned to. */
export const annexFormulas: ChapterBuilder = {
  id: 'annex-formulas',
  title: 'Formules et seuils',
  numbering: 'annex',
  hasHeading: true,
  build: (context) => {
    const { pack, doc, options } = context;
    if (isShort(context)) {
      return [
        note(
          `Méthode ${pack.title}, version ${doc.pack.version}. Formules, seuils et réglages des calculs figurent ${IN_FULL_REPORT}.`,
          [fromMethod(pack)],
        ),
      ];
    }
    const { scoring } = pack;
    return [
      paragraph(
        `Méthode ${pack.title}, version ${doc.pack.version}. Les mêmes données donnent toujours les mêmes résultats.`,
        [fromMethod(pack)],
      ),
      heading(2, 'Calculs', 'calculs', 'annex'),
      ...table(
        'Formules',
        [column('Résultat', 24), column('Calcul', 76)],
        [
          [
            'Note d’un axe',
            'Σ (poids de la question × niveau) ÷ Σ poids, sur les questions qui ont un niveau. De 0 à 4.',
          ],
          [
            'Couverture d’un axe',
            'Poids des questions qui ont un niveau ÷ poids des questions applicables. « Ne sait pas » et « refus » la réduisent ; « non applicable » sort du calcul, comme une question sans objet pour l’entreprise et laissée sans réponse.',
          ],
          [
            'Maturité d’ensemble',
            'Σ (poids de l’axe × note) ÷ Σ poids, sur les axes notés. Sa couverture est la moyenne pondérée de celles des axes. Un axe facultatif auquel personne n’a touché en sort.',
          ],
          [
            'Coût d’un irritant',
            'Occurrences par an × minutes × personnes ÷ 60 × taux horaire chargé + coût annuel des erreurs. Une part inconnue est laissée de côté, et le coût est dit partiel.',
          ],
          [
            'Note d’un cas d’usage',
            'Σ (poids du critère × niveau) ÷ Σ poids, sur les critères notés. Pour un critère à minimiser, 4 − niveau. À égalité, même rang.',
          ],
          [
            'Valeur, faisabilité',
            'Le même calcul, sur les critères de valeur d’une part, de faisabilité d’autre part.',
          ],
          ...economicFormulas(doc.prioritisation),
          ['Qualité d’une source', 'Moyenne simple des dimensions examinées, de 0 à 4.'],
          [
            'Contradiction',
            `Écart d’au moins ${formatNumber(scoring.contradictionGap)} niveaux entre deux voix entendues sur une même question.`,
          ],
        ].map(([name = '', formula = '']) => [cell([strong(name)]), cell(formula)]),
        { sources: [fromMethod(pack)] },
      ),
      ...drawsNote(options.simulations),
      ...rankingFormulas(context),
      heading(2, 'Seuils', 'seuils', 'annex'),
      ...list(
        [
          `Couverture d’au moins ${formatPercent(scoring.indicativeBelow)} : note ferme. De ${formatPercent(scoring.emptyBelow)} à ${formatPercent(scoring.indicativeBelow)} : note indicative. En dessous : pas de note.`,
          `Niveaux de maturité : ${scoring.bands.map(({ name }, index) => `${name}, ${bandRange(scoring.bands, index)}`).join(' ; ')}.`,
        ],
        [fromMethod(pack)],
      ),
    ];
  },
};

function economicFormulas({
  horizonYears,
  discountRate,
}: Prioritisation): readonly (readonly [string, string])[] {
  const years = formatCount(horizonYears, 'an');
  const rate = formatPercent(discountRate, 1);
  return [
    [
      'Gain annuel d’un cas',
      'Volume par an × (minutes gagnées − minutes de relecture) ÷ 60 × coût horaire chargé × part d’adoption + autre gain annuel, en euros par an. Chiffré directement : le montant saisi.',
    ],
    [
      `Gain net sur ${years}`,
      `(Gain annuel − coût annuel) × (${years} − mois avant la mise en service ÷ 12, jamais moins de zéro) − coût de départ, en euros courants.`,
    ],
    [
      'Valeur actuelle nette',
      `− coût de départ + Σ sur les années a de (gain annuel − coût annuel) × part de l’année en service ÷ (1 + ${rate})^a, sur ${years}.`,
    ],
    [
      'Retour sur investissement',
      `Mois avant la mise en service + coût de départ ÷ ((gain annuel − coût annuel) ÷ 12), depuis la décision ; « au-delà » si ce terme dépasse ${years}.`,
    ],
    [
      'P10, P50, P90 et probabilité',
      'Chaque chiffre est tiré d’une loi triangulaire entre son minimum et son maximum, de sommet sa valeur probable. Un tirage sur dix ne dépasse pas P10, la moitié ne dépasse pas P50, neuf sur dix ne dépassent pas P90. Probabilité d’un gain positif : part des tirages de gain net supérieur à zéro.',
    ],
    [
      'Ce qui pèse le plus',
      'Écart de gain net quand un chiffre passe de son minimum à son maximum, les autres à leur valeur probable.',
    ],
  ];
}

function drawsNote(simulations: Simulations | undefined): readonly Block[] {
  if (!simulations) return [];
  const { draws, seed, engineVersion } = simulations;
  return [
    note(
      `Simulations : ${formatNumber(draws)} tirages par cas, graine ${seed}, moteur version ${engineVersion}. La même graine et les mêmes chiffres redonnent exactement les mêmes résultats.`,
      [fromMission('prioritisation')],
    ),
  ];
}

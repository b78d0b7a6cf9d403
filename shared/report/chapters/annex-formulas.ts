import { formatNumber, formatPercent } from '#shared/domain/french.ts';
import { cell, column, heading, list, paragraph, strong, table } from '#shared/report/blocks.ts';
import { bandRange } from '#shared/report/phrases.ts';
import { rankingFormulas } from './annex-ranking.ts';
import type { ChapterBuilder } from './chapter.ts';

/** How every figure is computed, with the thresholds of the pack the mission is pinned to. */
export const annexFormulas: ChapterBuilder = {
  id: 'annex-formulas',
  title: 'Formules et seuils',
  numbering: 'annex',
  hasHeading: true,
  build: (context) => {
    const { pack, doc } = context;
    const { scoring } = pack;
    return [
      paragraph(
        `Méthode ${pack.title}, version ${doc.pack.version}. Les mêmes données donnent toujours les mêmes résultats.`,
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
            'Poids des questions qui ont un niveau ÷ poids des questions applicables. « Ne sait pas » et « refus » la réduisent ; « non applicable » sort du calcul.',
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
          [
            'Gain net sur 3 ans',
            '3 × (gain annuel − coût annuel) − coût de départ, valeurs les plus probables, en euros courants.',
          ],
          ['Qualité d’une source', 'Moyenne simple des dimensions examinées, de 0 à 4.'],
          [
            'Contradiction',
            `Écart d’au moins ${formatNumber(scoring.contradictionGap)} niveaux entre deux voix entendues sur une même question.`,
          ],
        ].map(([name = '', formula = '']) => [cell([strong(name)]), cell(formula)]),
      ),
      ...rankingFormulas(context),
      heading(2, 'Seuils', 'seuils', 'annex'),
      ...list([
        `Couverture d’au moins ${formatPercent(scoring.indicativeBelow)} : note ferme. De ${formatPercent(scoring.emptyBelow)} à ${formatPercent(scoring.indicativeBelow)} : note indicative. En dessous : pas de note.`,
        `Niveaux de maturité : ${scoring.bands.map(({ name }, index) => `${name}, ${bandRange(scoring.bands, index)}`).join(' ; ')}.`,
      ]),
    ];
  },
};

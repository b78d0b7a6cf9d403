import { formatEurosShort } from '#shared/domain/french.ts';
import { FUNCTION_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import {
  cell,
  column,
  heading,
  note,
  PAGE_BREAK,
  strong,
  table,
  text,
  toComplete,
} from '#shared/report/blocks.ts';
import { detailOf, IN_FULL_REPORT, isFull, shownOf } from '#shared/report/detail.ts';
import type { Block } from '#shared/report/model.ts';
import { fromUseCase } from '#shared/report/sources.ts';
import { probableYearlyGain } from '#shared/scoring/use-case-economics.ts';
import type { ChapterBuilder, ChapterContext } from './chapter.ts';
import { tornadoFigure } from './use-case-economics.ts';
import { useCaseSheet } from './use-case-sheet.ts';

const MOST_SHEETS = { short: 3, standard: 12 };
/** So many first cases have all their lines, a page each; the next keep what decides. */
const WHOLE = { short: 0, standard: 4, full: Number.POSITIVE_INFINITY } as const;

/** One page per retained case, in the order of the ranking. */
export const useCaseSheets: ChapterBuilder = {
  id: 'use-case-sheets',
  title: 'Fiches des cas d’usage retenus',
  numbering: 'decimal',
  hasHeading: true,
  ownTexts: [
    {
      id: 'use-case-sheets',
      label: 'Avant les fiches',
      help: 'Ce qui vaut pour tous les cas d’usage.',
      place: 'first',
    },
  ],
  build: (context) => {
    const { doc, assessment } = context;
    if (doc.useCases.length === 0) return [];
    const order = assessment.ranking.useCases.map(({ useCaseId }) => useCaseId);
    const retained = doc.useCases
      .filter(({ status }) => status === 'retained')
      .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    if (retained.length === 0) return [toComplete('Aucun cas d’usage n’est encore retenu.')];
    const { shown } = shownOf(context, retained, MOST_SHEETS);
    const whole = WHOLE[detailOf(context)];
    return [
      ...shown.flatMap((useCase, index) => [
        ...(index > 0 && beginsPage(index, whole) ? [PAGE_BREAK] : []),
        heading(2, useCase.title || 'Sans titre', `fiche_${useCase.id}`),
        ...useCaseSheet(context, useCase, {
          isBrief: index >= whole,
          withScores: isFull(context),
        }),
        // Below a sheet that fills its page the chart would take one more; the first alone has it.
        ...(index === 0 && isFull(context) ? tornadoFigure(context, useCase) : []),
      ]),
      ...(shown.length > whole
        ? [note(`Les fiches abrégées sont entières dans les fiches des cas d’usage et ${IN_FULL_REPORT}.`)]
        : []),
      ...otherCases(context, retained.slice(shown.length)),
    ];
  },
};

/** A page a whole sheet, two brief ones a page. */
function beginsPage(index: number, whole: number): boolean {
  return index <= whole || (index - whole) % 2 === 0;
}

/** Cases whose sheet is elsewhere: what they bring and who carries them. */
function otherCases({ doc }: ChapterContext, cases: readonly UseCase[]): readonly Block[] {
  if (cases.length === 0) return [];
  return [
    heading(2, 'Autres cas retenus', 'fiches_autres'),
    ...table(
      'Autres cas retenus, en bref',
      [column('Cas d’usage', 62), column('Gain annuel', 16, 'right'), column('Responsable', 22)],
      cases.map((useCase) => {
        const gain = probableYearlyGain(useCase, doc.rateProfiles);
        return [
          cell(
            [strong(useCase.title || 'Sans titre'), text(`\n${FUNCTION_LABELS[useCase.businessFunction]}`)],
            {
              sources: [fromUseCase(useCase.id)],
            },
          ),
          cell(gain === null ? 'À chiffrer' : formatEurosShort(gain)),
          cell(useCase.ownerName || 'À nommer'),
        ];
      }),
    ),
    note(`Leurs fiches complètes sont dans les fiches des cas d’usage et ${IN_FULL_REPORT}.`),
  ];
}

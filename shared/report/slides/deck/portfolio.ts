import { formatEurosShort } from '#shared/domain/french.ts';
import { MATRIX_LABELS, NATURE_LABELS, USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { callout, cell, list, strong, table, column as tableColumn } from '#shared/report/blocks.ts';
import { type ChapterContext, isFilled } from '#shared/report/chapters/chapter.ts';
import { functionFigure } from '#shared/report/chapters/portfolio.ts';
import { matrix as matrixFigure, rankedCases } from '#shared/report/chapters/prioritisation.ts';
import type { Block } from '#shared/report/model.ts';
import {
  agree,
  capitalised,
  counted,
  countInWords,
  formatScore,
  joinAnd,
  named,
  uncapitalised,
} from '#shared/report/phrases.ts';
import { shortened } from '#shared/report/slides/shorten.ts';
import { fromUseCase } from '#shared/report/sources.ts';
import { column, forTheRoom, row, type SlideBuilder, slide } from './slide.ts';

type Status = UseCase['status'];
const MOST_RETAINED = 8;

/** From what was looked at to what is retained. */
export const portfolio: SlideBuilder = (context) => {
  const { useCases } = context.doc;
  if (useCases.length === 0) return [];
  const ofStatus = (status: Status) => useCases.filter((it) => it.status === status);
  const rejected = ofStatus('rejected');
  const retained = retainedInOrder(context);
  const rules = useCases.filter(({ nature }) => nature === 'rule').length;
  const chart = forTheRoom(functionFigure(useCases), { bars: 9, label: 30 });
  const listed = retained.length > 0 ? retained : useCases.filter(({ status }) => status !== 'rejected');
  const left = listed.length - MOST_RETAINED;
  return slide(context, {
    id: 'portfolio',
    title: `${capitalised(counted(useCases.length, 'piste examinée', 'feminine', 'pistes examinées'))}, ${
      retained.length === 0
        ? 'aucune encore retenue'
        : agree(
            retained.length,
            `${countInWords(retained.length, 'feminine')} retenue`,
            `${countInWords(retained.length, 'feminine')} retenues`,
          )
    }${rules === 0 ? '' : ` ; pour ${rules === 1 ? 'l’une d’elles' : `${countInWords(rules)} d’entre elles`}, une règle fixe suffit`}`,
    rows: [
      row(
        column(chart.length > 0 ? chart : statusTable(useCases), {
          share: 56,
          title: chart.length > 0 ? 'Cas d’usage par fonction de l’entreprise' : 'Cas d’usage par statut',
        }),
        column(
          list(
            [
              ...listed.slice(0, MOST_RETAINED).map(({ title }) => shortened(title || 'Sans titre', 62)),
              ...(left > 0 ? [`et ${counted(left, 'autre')}`] : []),
            ],
            listed.map(({ id }) => fromUseCase(id)),
          ),
          {
            share: 44,
            title:
              retained.length > 0
                ? agree(retained.length, 'Retenu', 'Retenus, dans l’ordre du classement')
                : 'À l’étude',
          },
        ),
      ),
    ],
    notes: [
      ...(['retained', 'candidate', 'idea', 'rejected'] as const).flatMap((status) => {
        const titles = ofStatus(status).map(({ title }) => title || 'Sans titre');
        return titles.length === 0
          ? []
          : [`${USE_CASE_STATUS_LABELS[status]} (${titles.length}) : ${titles.join(' ; ')}.`];
      }),
      ...rejected.flatMap(({ title, approachReason }) =>
        isFilled(approachReason) ? [`Pourquoi ${named(title)} est écarté : ${approachReason}`] : [],
      ),
    ],
  });
};

/** Retained cases as they are ranked, those without a rank last. */
export function retainedInOrder({ doc, assessment }: ChapterContext): readonly UseCase[] {
  const order = assessment.ranking.useCases.map(({ useCaseId }) => useCaseId);
  return doc.useCases
    .filter(({ status }) => status === 'retained')
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function statusTable(useCases: readonly UseCase[]): readonly Block[] {
  return table(
    'Cas d’usage par statut',
    [tableColumn('Cas d’usage', 56), tableColumn('Statut', 20), tableColumn('IA ou règle', 24)],
    useCases
      .slice(0, MOST_RETAINED)
      .map(({ id, title, status, nature }) => [
        cell(shortened(title || 'Sans titre', 60), { sources: [fromUseCase(id)] }),
        cell(USE_CASE_STATUS_LABELS[status]),
        cell(NATURE_LABELS[nature]),
      ]),
  );
}

const MIDDLE = 2;
const MOST_NAMES = 9;

/** Value against feasibility, with the names of the bubbles beside. */
export const matrix: SlideBuilder = (context) => {
  const placed = rankedCases(context).filter(({ result }) => result.rank !== null);
  const figures = matrixFigure(context, placed);
  if (figures.length === 0) return [];
  const drawn = placed.filter(({ result }) => result.value !== null && result.feasibility !== null);
  const quick = drawn.filter(
    ({ result }) => (result.value ?? 0) >= MIDDLE && (result.feasibility ?? 0) >= MIDDLE,
  );
  const [first] = drawn;
  const rows = drawn
    .slice(0, MOST_NAMES)
    .map(({ useCase, result }) => [
      cell([strong(String(result.rank))]),
      cell(shortened(useCase.title || 'Sans titre', 44), { sources: [fromUseCase(useCase.id)] }),
      cell(result.netGain === null ? '—' : formatEurosShort(result.netGain)),
    ]);
  const years = context.doc.prioritisation.horizonYears;
  return slide(context, {
    id: 'matrix',
    title:
      quick.length === 0
        ? 'Aucun cas n’allie encore forte valeur et forte faisabilité'
        : `${capitalised(counted(quick.length, 'cas allie', 'masculine', 'cas allient'))} valeur et faisabilité${
            first && quick.includes(first)
              ? `, ${named(shortened(first.useCase.title, 52))} en tête du classement`
              : ''
          }`,
    rows: [
      row(
        column(figures, { share: 57 }),
        column(
          [
            ...table(
              'Cas d’usage de la matrice, par rang',
              [
                tableColumn('Rang', 13, 'center'),
                tableColumn('Cas d’usage', 62),
                tableColumn(`Net, ${years} ${agree(years, 'an', 'ans')}`, 25, 'right'),
              ],
              rows,
            ),
            callout(
              'neutral',
              'Lecture',
              `Numéro : rang ; surface : gain net. En haut à droite, ${uncapitalised(MATRIX_LABELS.quickWins)} ; en haut à gauche, ${uncapitalised(MATRIX_LABELS.bets)}.`,
            ),
          ],
          { share: 43 },
        ),
      ),
    ],
    notes: [
      drawn.length > MOST_NAMES
        ? `Bulles sans nom sur la diapositive : ${joinAnd(drawn.slice(MOST_NAMES).map(({ useCase, result }) => `${result.rank}, ${useCase.title}`))}.`
        : '',
      `Positions : ${drawn.map(({ useCase, result }) => `${useCase.title} (faisabilité ${formatScore(result.feasibility)}, valeur ${formatScore(result.value)})`).join(' ; ')}.`,
    ],
  });
};

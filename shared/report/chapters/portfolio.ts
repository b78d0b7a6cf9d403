import { FUNCTION_LABELS, NATURE_LABELS, USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import {
  cell,
  column,
  figure,
  heading,
  note,
  reference,
  strong,
  table,
  text,
  toComplete,
} from '#shared/report/blocks.ts';
import { IN_FULL_REPORT, IN_WORKBOOK, isFull, isShort } from '#shared/report/detail.ts';
import type { Block, Tone } from '#shared/report/model.ts';
import { joinAnd } from '#shared/report/phrases.ts';
import { fromUseCase } from '#shared/report/sources.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemsOf } from './chapter.ts';
import { originReading, portfolioReading, setAsideReading } from './portfolio-reading.ts';

/** Every use case that was looked at, whatever became of it. */
export const portfolio: ChapterBuilder = {
  id: 'portfolio',
  title: 'Portefeuille de cas d’usage',
  numbering: 'decimal',
  hasHeading: true,
  ownTexts: [
    {
      id: 'portfolio',
      label: 'Lecture du portefeuille',
      help: 'D’où viennent les idées, lesquelles ont été écartées et pourquoi.',
      place: 'first',
    },
  ],
  build: (context) => {
    const { useCases } = context.doc;
    if (useCases.length === 0) return [toComplete('Aucun cas d’usage n’est encore identifié.')];
    return [
      ...portfolioReading(context),
      ...originReading(context),
      ...(isShort(context) ? [] : functionFigure(useCases)),
      ...setAsideReading(context),
      ...STATUSES.flatMap(({ status, title }) => statusTable(context, status, title)),
      ...restOfOthers(context),
    ];
  },
};

type Status = UseCase['status'];

const STATUSES: readonly { readonly status: Status; readonly title: string }[] = [
  { status: 'retained', title: 'Cas retenus' },
  { status: 'candidate', title: 'Cas candidats' },
  { status: 'idea', title: 'Idées à instruire' },
  { status: 'rejected', title: 'Cas écartés' },
];

const NATURE_TONES: Partial<Record<UseCase['nature'], Tone>> = { undecided: 'warning' };

/** By function of the company and status; only worth a chart when there is something to compare. */
export function functionFigure(useCases: readonly UseCase[]): readonly Block[] {
  const functions = [...new Set(useCases.map(({ businessFunction }) => businessFunction))];
  if (functions.length < 3 || useCases.length < 6) return [];
  const size = (name: string) => useCases.filter(({ businessFunction }) => businessFunction === name).length;
  const ordered = functions.toSorted((a, b) => size(b) - size(a));
  const series = STATUSES.map(({ status }) => ({
    name: USE_CASE_STATUS_LABELS[status],
    values: ordered.map((name) => {
      const count = useCases.filter((it) => it.businessFunction === name && it.status === status).length;
      return count === 0 ? null : count;
    }),
  })).filter(({ values }) => values.some((value) => value !== null));
  return [
    figure(
      `Cas d’usage par fonction : ${FUNCTION_LABELS[ordered[0] ?? 'other']} en tête`,
      {
        kind: 'bar',
        orientation: 'horizontal',
        isStacked: series.length > 1,
        categories: ordered.map((name) => FUNCTION_LABELS[name]),
        series,
        valueFormat: 'number',
      },
      {
        alternativeText: `Barres horizontales, en nombre de cas. ${ordered.map((name) => `${FUNCTION_LABELS[name]} : ${size(name)}`).join(' ; ')}.`,
        sources: useCases.map(({ id }) => fromUseCase(id)),
        name: 'fig_portefeuille',
      },
    ),
  ];
}

function statusTable(context: ChapterContext, status: Status, title: string): readonly Block[] {
  const { doc } = context;
  const cases = doc.useCases.filter((useCase) => useCase.status === status);
  if (cases.length === 0) return [];
  if (status === 'retained') return retainedTable(doc, cases, title);
  // The reading above names them.
  if (isShort(context)) return [];
  if (!isFull(context)) return briefTable(cases, status, title);
  return [
    heading(2, title, `portefeuille_${status}`),
    ...table(
      title,
      [
        column('Cas d’usage', 25),
        column('Problème', 28),
        column(status === 'rejected' ? 'Réponse, et pourquoi elle est écartée' : 'Réponse envisagée', 47),
        column('IA ou règle', 12),
      ],
      cases.map((useCase) => {
        const tone = NATURE_TONES[useCase.nature];
        return [
          cell(
            [strong(useCase.title || 'Sans titre'), text(`\n${FUNCTION_LABELS[useCase.businessFunction]}`)],
            { sources: [fromUseCase(useCase.id)] },
          ),
          cell(problemOf(doc.irritants, useCase)),
          cell([useCase.solution, reasonOf(useCase)].filter(isFilled).join('\n') || '—'),
          cell(NATURE_LABELS[useCase.nature], tone ? { tone } : {}),
        ];
      }),
    ),
  ];
}

/** Said once, after the last table that leaves something out. */
function restOfOthers(context: ChapterContext): readonly Block[] {
  const others = context.doc.useCases.filter(({ status }) => status !== 'retained');
  return others.length === 0 || isShort(context) || isFull(context)
    ? []
    : [
        note(
          `Problème, réponse envisagée et risques des cas non retenus figurent ${IN_WORKBOOK} et ${IN_FULL_REPORT}.`,
        ),
      ];
}

/** What it is and why it waits or goes: the rest of what was typed is in the workbook. */
function briefTable(cases: readonly UseCase[], status: Status, title: string): readonly Block[] {
  const why = {
    rejected: 'Pourquoi il est écarté',
    candidate: 'Ce qui le retient',
    idea: 'Réponse envisagée',
    retained: '',
  }[status];
  return [
    heading(2, title, `portefeuille_${status}`),
    ...table(
      title,
      [column('Cas d’usage', 32), column(why, 56), column('IA ou règle', 12)],
      cases.map((useCase) => {
        const tone = NATURE_TONES[useCase.nature];
        return [
          cell(
            [strong(useCase.title || 'Sans titre'), text(`\n${FUNCTION_LABELS[useCase.businessFunction]}`)],
            { sources: [fromUseCase(useCase.id)] },
          ),
          cell([useCase.approachReason, useCase.solution, useCase.problem].find(isFilled) ?? 'À préciser'),
          cell(NATURE_LABELS[useCase.nature], tone ? { tone } : {}),
        ];
      }),
      { name: `tab_${status}` },
    ),
  ];
}

/** In short: each retained case has its sheet. */
function retainedTable(
  doc: ChapterContext['doc'],
  cases: readonly UseCase[],
  title: string,
): readonly Block[] {
  return [
    heading(2, title, 'portefeuille_retained'),
    ...table(
      title,
      [
        column('Cas d’usage', 37),
        column('Fonction', 18),
        column('Irritants traités', 33),
        column('IA ou règle', 12),
      ],
      cases.map((useCase) => [
        cell([strong(useCase.title || 'Sans titre')], { sources: [fromUseCase(useCase.id)] }),
        cell(FUNCTION_LABELS[useCase.businessFunction]),
        cell(joinAnd(itemsOf(doc.irritants, useCase.irritantIds).map(({ title: it }) => it)) || '—'),
        cell(NATURE_LABELS[useCase.nature], useCase.nature === 'undecided' ? { tone: 'warning' } : {}),
      ]),
      { name: 'tab_retenus' },
    ),
    note([
      text('Chaque cas retenu est détaillé dans sa fiche : voir '),
      reference('chapitre_use-case-sheets', 'les fiches des cas d’usage'),
      text('.'),
    ]),
  ];
}

function problemOf(
  irritants: Parameters<typeof itemsOf<{ id: string; title: string }>>[0],
  useCase: UseCase,
): string {
  const linked = itemsOf(irritants, useCase.irritantIds).map(({ title }) => title);
  return isFilled(useCase.problem) ? useCase.problem : joinAnd(linked) || '—';
}

/** Why a case was set aside; the sheets tell it for the others. */
function reasonOf(useCase: UseCase): string {
  if (useCase.status === 'retained') return '';
  return [useCase.approachReason, useCase.status === 'rejected' ? useCase.risks : '']
    .filter(isFilled)
    .join('\n');
}

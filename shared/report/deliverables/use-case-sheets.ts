import { formatEurosShort } from '#shared/domain/french.ts';
import { USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { cell, column, paragraph, strong, table, toComplete } from '#shared/report/blocks.ts';
import type { ChapterBuilder, ChapterContext } from '#shared/report/chapters/chapter.ts';
import { tornadoFigure } from '#shared/report/chapters/use-case-economics.ts';
import { useCaseSheet } from '#shared/report/chapters/use-case-sheet.ts';
import type { Block } from '#shared/report/model.ts';
import { capitalised, counted, formatScore } from '#shared/report/phrases.ts';
import { fromUseCase } from '#shared/report/sources.ts';
import { probableYearlyGain } from '#shared/scoring/use-case-economics.ts';
import type { Deliverable } from './deliverable.ts';

/** All that is known of a use case: the sheet of one, or of each that was retained, after an overview. */
export const useCaseSheetsDeliverable: Deliverable = {
  id: 'use-case-sheets',
  title: 'Fiche cas d’usage',
  writeLabel: 'Écrire la fiche (Word)',
  fileStem: 'Fiche cas d’usage',
  opening: 'letterhead',
  headline: (_, subject) => (subject ? 'Fiche cas d’usage' : 'Fiches des cas d’usage'),
  subjects: {
    label: 'Cas d’usage',
    allLabel: 'Tous les cas retenus',
    of: (doc) =>
      doc.useCases.map(({ id, title, status }) => ({
        id,
        title: title.trim() || 'Sans titre',
        detail: USE_CASE_STATUS_LABELS[status],
      })),
  },
  sections: (context) => {
    const { subjectId = null } = context.options;
    const cases =
      subjectId === null ? ranked(context) : context.doc.useCases.filter(({ id }) => id === subjectId);
    return [...(cases.length === 1 ? [] : [overviewOf(cases)]), ...cases.map(chapterOf(cases.length === 1))];
  },
};

/** Retained cases, in the order of the ranking; while none is, all that were not rejected. */
function ranked({ doc, assessment }: ChapterContext): readonly UseCase[] {
  const order = assessment.ranking.useCases.map(({ useCaseId }) => useCaseId);
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const kept = keptCases(doc);
  return kept.toSorted((a, b) => place(a.id) - place(b.id));
}

function keptCases({ useCases }: MissionDoc): readonly UseCase[] {
  const retained = useCases.filter(({ status }) => status === 'retained');
  return retained.length > 0 ? retained : useCases.filter(({ status }) => status !== 'rejected');
}

/** A page each in the bundle; the sheet of one case has room for what its gain depends on. */
function chapterOf(isAlone: boolean): (useCase: UseCase, index: number) => ChapterBuilder {
  return (useCase, index) => ({
    id: `cas_${index + 1}`,
    title: useCase.title.trim() || 'Cas d’usage sans titre',
    numbering: 'none',
    hasHeading: true,
    build: (context) => [
      ...useCaseSheet(context, useCase, { isBrief: false, withScores: true }),
      ...(isAlone ? tornadoFigure(context, useCase) : []),
    ],
  });
}

function overviewOf(cases: readonly UseCase[]): ChapterBuilder {
  return {
    id: 'cas',
    title: 'Vue d’ensemble',
    numbering: 'none',
    hasHeading: true,
    build: (context) =>
      cases.length === 0
        ? [toComplete('Aucun cas d’usage n’est encore identifié.')]
        : overview(context, cases),
  };
}

function overview({ doc, assessment }: ChapterContext, cases: readonly UseCase[]): readonly Block[] {
  return [
    paragraph(
      `${capitalised(counted(cases.length, 'cas d’usage', 'masculine', 'cas d’usage'))}, dans l’ordre du classement ; une fiche par cas suit.`,
      cases.map(({ id }) => fromUseCase(id)),
    ),
    ...table(
      'Cas d’usage',
      [
        column('Rang', 8, 'center'),
        column('Cas d’usage', 42),
        column('Note', 10, 'center'),
        column('Gain annuel', 16, 'right'),
        column('Responsable', 24),
      ],
      cases.map((useCase) => {
        const result = assessment.ranking.useCases.find(({ useCaseId }) => useCaseId === useCase.id);
        const gain = probableYearlyGain(useCase, doc.rateProfiles);
        const score = result?.total.score ?? null;
        return [
          cell(result?.rank == null ? '—' : String(result.rank)),
          cell([strong(useCase.title || 'Sans titre')], { sources: [fromUseCase(useCase.id)] }),
          cell(formatScore(score), { level: score }),
          cell(gain === null ? 'À chiffrer' : formatEurosShort(gain)),
          cell(useCase.ownerName || 'À nommer'),
        ];
      }),
    ),
  ];
}

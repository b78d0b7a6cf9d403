import { formatNumber, formatShortDate } from '#shared/domain/french.ts';
import {
  DOCUMENT_STATUS_LABELS,
  INTERVIEW_KIND_LABELS,
  INTERVIEW_STATUS_LABELS,
} from '#shared/domain/labels.ts';
import { cell, column, heading, note, strong, table, toComplete } from '#shared/report/blocks.ts';
import { isShort } from '#shared/report/detail.ts';
import type { Block } from '#shared/report/model.ts';
import { signature } from '#shared/report/people.ts';
import { sessionsByDate } from '#shared/report/sessions.ts';
import { fromInterviews, fromMethod, fromMission } from '#shared/report/sources.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemsOf } from './chapter.ts';

/** Whom the expert met, which documents were asked for, what the method draws on. */
export const annexSources: ChapterBuilder = {
  id: 'annex-sources',
  title: 'Sources',
  numbering: 'annex',
  hasHeading: true,
  build: (context) => [
    ...interviews(context),
    ...(isShort(context) ? [] : documents(context)),
    ...references(context),
  ],
};

function interviews({ doc }: ChapterContext): readonly Block[] {
  const held = sessionsByDate(doc);
  if (held.length === 0) return [toComplete('Aucun entretien n’est encore inscrit.')];
  const { pseudonymiseQuotes } = doc.deliverables;
  return [
    heading(2, 'Entretiens, ateliers et observations', 'sources_entretiens', 'annex'),
    ...table(
      'Séances de travail',
      [
        column('N°', 6),
        column('Date', 13),
        column('Séance', 38),
        column('Nature', 16),
        column('Personnes', 37),
      ],
      held.map((it, index) => [
        cell([strong(`S${index + 1}`)]),
        cell(it.date === null ? '—' : formatShortDate(it.date), { sources: fromInterviews([it.id]) }),
        cell([it.title || 'Sans titre', it.place].filter(isFilled).join('\n')),
        cell(
          [
            INTERVIEW_KIND_LABELS[it.kind],
            it.status === 'done' ? '' : INTERVIEW_STATUS_LABELS[it.status].toLowerCase(),
            it.durationMinutes === null ? '' : `${formatNumber(it.durationMinutes)}\u00a0min`,
          ]
            .filter(isFilled)
            .join('\n'),
        ),
        cell(
          itemsOf(doc.people, it.personIds)
            .map((person) => signature(person, doc.deliverables))
            .join(' ; ') || '—',
        ),
      ]),
    ),
    ...(pseudonymiseQuotes
      ? [note('Les personnes sont désignées par leur fonction, comme les auteurs des paroles citées.')]
      : []),
  ];
}

function documents({ doc }: ChapterContext): readonly Block[] {
  if (doc.documentRequests.length === 0) return [];
  return [
    heading(2, 'Documents', 'sources_documents', 'annex'),
    ...table(
      'Documents demandés à l’entreprise',
      [column('Document', 54), column('Auprès de', 33), column('État', 13)],
      doc.documentRequests.map(({ label, ownerName, status }) => [
        cell(label || 'Sans intitulé'),
        cell(ownerName || '—'),
        cell(DOCUMENT_STATUS_LABELS[status]),
      ]),
      { sources: [fromMission('documentRequests')] },
    ),
  ];
}

function references({ pack }: ChapterContext): readonly Block[] {
  return [
    heading(2, 'Méthode', 'sources_methode', 'annex'),
    note(pack.credits.join('\n'), [fromMethod(pack)]),
  ];
}

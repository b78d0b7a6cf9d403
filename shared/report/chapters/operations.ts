import { FUNCTION_LABELS, GROUP_LABELS } from '#shared/domain/labels.ts';
import { cell, column, heading, note, quote, strong, table, toComplete } from '#shared/report/blocks.ts';
import { IN_FULL_REPORT, isShort, restNote, shownOf } from '#shared/report/detail.ts';
import type { Block } from '#shared/report/model.ts';
import { signature } from '#shared/report/people.ts';
import { agree, joinAnd } from '#shared/report/phrases.ts';
import { fromInterviews } from '#shared/report/sources.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemOf } from './chapter.ts';
import { irritants } from './operations-irritants.ts';

/** Processes, what hurts in them and what it costs, in the words of those who live with it. */
export const operations: ChapterBuilder = {
  id: 'operations',
  title: 'État des lieux opérationnel',
  numbering: 'decimal',
  hasHeading: true,
  ownTexts: [
    {
      id: 'operations',
      label: 'Lecture de l’état des lieux',
      help: 'Ce que les irritants disent ensemble : où le temps se perd, et pourquoi.',
      place: 'first',
    },
  ],
  build: (context) => [...processes(context), ...irritants(context), ...quotes(context)],
};

function processes(context: ChapterContext): readonly Block[] {
  const { doc } = context;
  if (doc.processes.length === 0) {
    return [toComplete('Aucun processus n’est encore décrit.')];
  }
  if (isShort(context)) {
    return [
      note(
        `Processus examinés : ${joinAnd(doc.processes.map(({ name }) => name.trim() || 'sans nom'))}. Leur description figure ${IN_FULL_REPORT}.`,
        doc.processes.map(({ id }) => ({ kind: 'process', processId: id })),
      ),
    ];
  }
  return [
    heading(2, 'Processus examinés', 'processus'),
    ...table(
      'Processus examinés',
      [
        column('Processus', 26),
        column('Fonction', 14),
        column('Responsable', 15),
        column('Fonctionnement', 45),
      ],
      doc.processes.map((process) => [
        cell([strong(process.name || 'Sans nom')], { sources: [{ kind: 'process', processId: process.id }] }),
        cell(FUNCTION_LABELS[process.businessFunction]),
        cell(process.ownerName || '—'),
        cell(process.description || '—'),
      ]),
    ),
  ];
}

const MOST_QUOTES = { short: 2, standard: 5 };

/** Only what its author may be quoted on; by role when the deliverables say so. */
function quotes(context: ChapterContext): readonly Block[] {
  const { doc } = context;
  const citable = doc.interviews
    .filter(({ status }) => status === 'done')
    .flatMap((interview) =>
      interview.quotes
        .filter(({ isCitable, text: words }) => isCitable && isFilled(words))
        .map((said) => ({ interview, said })),
    );
  if (citable.length === 0) return [];
  const { shown, left } = shownOf(context, citable, MOST_QUOTES);
  return [
    heading(2, 'Paroles recueillies', 'paroles'),
    ...(doc.deliverables.pseudonymiseQuotes
      ? [
          note(
            `${agree(citable.length, 'Cette parole est attribuée', 'Ces paroles sont attribuées')} à une fonction ; ${agree(citable.length, 'son auteur a accepté qu’elle soit citée', 'leurs auteurs ont accepté qu’elles soient citées')}.`,
          ),
        ]
      : []),
    ...shown.map(({ interview, said }) => {
      const person = itemOf(doc.people, said.personId);
      const role = person ? person.role.trim() || GROUP_LABELS[person.group] : '';
      const who = person ? signature({ name: person.name, role }, doc.deliverables) : '';
      return quote(said.text, who || 'Personne entendue', fromInterviews([interview.id]));
    }),
    ...restNote(left, { one: 'parole', many: 'paroles', gender: 'feminine' }, IN_FULL_REPORT),
  ];
}

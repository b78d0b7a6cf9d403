import { formatDate, formatNumber, formatShortDate } from '#shared/domain/french.ts';
import { GROUP_LABELS, INTERVIEW_KIND_LABELS } from '#shared/domain/labels.ts';
import { cell, column, paragraph, strong, table, toComplete } from '#shared/report/blocks.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, capitalised, counted, days, joinAnd } from '#shared/report/phrases.ts';
import { sessionsByDate } from '#shared/report/sessions.ts';
import { fromInterviews, fromMission } from '#shared/report/sources.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemsOf } from './chapter.ts';

/** When the mission took place, the days spent against those planned, and whom it met, by function. */
export const funderMission: ChapterBuilder = {
  id: 'funder-mission',
  title: 'Déroulé de la mission',
  numbering: 'decimal',
  hasHeading: true,
  build: (context) => [...calendar(context), ...timeSpent(context), ...sessions(context)],
};

function calendar({ doc, assessment }: ChapterContext): readonly Block[] {
  const { plan, framing } = doc;
  const dates = (
    [
      ['Début de la mission', plan.startedOn],
      ['Réunion de lancement', framing.kickoffOn],
      ['Restitution', framing.restitutionOn],
      ['Date limite du dispositif', assessment.time.deadline],
    ] as const
  ).flatMap(([label, date]) => (date === null ? [] : [[cell([strong(label)]), cell(formatDate(date))]]));
  return dates.length === 0
    ? [toComplete('Les dates de la mission ne sont pas encore saisies.')]
    : table('Dates de la mission', [column('Étape', 50), column('Date', 50)], dates, {
        sources: [fromMission('plan')],
      });
}

function timeSpent({ assessment, doc }: ChapterContext): readonly Block[] {
  const { plannedDays, spentDays, deadline } = assessment.time;
  if (plannedDays === 0 && spentDays === 0) return [];
  const gap = spentDays - plannedDays;
  const against =
    gap === 0 ? 'comme prévu' : `${days(Math.abs(gap))} de ${gap > 0 ? 'plus' : 'moins'} que prévu`;
  const { restitutionOn } = doc.framing;
  const inTime =
    restitutionOn === null || deadline === null
      ? ''
      : restitutionOn <= deadline
        ? ' La restitution tient dans le délai du dispositif.'
        : ' La restitution dépasse le délai du dispositif.';
  return [
    paragraph(
      `${days(plannedDays)} ${agree(plannedDays, 'prévu', 'prévus')} ; ${
        spentDays === 0
          ? 'le temps passé n’a pas été noté'
          : `${days(spentDays)} ${agree(spentDays, 'passé', 'passés')}, ${against}`
      }.${inTime}`,
      [fromMission('plan')],
    ),
  ];
}

/** By function: the funder needs no names. */
function sessions({ doc }: ChapterContext): readonly Block[] {
  const held = sessionsByDate(doc).filter(({ status }) => status === 'done');
  if (held.length === 0) return [toComplete('Aucun entretien n’a encore eu lieu.')];
  const people = new Set(held.flatMap(({ personIds }) => personIds));
  const groups = [
    ...new Set(itemsOf(doc.people, [...people]).map(({ group }) => GROUP_LABELS[group].toLowerCase())),
  ];
  return [
    paragraph(
      `${capitalised(counted(held.length, 'séance', 'feminine'))} de travail ${agree(held.length, 'a', 'ont')} eu lieu${
        people.size > 0
          ? `, auprès de ${counted(people.size, 'personne', 'feminine')} (${joinAnd(groups)})`
          : ''
      }.`,
      fromInterviews(held.map(({ id }) => id)),
    ),
    ...table(
      'Séances tenues',
      [
        column('Date', 14, 'right'),
        column('Nature', 18),
        column('Objet', 36),
        column('Fonctions rencontrées', 32),
      ],
      held.map((it) => [
        cell(it.date === null ? '—' : formatShortDate(it.date), { sources: fromInterviews([it.id]) }),
        cell(
          [
            INTERVIEW_KIND_LABELS[it.kind],
            it.durationMinutes === null ? '' : `${formatNumber(it.durationMinutes)}\u00a0min`,
          ]
            .filter(isFilled)
            .join(', '),
        ),
        cell(it.title || 'Sans titre'),
        cell(
          [
            ...new Set(
              itemsOf(doc.people, it.personIds).map(({ role, group }) => role.trim() || GROUP_LABELS[group]),
            ),
          ].join(' ; ') || '—',
        ),
      ]),
    ),
  ];
}

import { formatDate, formatShortDate } from '#shared/domain/french.ts';
import { DOCUMENT_STATUS_LABELS, FUNCTION_LABELS, INTERVIEW_KIND_LABELS } from '#shared/domain/labels.ts';
import { cell, column, strong, table, text, toComplete } from '#shared/report/blocks.ts';
import { reading } from '#shared/report/derived-text.ts';
import type { Block } from '#shared/report/model.ts';
import { nameAndRole } from '#shared/report/people.ts';
import { agree, capitalised, counted, days, joinAnd, named } from '#shared/report/phrases.ts';
import { sessionsByDate } from '#shared/report/sessions.ts';
import { fromInterviews, fromMission } from '#shared/report/sources.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemsOf } from './chapter.ts';

/* When, with whom, from what: sections of the framing note. */

const SECTION = { numbering: 'decimal', hasHeading: true } as const;

export const notePlan: ChapterBuilder = {
  ...SECTION,
  id: 'note-plan',
  title: 'Déroulé',
  build: (context) => [...calendar(context), ...stepTable(context)],
};

export const notePeople: ChapterBuilder = {
  ...SECTION,
  id: 'note-people',
  title: 'Interlocuteurs et entretiens prévus',
  build: (context) => {
    const blocks = [...people(context), ...sessions(context)];
    return blocks.length > 0
      ? blocks
      : [toComplete('Ni les interlocuteurs ni les entretiens ne sont encore inscrits.')];
  },
};

export const noteDocuments: ChapterBuilder = {
  ...SECTION,
  id: 'note-documents',
  title: 'Documents demandés',
  build: (context) => [...documentsReading(context), ...documents(context)],
};

function calendar({ doc, assessment }: ChapterContext): readonly Block[] {
  const { kickoffOn, restitutionOn } = doc.framing;
  const { plannedDays, deadline } = assessment.time;
  return reading(
    'note-calendar',
    [
      plannedDays > 0 ? `La mission compte ${days(plannedDays)} de travail de l’expert.` : null,
      kickoffOn !== null && restitutionOn !== null
        ? `Elle est lancée le ${formatDate(kickoffOn)} et restituée le ${formatDate(restitutionOn)}.`
        : kickoffOn !== null
          ? `Elle est lancée le ${formatDate(kickoffOn)} ; la date de la restitution reste à fixer.`
          : 'Les dates du lancement et de la restitution restent à fixer.',
      deadline !== null
        ? restitutionOn !== null && restitutionOn > deadline
          ? `Le dispositif demande d’avoir fini le ${formatDate(deadline)} : la restitution est prévue après, et c’est à revoir.`
          : `Le dispositif demande d’avoir fini le ${formatDate(deadline)}.`
        : null,
    ],
    [fromMission('plan'), fromMission('framing'), fromMission('terms')],
  );
}

/** Days of the mission, counted from one, each with what it must produce. */
function stepTable({ doc, assessment }: ChapterContext): readonly Block[] {
  let spent = 0;
  const rows = assessment.time.steps.map(({ step, plannedDays }) => {
    const from = Math.floor(spent) + 1;
    spent += plannedDays;
    const to = Math.max(from, Math.ceil(spent));
    const startsOn = doc.plan.steps.find(({ stepId }) => stepId === step.id)?.startsOn ?? null;
    return [
      cell([strong(from === to ? `J${from}` : `J${from} à J${to}`)]),
      cell(startsOn === null ? 'À fixer' : formatShortDate(startsOn)),
      cell([strong(step.name), text(`\n${step.goal}`)]),
      cell(step.output),
      cell(days(plannedDays)),
    ];
  });
  if (rows.length === 0) return [toComplete('Le déroulé n’est pas encore choisi.')];
  return table(
    'Déroulé jour par jour',
    [
      column('Jours', 12),
      column('À partir du', 14),
      column('Étape', 42),
      column('Produit', 22),
      column('Durée', 10, 'right'),
    ],
    rows,
    {
      totals: [cell('Total'), cell(''), cell(''), cell(''), cell(days(spent))],
      sources: [fromMission('plan')],
      name: 'tab_deroule',
    },
  );
}

function people({ doc }: ChapterContext): readonly Block[] {
  const { company } = doc;
  const met = doc.people.map((person) => [
    cell(nameAndRole(person.name, person.role) || 'À nommer'),
    cell(FUNCTION_LABELS[person.businessFunction]),
    cell(roleIn(company, person.name)),
  ]);
  const isListed = (name: string) => doc.people.some((person) => person.name.trim() === name.trim());
  const leading = (
    [
      [company.leaderName, company.leaderRole, 'Direction'],
      [company.referentName, company.referentRole, 'Référent de la mission'],
    ] as const
  )
    .filter(([name]) => isFilled(name) && !isListed(name))
    .map(([name, role, part]) => [cell(nameAndRole(name, role)), cell('—'), cell(part)]);
  return table(
    'Interlocuteurs dans l’entreprise',
    [column('Personne', 50), column('Fonction', 26), column('Rôle dans la mission', 24)],
    [...leading, ...met],
    { sources: [fromMission('people'), fromMission('company')] },
  );
}

function roleIn({ leaderName, referentName }: ChapterContext['doc']['company'], name: string): string {
  const it = name.trim();
  if (it === '') return '—';
  if (it === referentName.trim()) return 'Référent de la mission';
  return it === leaderName.trim() ? 'Direction' : 'À entendre';
}

function sessions({ doc }: ChapterContext): readonly Block[] {
  return table(
    'Entretiens et ateliers prévus',
    [column('Date', 14), column('Séance', 40), column('Nature', 16), column('Personnes', 30)],
    sessionsByDate(doc).map((it) => [
      cell(it.date === null ? 'À fixer' : formatShortDate(it.date), { sources: fromInterviews([it.id]) }),
      cell(it.title || 'Sans titre'),
      cell(INTERVIEW_KIND_LABELS[it.kind]),
      cell(
        itemsOf(doc.people, it.personIds)
          .map(({ name, role }) => name.trim() || role.trim())
          .filter(isFilled)
          .join(', ') || '—',
      ),
    ]),
  );
}

function documentsReading({ doc, options }: ChapterContext): readonly Block[] {
  const all = doc.documentRequests;
  if (all.length === 0) return [toComplete('Aucun document n’est encore demandé.')];
  const received = all.filter(({ status }) => status === 'received').length;
  const awaited = all.filter(({ status }) => status === 'requested' || status === 'to-request');
  const late = awaited.filter(({ dueOn }) => dueOn !== null && dueOn < options.date);
  return reading(
    'note-documents',
    [
      received === all.length
        ? `${agree(all.length, 'Le document demandé a été reçu', 'Tous les documents demandés ont été reçus')}.`
        : `${capitalised(counted(all.length, 'document demandé', 'masculine', 'documents demandés'))}${received > 0 ? `, dont ${counted(received, 'reçu')}` : ', aucun reçu'}.`,
      late.length > 0
        ? `${agree(late.length, 'Attendu', 'Attendus')} depuis une date passée : ${joinAnd(late.map(({ label }) => named(label)))}.`
        : null,
    ],
    [fromMission('documentRequests')],
  );
}

/** What is still to come; all of it when nothing is. */
function documents({ doc }: ChapterContext): readonly Block[] {
  const all = doc.documentRequests;
  const left = all.filter(({ status }) => status !== 'received');
  return table(
    left.length > 0 && left.length < all.length ? 'Documents non reçus' : 'Documents demandés à l’entreprise',
    [column('Document', 46), column('Auprès de', 26), column('Pour le', 14), column('État', 14)],
    (left.length > 0 ? left : all).map(({ label, ownerName, dueOn, status }) => [
      cell(label || 'Sans intitulé'),
      cell(ownerName || '—'),
      cell(dueOn === null ? 'À fixer' : formatShortDate(dueOn)),
      cell(DOCUMENT_STATUS_LABELS[status], status === 'received' ? { tone: 'positive' } : {}),
    ]),
    { sources: [fromMission('documentRequests')] },
  );
}

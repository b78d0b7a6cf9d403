import { formatDate, formatNumber, formatPercent } from '#shared/domain/french.ts';
import type { Interview, Person } from '#shared/domain/interview.ts';
import { GROUP_LABELS } from '#shared/domain/labels.ts';
import { blockWords } from '#shared/report/block-words.ts';
import { callout, cell, list, strong, table, column as tableColumn } from '#shared/report/blocks.ts';
import { type ChapterContext, isFilled, itemsOf } from '#shared/report/chapters/chapter.ts';
import { reservations } from '#shared/report/chapters/reservations.ts';
import { readingList } from '#shared/report/derived-text.ts';
import type { Block } from '#shared/report/model.ts';
import { signature } from '#shared/report/people.ts';
import { agree, capitalised, counted, joinAnd, period, uncapitalised } from '#shared/report/phrases.ts';
import { firstSentences, shortened } from '#shared/report/slides/shorten.ts';
import { fromInterviews, fromMission } from '#shared/report/sources.ts';
import { column, inOne, row, type SlideBuilder, slide } from './slide.ts';

const GROUPS = ['management', 'field', 'support', 'external'] as const satisfies readonly Person['group'][];

/** What was looked at, how, and with whom. */
export const mission: SlideBuilder = (context) => {
  const { doc } = context;
  const done = doc.interviews.filter(({ status }) => status === 'done');
  const people = itemsOf(doc.people, [...new Set(done.flatMap(({ personIds }) => personIds))]);
  return slide(context, {
    id: 'mission',
    title: titleOf(done, people.length),
    rows: [
      row(
        column(inOne([...scope(context), ...method(context)]), { share: 52, title: 'Périmètre et méthode' }),
        column(met(context, people, done), { share: 48, title: 'Personnes rencontrées' }),
      ),
    ],
    notes: [
      isFilled(doc.framing.goals) ? `Objectifs : ${doc.framing.goals}` : '',
      isFilled(doc.framing.scope) ? `Périmètre : ${doc.framing.scope}` : '',
      isFilled(doc.framing.outOfScope) ? `Hors périmètre : ${doc.framing.outOfScope}` : '',
      people.length > 0
        ? `Personnes rencontrées : ${people.map((person) => signature(person, doc.deliverables)).join(' ; ')}.`
        : '',
      ...readingList('limits-reservations', reservations(context)).map((block) => blockWords(block)),
    ],
  });
};

const KINDS: readonly (readonly [Interview['kind'], string, 'masculine' | 'feminine'])[] = [
  ['interview', 'entretien', 'masculine'],
  ['workshop', 'atelier', 'masculine'],
  ['observation', 'observation', 'feminine'],
  ['demonstration', 'démonstration', 'feminine'],
];

function titleOf(done: readonly Interview[], heard: number): string {
  if (done.length === 0) return 'La mission est ouverte ; aucun entretien n’a encore eu lieu';
  const dates = done.flatMap(({ date }) => date ?? []).toSorted();
  const [from, to] = [dates[0], dates.at(-1)];
  const when = from === undefined || to === undefined ? '' : ` ${period(from, to)}`;
  const parts = KINDS.flatMap(([kind, name, gender]) => {
    const count = done.filter((interview) => interview.kind === kind).length;
    return count === 0 ? [] : [counted(count, name, gender)];
  });
  return `${capitalised(joinAnd(parts))}${when}${heard > 0 ? `, auprès de ${counted(heard, 'personne', 'feminine')}` : ''}`;
}

function scope({ doc }: ChapterContext): readonly Block[] {
  const { scope: inside, outOfScope } = doc.framing;
  if (!isFilled(inside))
    return [callout('warning', 'À compléter', 'Le périmètre de la mission reste à écrire.')];
  return list(
    [
      [strong('Dans le périmètre. '), { kind: 'text', text: firstSentences(inside, 200) }],
      ...(isFilled(outOfScope)
        ? [[strong('En dehors. '), { kind: 'text' as const, text: firstSentences(outOfScope, 150) }]]
        : []),
    ],
    [fromMission('framing.scope')],
  );
}

function method({ doc, assessment }: ChapterContext): readonly Block[] {
  const { answered, total, overall } = assessment.maturity;
  const measured = doc.irritants.filter(({ basis }) => basis === 'measured').length;
  const items = [
    answered > 0
      ? `Questionnaire de maturité : ${formatNumber(answered)} questions posées sur ${formatNumber(total)}, couverture de ${formatPercent(overall.coverage)}.`
      : '',
    doc.irritants.length > 0
      ? `${capitalised(counted(doc.irritants.length, 'irritant relevé', 'masculine', 'irritants relevés'))}, ${measured === 0 ? 'aucun mesuré sur place' : `dont ${counted(measured, 'mesuré')} sur place`}.`
      : '',
    doc.useCases.length > 0
      ? `${capitalised(counted(doc.useCases.length, 'cas d’usage examiné', 'masculine', 'cas d’usage examinés'))}, notés sur ${counted(doc.criteria.length, 'critère')}.`
      : '',
  ].filter(isFilled);
  return list(items);
}

/** By group: roles where there is room, people never by name. */
function met(
  { doc }: ChapterContext,
  people: readonly Person[],
  done: readonly Interview[],
): readonly Block[] {
  if (people.length === 0) {
    const [next] = doc.interviews
      .flatMap(({ status, date }) => (status === 'planned' && date !== null ? [date] : []))
      .toSorted();
    return [
      callout(
        'warning',
        'À compléter',
        next === undefined
          ? 'Aucune personne n’est encore entendue.'
          : `Aucune personne n’est encore entendue ; première séance le ${formatDate(next)}.`,
      ),
    ];
  }
  const rows = GROUPS.flatMap((group) => {
    const members = people.filter((person) => person.group === group);
    if (members.length === 0) return [];
    const roles = [...new Set(members.map(({ role }) => role.trim()).filter(isFilled))].map((role, index) =>
      index === 0 ? role : uncapitalised(role),
    );
    return [
      [
        cell([strong(GROUP_LABELS[group])]),
        cell(formatNumber(members.length)),
        cell(shortened(roles.join(', '), 120) || '—'),
      ],
    ];
  });
  return table(
    `${agree(people.length, 'Personne rencontrée', 'Personnes rencontrées')} par groupe`,
    [tableColumn('Groupe', 24), tableColumn('Nombre', 20, 'center'), tableColumn('Fonctions', 56)],
    rows,
    { sources: fromInterviews(done.map(({ id }) => id)) },
  );
}

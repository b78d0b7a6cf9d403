import {
  formatDate,
  formatEuros,
  formatEurosShort,
  formatNumber,
  formatPercent,
} from '#shared/domain/french.ts';
import type { Interview } from '#shared/domain/interview.ts';
import {
  cell,
  column,
  heading,
  note,
  paragraph,
  sheet,
  sheetRow,
  table,
  toComplete,
} from '#shared/report/blocks.ts';
import { reading, readingList } from '#shared/report/derived-text.ts';
import { isShort } from '#shared/report/detail.ts';
import { freeText } from '#shared/report/free-text.ts';
import type { Block } from '#shared/report/model.ts';
import { ownWords } from '#shared/report/own-words.ts';
import { nameAndRole } from '#shared/report/people.ts';
import { agree, capitalised, counted, days, joinAnd, period } from '#shared/report/phrases.ts';
import { fromInterviews, fromMission } from '#shared/report/sources.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemOf } from './chapter.ts';
import { reservations } from './reservations.ts';

/** The company, why this mission, what it covers, how it was led, what it is worth. */
export const framing: ChapterBuilder = {
  id: 'framing',
  title: 'Contexte, périmètre et méthode',
  numbering: 'decimal',
  hasHeading: true,
  ownTexts: [
    {
      id: 'framing',
      label: 'Contexte de la mission',
      help: 'Pourquoi ce diagnostic, maintenant, dans cette entreprise.',
      place: 'first',
    },
    {
      id: 'method',
      label: 'Méthode suivie',
      help: 'Ce qui a été fait, et ce qui s’écarte du déroulé habituel.',
      place: 'placed',
    },
    {
      id: 'limits',
      label: 'Limites et réserves',
      help: 'Ce qui n’a pas été vu, ce qui reste déclaré.',
      place: 'placed',
    },
  ],
  build: (context) => [
    ...company(context),
    ...contextAndGoals(context),
    ...method(context),
    ...limits(context),
  ],
};

function company(context: ChapterContext): readonly Block[] {
  return [heading(2, 'L’entreprise', 'entreprise'), ...companySheet(context)];
}

/** The company as its sheet gives it; says so when it is blank. */
export function companySheet(context: ChapterContext): readonly Block[] {
  const { doc, pack } = context;
  const { company: it } = doc;
  const sector = itemOf(pack.sectors, it.sectorId)?.name ?? '';
  const place = [it.address, [it.postcode, it.city].filter(isFilled).join(' '), it.region].filter(isFilled);
  const rows = [
    ...sheetRow('Activité', it.activity),
    ...sheetRow('Secteur', [sector, it.nafCode && `NAF ${it.nafCode}`].filter(isFilled).join(', ')),
    ...sheetRow('SIREN', it.siren.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1\u202f$2\u202f$3')),
    ...sheetRow(
      'Effectif',
      it.headcount === null ? '' : `${formatNumber(it.headcount)} équivalents temps plein`,
    ),
    ...sheetRow('Chiffre d’affaires', it.turnover === null ? '' : formatEurosShort(it.turnover)),
    ...sheetRow(
      'Total de bilan',
      it.balanceSheetTotal === null ? '' : formatEurosShort(it.balanceSheetTotal),
    ),
    ...(isShort(context)
      ? []
      : [
          ...sheetRow('Création', it.foundedOn === null ? '' : formatDate(it.foundedOn)),
          ...sheetRow('Groupe', it.groupName),
          ...sheetRow('Siège', place.join(', ')),
          ...sheetRow('Site internet', it.website),
        ]),
    ...sheetRow('Direction', nameAndRole(it.leaderName, it.leaderRole)),
    ...sheetRow('Référent de la mission', nameAndRole(it.referentName, it.referentRole)),
  ];
  return rows.length > 0
    ? sheet(it.name.trim() || 'Entreprise', rows, [fromMission('company')])
    : [toComplete('La fiche de l’entreprise est vide.')];
}

const GOAL_FIELDS = [
  ['context', 'Contexte'],
  ['goals', 'Objectifs'],
  ['successCriteria', 'Critères de réussite'],
  ['scope', 'Périmètre'],
  ['outOfScope', 'Hors périmètre'],
  ['constraints', 'Contraintes'],
] as const;

const SHORT_FIELDS: readonly string[] = ['goals', 'scope', 'outOfScope'];

function contextAndGoals(context: ChapterContext): readonly Block[] {
  const { doc } = context;
  const written = GOAL_FIELDS.filter(
    ([field]) => isFilled(doc.framing[field]) && (!isShort(context) || SHORT_FIELDS.includes(field)),
  );
  const missing = (['goals', 'scope'] as const).filter((field) => !isFilled(doc.framing[field]));
  const names = { goals: 'les objectifs de la mission', scope: 'son périmètre' };
  return [
    heading(2, 'Contexte, objectifs et périmètre', 'objectifs'),
    ...written.flatMap(([field, title]) => [
      heading(3, title, `cadrage_${field}`),
      ...freeText(doc.framing[field], [fromMission(`framing.${field}`)]),
    ]),
    ...(missing.length > 0
      ? [toComplete(`Restent à écrire : ${joinAnd(missing.map((field) => names[field]))}.`)]
      : []),
  ];
}

function method(context: ChapterContext): readonly Block[] {
  return [
    heading(2, 'Méthode', 'methode'),
    ...fieldwork(context),
    ...ownWords(context, 'method'),
    ...(isShort(context) ? [] : planTable(context)),
    ...terms(context),
  ];
}

const KINDS: readonly (readonly [Interview['kind'], string, 'masculine' | 'feminine'])[] = [
  ['interview', 'entretien', 'masculine'],
  ['workshop', 'atelier', 'masculine'],
  ['observation', 'observation', 'feminine'],
  ['demonstration', 'démonstration', 'feminine'],
];

/** Counts only what took place. */
function fieldwork({ doc, pack, assessment }: ChapterContext): readonly Block[] {
  const done = doc.interviews.filter(({ status }) => status === 'done');
  const planned = doc.interviews.filter(({ status }) => status === 'planned');
  const parts = KINDS.flatMap(([kind, name, gender]) => {
    const count = done.filter((interview) => interview.kind === kind).length;
    return count === 0 ? [] : [counted(count, name, gender)];
  });
  const heard = new Set(done.flatMap(({ personIds }) => personIds)).size;
  const received = doc.documentRequests.filter(({ status }) => status === 'received').length;
  const dates = done.flatMap(({ date }) => date ?? []).toSorted();
  const [from, to] = [dates[0], dates.at(-1)];
  const when = from === undefined || to === undefined ? '' : ` ${period(from, to)}`;
  const { answered, total } = assessment.maturity;
  const sentences = [
    parts.length > 0
      ? `${capitalised(joinAnd(parts))} ${agree(done.length, 'a', 'ont')} eu lieu${when}${heard > 0 ? `, auprès de ${counted(heard, 'personne', 'feminine')}` : ''}.`
      : 'Aucun entretien n’a encore eu lieu.',
    planned.length > 0
      ? `${capitalised(counted(planned.length, 'séance', 'feminine'))} ${agree(planned.length, 'reste prévue', 'restent prévues')}.`
      : '',
    received > 0
      ? `${capitalised(counted(received, 'document', 'masculine'))} ${agree(received, 'a été reçu', 'ont été reçus')}.`
      : '',
    answered > 0
      ? `Le questionnaire de maturité compte ${formatNumber(total)} questions sur ${formatNumber(pack.axes.length)} axes ; ${answered === total ? 'toutes ont été posées' : `${formatNumber(answered)} ${agree(answered, 'a été posée', 'ont été posées')}`}.`
      : '',
  ];
  return [
    ...reading('framing-fieldwork', sentences, [
      fromMission('interviews'),
      ...fromInterviews(done.map(({ id }) => id)),
    ]),
    paragraph(
      'Chaque niveau retenu s’appuie sur ce qui a été entendu, vu ou lu, et le dit. Une réponse inconnue, refusée ou sans objet n’est jamais comptée comme un zéro : elle réduit la couverture, affichée à côté de chaque note. Les formules figurent en annexe.',
    ),
  ];
}

function planTable({ assessment }: ChapterContext): readonly Block[] {
  const { steps, plannedDays, spentDays } = assessment.time;
  const hasTime = spentDays > 0;
  const columns = [
    column('Étape', 24),
    column('But', 48),
    column('Prévu', 12, 'right'),
    ...(hasTime ? [column('Passé', 12, 'right')] : []),
  ];
  const rows = steps.map(({ step, plannedDays: planned, spentDays: spent }) => [
    cell(step.name),
    cell(step.goal),
    cell(days(planned)),
    ...(hasTime ? [cell(spent === 0 ? '—' : days(spent))] : []),
  ]);
  const totals = [
    cell('Total'),
    cell(''),
    cell(days(plannedDays)),
    ...(hasTime ? [cell(days(spentDays))] : []),
  ];
  return table('Déroulé de la mission', columns, rows, { totals, sources: [fromMission('plan')] });
}

function terms({ doc }: ChapterContext): readonly Block[] {
  const { terms: it } = doc;
  const parts = [
    ...(it.days === null ? [] : [`une mission de ${days(it.days)}`]),
    ...(it.priceExclTax === null ? [] : [`un prix de ${formatEuros(it.priceExclTax)} hors taxes`]),
    ...(it.aidRate === null ? [] : [`une prise en charge de ${formatPercent(it.aidRate)}`]),
    ...(it.remainingCost === null
      ? []
      : [`un reste à charge de ${formatEuros(it.remainingCost)} hors taxes`]),
  ];
  if (parts.length === 0) return [];
  const checked = it.checkedOn === null ? '' : `, relevées le ${formatDate(it.checkedOn)}`;
  const caution = it.isConfirmed ? '' : ' Elles restent à confirmer auprès de Bpifrance.';
  return [
    note(`Conditions du dispositif retenues pour cette mission${checked} : ${joinAnd(parts)}.${caution}`, [
      fromMission('terms'),
    ]),
  ];
}

function limits(context: ChapterContext): readonly Block[] {
  const written = ownWords(context, 'limits');
  const items = reservations(context);
  if (written.length === 0 && items.length === 0) return [];
  return [
    heading(2, 'Limites et réserves', 'limites'),
    ...written,
    ...(items.length > 0
      ? [paragraph('Le lecteur tiendra compte de ce qui suit.'), ...readingList('limits-reservations', items)]
      : []),
  ];
}

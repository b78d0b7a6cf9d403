import { formatDate } from '#shared/domain/french.ts';
import { cell, column, heading, strong, table } from '#shared/report/blocks.ts';
import { type ReadingItem, readingList } from '#shared/report/derived-text.ts';
import type { Block, Source } from '#shared/report/model.ts';
import { days, uncapitalised } from '#shared/report/phrases.ts';
import { fromMission } from '#shared/report/sources.ts';
import { type ChapterBuilder, type ChapterContext, isFilled } from './chapter.ts';

/* What each side undertakes, and the signatures: sections of the framing note. Proposals, all of it, to confirm. */

const SECTION = { numbering: 'decimal', hasHeading: true } as const;

export const noteData: ChapterBuilder = {
  ...SECTION,
  id: 'note-data',
  title: 'Confidentialité et données',
  ownTexts: [
    {
      id: 'note-data',
      label: 'Confidentialité : clauses propres à cette mission',
      help: 'Accord de confidentialité signé, données à ne pas emporter, durée de conservation.',
      place: 'first',
    },
  ],
  build: (context) => readingList('note-data-rules', dataRules(context)),
};

function dataRules({ doc }: ChapterContext): readonly ReadingItem[] {
  const { confidentiality, pseudonymiseQuotes, pseudonymisePeople } = doc.deliverables;
  const sources = [fromMission('deliverables')];
  const contact = doc.expert.email.trim();
  return [
    ...(isFilled(confidentiality)
      ? [{ content: `Les documents remis portent la mention « ${confidentiality.trim()} ».`, sources }]
      : []),
    {
      content:
        'Ce qui est recueilli ne sert qu’à ce diagnostic. L’expert le garde sur son poste et n’en confie rien à un service en ligne, outils d’intelligence artificielle compris, sans l’accord écrit de l’entreprise.',
      sources,
    },
    {
      content: pseudonymisePeople
        ? 'Les personnes rencontrées ne sont nommées dans aucun livrable ; leurs paroles ne sont citées qu’avec leur accord.'
        : pseudonymiseQuotes
          ? 'Une parole n’est citée qu’avec l’accord de son auteur, et sous sa fonction, sans son nom.'
          : 'Une parole n’est citée qu’avec l’accord de son auteur.',
      sources,
    },
    {
      content: `Les noms, fonctions et coordonnées des personnes rencontrées sont gardés le temps de la mission. Chacune peut demander à lire, corriger ou effacer ce qui la concerne${contact === '' ? ' auprès de l’expert' : `, à l’adresse ${contact}`}.`,
      sources: [fromMission('people'), fromMission('expert')],
    },
    {
      content:
        'Un compte rendu est soumis à la personne entendue avant d’être utilisé ; ce qu’elle demande de retirer n’entre dans aucun livrable.',
      sources,
    },
  ];
}

export const noteCommitments: ChapterBuilder = {
  ...SECTION,
  id: 'note-commitments',
  title: 'Engagements de chacun',
  build: (context) => [
    heading(2, 'L’entreprise', 'note_engagements_entreprise', 'none'),
    ...readingList('note-company-commitments', companyCommitments(context)),
    heading(2, 'L’expert', 'note_engagements_expert', 'none'),
    ...readingList('note-expert-commitments', expertCommitments(context)),
  ],
};

function companyCommitments({ doc }: ChapterContext): readonly ReadingItem[] {
  const { company, documentRequests, framing } = doc;
  const lastDue = documentRequests
    .flatMap(({ dueOn, status }) => (status === 'requested' || status === 'to-request' ? (dueOn ?? []) : []))
    .toSorted()
    .at(-1);
  const role = company.referentRole.trim();
  const referent = `${company.referentName.trim()}${role === '' ? '' : ` (${uncapitalised(role)})`}`;
  return [
    {
      content: isFilled(company.referentName)
        ? `Elle désigne ${referent} comme référent, qui ouvre les portes et répond sous deux jours ouvrés.`
        : 'Elle désigne un référent, qui ouvre les portes et répond sous deux jours ouvrés.',
      sources: [fromMission('company')],
    },
    {
      content: `Elle remet les documents demandés${lastDue === undefined ? '' : `, les derniers pour le ${formatDate(lastDue)}`}, ou dit qu’ils n’existent pas.`,
      sources: [fromMission('documentRequests')],
    },
    {
      content:
        'Elle libère les personnes à entendre aux dates convenues, et laisse voir le travail tel qu’il se fait.',
      sources: [fromMission('people')],
    },
    {
      content: `Elle réunit les décideurs à la restitution${framing.restitutionOn === null ? '' : `, le ${formatDate(framing.restitutionOn)}`}, et dit alors qui porte chaque action et quand elle se décide.`,
      sources: [fromMission('framing')],
    },
  ];
}

function expertCommitments({ doc, assessment }: ChapterContext): readonly ReadingItem[] {
  const { plannedDays } = assessment.time;
  const sources: readonly Source[] = [fromMission('plan')];
  return [
    {
      content: `Il consacre à la mission ${plannedDays > 0 ? days(plannedDays) : 'le temps convenu'} et prévient dès qu’un écart se dessine.`,
      sources,
    },
    {
      content:
        'Il remet un état des lieux opérationnel et technique, des cas d’usage classés selon leur valeur et leur faisabilité, une feuille de route chiffrée, et les présente à la direction.',
      sources,
    },
    {
      content:
        'Il montre d’où vient chaque chiffre, distingue ce qui est mesuré de ce qui est déclaré, et dit ce qu’il n’a pas pu voir.',
      sources,
    },
    {
      content:
        'Il ne développe rien, ne vend aucun des outils qu’il cite, et signale tout lien avec un fournisseur.',
      sources: [fromMission('expert')],
    },
    ...(doc.terms.isConfirmed
      ? []
      : [
          {
            content:
              'Il fait confirmer par Bpifrance les conditions du dispositif avant d’engager l’entreprise.',
            sources: [fromMission('terms')],
          },
        ]),
  ];
}

export const noteSignatures: ChapterBuilder = {
  ...SECTION,
  id: 'note-signatures',
  title: 'Signatures',
  build: signatures,
};

/** Room to sign under what is already known. */
function signatures({ doc }: ChapterContext): readonly Block[] {
  const { company, expert } = doc;
  const row = (label: string, left: string, right: string) => [
    cell([strong(label)]),
    cell(left),
    cell(right),
  ];
  return table(
    'Bon pour accord',
    [column('', 16), column('Pour l’entreprise', 42), column('Pour l’expert', 42)],
    [
      row('Nom', company.leaderName.trim() || '—', expert.name.trim() || '—'),
      row('Qualité', company.leaderRole.trim() || '—', expert.firm.trim() || '—'),
      row('Date', '', ''),
      row('Signature', '\n\n\n', '\n\n\n'),
    ],
    { sources: [fromMission('company'), fromMission('expert')] },
  );
}

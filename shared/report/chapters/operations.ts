import { formatDecimal, formatEuros, formatEurosShort, formatNumber } from '#shared/domain/french.ts';
import { BASIS_LABELS, FUNCTION_LABELS, GROUP_LABELS } from '#shared/domain/labels.ts';
import {
  cell,
  column,
  figure,
  heading,
  note,
  paragraph,
  quote,
  strong,
  table,
  text,
  toComplete,
} from '#shared/report/blocks.ts';
import type { Block } from '#shared/report/model.ts';
import { signature } from '#shared/report/people.ts';
import { agree, capitalised, counted, countInWords, joinAnd, named } from '#shared/report/phrases.ts';
import { sessionMarks } from '#shared/report/sessions.ts';
import { computed, fromInterviews, fromIrritant } from '#shared/report/sources.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemOf } from './chapter.ts';

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

function processes({ doc }: ChapterContext): readonly Block[] {
  if (doc.processes.length === 0) {
    return [toComplete('Aucun processus n’est encore décrit.')];
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

function irritants(context: ChapterContext): readonly Block[] {
  const { doc } = context;
  if (doc.irritants.length === 0) return [toComplete('Aucun irritant n’est encore relevé.')];
  return [
    heading(2, 'Irritants et coût annuel', 'irritants'),
    paragraph(irritantSentence(context), [computed('irritant-total')]),
    ...costFigure(context),
    ...costTable(context),
    note(
      'Coût annuel = occurrences par an × minutes par occurrence × personnes ÷ 60 × taux horaire chargé, plus le coût des erreurs. « Partiel » : une des deux parts n’est pas connue. « — » : chiffre manquant, qui n’est pas un zéro.',
    ),
    ...descriptions(context),
  ];
}

function irritantSentence({ doc, assessment }: ChapterContext): string {
  const costed = assessment.irritants.filter(({ total }) => total !== null);
  const sum = costed.reduce((all, { total }) => all + (total ?? 0), 0);
  const hours = assessment.irritants.reduce((all, { hoursPerYear }) => all + (hoursPerYear ?? 0), 0);
  const critical = doc.irritants.filter(({ severity }) => (severity ?? 0) >= 4).length;
  const top = costed.slice(0, 3);
  const topSum = top.reduce((all, { total }) => all + (total ?? 0), 0);
  const sentences = [
    `${capitalised(counted(doc.irritants.length, 'irritant relevé', 'masculine', 'irritants relevés'))}${critical > 0 ? `, dont ${counted(critical, 'jugé', 'masculine')} de gravité 4 ou 5` : ''}.`,
    costed.length > 0
      ? `${costed.length === doc.irritants.length ? 'Tous sont chiffrés' : `${capitalised(counted(costed.length, 'est chiffré', 'masculine', 'sont chiffrés'))}`} : ${formatEurosShort(sum)} par an${hours > 0 ? `, et ${formatNumber(hours)} heures de travail` : ''}.`
      : 'Aucun n’est encore chiffré.',
    costed.length > 3 && sum > 0
      ? `${capitalised(joinAnd(top.map(({ irritantId }) => named(itemOf(doc.irritants, irritantId)?.title ?? ''))))} font à eux seuls ${formatEurosShort(topSum)}.`
      : '',
  ];
  return sentences.filter(isFilled).join(' ');
}

const MOST_BARS = 10;

export function costFigure({ doc, assessment }: ChapterContext): readonly Block[] {
  const costed = assessment.irritants.filter(({ total }) => (total ?? 0) > 0).slice(0, MOST_BARS);
  if (costed.length < 2) return [];
  const titles = costed.map(({ irritantId }) => itemOf(doc.irritants, irritantId)?.title ?? '');
  const values = costed.map(({ total }) => Math.round(total ?? 0));
  const all = assessment.irritants.filter(({ total }) => total !== null).length;
  return [
    figure(
      costed.length < all
        ? `Les ${countInWords(costed.length)} irritants les plus coûteux`
        : 'Coût annuel des irritants',
      {
        kind: 'bar',
        orientation: 'horizontal',
        isStacked: false,
        categories: titles,
        series: [{ name: 'Coût annuel (€)', values }],
        valueFormat: 'euros',
      },
      {
        alternativeText: `Barres horizontales, en euros par an. ${titles.map((title, index) => `${title} : ${formatEuros(values[index] ?? 0)}`).join(' ; ')}.`,
        sources: costed.map(({ irritantId }) => fromIrritant(irritantId)),
      },
    ),
  ];
}

function costTable({ doc, assessment }: ChapterContext): readonly Block[] {
  const rows = assessment.irritants.flatMap((cost) => {
    const irritant = itemOf(doc.irritants, cost.irritantId);
    if (!irritant) return [];
    return [
      [
        cell(irritant.title || 'Sans titre', { sources: [fromIrritant(irritant.id)] }),
        cell(irritant.severity === null ? '—' : String(irritant.severity)),
        cell(irritant.occurrencesPerYear === null ? '—' : formatNumber(irritant.occurrencesPerYear)),
        cell(irritant.minutesPerOccurrence === null ? '—' : formatDecimal(irritant.minutesPerOccurrence)),
        cell(cost.hoursPerYear === null ? '—' : formatNumber(cost.hoursPerYear)),
        cell(irritant.errorCostPerYear === null ? '—' : formatNumber(irritant.errorCostPerYear)),
        cell(
          cost.total === null
            ? '—'
            : [strong(formatNumber(cost.total)), ...(cost.isPartial ? [text('\npartiel')] : [])],
        ),
        cell(irritant.basis === null ? '—' : BASIS_LABELS[irritant.basis]),
      ],
    ];
  });
  const sum = (pick: (cost: (typeof assessment.irritants)[number]) => number | null) =>
    formatNumber(assessment.irritants.reduce((all, cost) => all + (pick(cost) ?? 0), 0));
  return table(
    'Irritants, du plus coûteux au moins coûteux',
    [
      column('Irritant', 33),
      column('Gravité', 8.5, 'center'),
      column('Fois par an', 9, 'right'),
      column('Minutes', 9, 'right'),
      column('Heures par an', 9, 'right'),
      column('Erreurs (€)', 10, 'right'),
      column('Coût annuel (€)', 11.5, 'right'),
      column('Base', 10),
    ],
    rows,
    {
      totals: [
        cell('Total des irritants chiffrés'),
        cell(''),
        cell(''),
        cell(''),
        cell(sum(({ hoursPerYear }) => hoursPerYear)),
        cell(sum(({ errorCost }) => errorCost)),
        cell(sum(({ total }) => total)),
        cell(''),
      ],
    },
  );
}

function descriptions({ doc }: ChapterContext): readonly Block[] {
  const described = doc.irritants.filter(({ description }) => isFilled(description));
  if (described.length === 0) return [];
  return [
    heading(2, 'Ce qui a été constaté', 'irritants_constats'),
    ...table(
      'Constat par irritant',
      [column('Irritant', 30), column('Constat', 62), column('Source', 8)],
      described.map((irritant) => [
        cell(
          [
            strong(irritant.title || 'Sans titre'),
            text(
              `\n${itemOf(doc.processes, irritant.processId)?.name ?? FUNCTION_LABELS[irritant.businessFunction]}`,
            ),
          ],
          { sources: [fromIrritant(irritant.id)] },
        ),
        cell(irritant.description),
        cell(sessionMarks(doc, irritant.interviewIds) || '—', {
          sources: fromInterviews(irritant.interviewIds),
        }),
      ]),
    ),
  ];
}

/** Only what its author may be quoted on; by role when the deliverables say so. */
function quotes({ doc }: ChapterContext): readonly Block[] {
  const citable = doc.interviews
    .filter(({ status }) => status === 'done')
    .flatMap((interview) =>
      interview.quotes
        .filter(({ isCitable, text: words }) => isCitable && isFilled(words))
        .map((said) => ({ interview, said })),
    );
  if (citable.length === 0) return [];
  return [
    heading(2, 'Paroles recueillies', 'paroles'),
    ...(doc.deliverables.pseudonymiseQuotes
      ? [
          note(
            `${agree(citable.length, 'Cette parole est attribuée', 'Ces paroles sont attribuées')} à une fonction ; ${agree(citable.length, 'son auteur a accepté qu’elle soit citée', 'leurs auteurs ont accepté qu’elles soient citées')}.`,
          ),
        ]
      : []),
    ...citable.map(({ interview, said }) => {
      const person = itemOf(doc.people, said.personId);
      const role = person ? person.role.trim() || GROUP_LABELS[person.group] : '';
      const who = person ? signature({ name: person.name, role }, doc.deliverables) : '';
      return quote(said.text, who || 'Personne entendue', fromInterviews([interview.id]));
    }),
  ];
}

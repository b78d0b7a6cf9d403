import { formatDate } from '#shared/domain/french.ts';
import { cell, column, heading, note, paragraph, strong, table } from '#shared/report/blocks.ts';
import { readingList } from '#shared/report/derived-text.ts';
import type { Block } from '#shared/report/model.ts';
import { ownWords } from '#shared/report/own-words.ts';
import type { ChapterBuilder, ChapterContext } from './chapter.ts';
import { reservations } from './reservations.ts';

/** What the report is worth, what the expert vouches for, and room for the signatures. */
export const funderAttestation: ChapterBuilder = {
  id: 'funder-attestation',
  title: 'Limites et attestation',
  numbering: 'decimal',
  hasHeading: true,
  ownTexts: [
    {
      id: 'funder-attestation',
      label: 'Observations pour le financeur',
      help: 'Ce que Bpifrance doit savoir et que le rapport ne dit pas autrement.',
      place: 'placed',
    },
  ],
  build: (context) => [...limits(context), ...attestation(context)],
};

function limits(context: ChapterContext): readonly Block[] {
  const items = reservations(context);
  const words = ownWords(context, 'funder-attestation');
  return [
    heading(2, 'Limites', 'bpi_limites'),
    ...words,
    ...(items.length > 0
      ? [
          paragraph('Les réserves qui suivent figurent aussi au rapport remis à l’entreprise.'),
          ...readingList('limits-reservations', items),
        ]
      : [paragraph('Les données recueillies n’appellent pas de réserve particulière.')]),
    paragraph(
      'Les gains sont des estimations établies sur les volumes et durées relevés pendant la mission ; ils ne constituent pas un engagement de résultat.',
    ),
  ];
}

function attestation({ doc, options }: ChapterContext): readonly Block[] {
  const { expert, company } = doc;
  const party = (title: string, name: string, role: string) => [
    cell([strong(title)]),
    cell(name.trim() || '…'),
    cell(role.trim() || '…'),
    cell(''),
  ];
  return [
    heading(2, 'Attestation', 'bpi_attestation'),
    paragraph(
      'L’expert atteste que la mission a été conduite aux dates et pour les durées indiquées, que les constats reposent sur ce qui a été entendu, vu ou lu sur place, et que les chiffres, dates, cas d’usage et recommandations de ce rapport sont ceux du rapport remis à l’entreprise.',
    ),
    paragraph(`Fait le ${formatDate(options.date)}.`),
    ...table(
      'Signatures',
      [column('Pour', 18), column('Nom', 28), column('Qualité', 24), column('Date et signature', 30)],
      [
        party('L’expert', expert.name, expert.firm),
        party('L’entreprise', company.leaderName, company.leaderRole),
      ],
    ),
    note(
      'Cette attestation n’est pas un formulaire de Bpifrance : si un modèle officiel est demandé, il la remplace.',
    ),
  ];
}

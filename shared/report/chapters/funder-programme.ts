import { formatDate, formatEuros, formatPercent, formatShortDate } from '#shared/domain/french.ts';
import { aidOf } from '#shared/funding/de-minimis.ts';
import {
  callout,
  cell,
  column,
  note,
  paragraph,
  sheet,
  sheetRow,
  strong,
  table,
  toComplete,
} from '#shared/report/blocks.ts';
import type { Block } from '#shared/report/model.ts';
import { days } from '#shared/report/phrases.ts';
import { fromMission } from '#shared/report/sources.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemOf } from './chapter.ts';
import { CONFIDENCE_LABELS } from './funding-verdicts.ts';

/** Which programme, between whom, on which terms: dated, and to be confirmed by the funder as long as they are not. */
export const funderProgramme: ChapterBuilder = {
  id: 'funder-programme',
  title: 'Rappel du dispositif',
  numbering: 'decimal',
  hasHeading: true,
  build: (context) => [
    paragraph(
      'Ce rapport rend compte à Bpifrance d’un Diag Data IA, diagnostic du plan « Osez l’IA » : un état des lieux technique et opérationnel, des cas d’usage applicables, leur priorisation par la valeur ajoutée et une feuille de route. Le diagnostic porte sur l’analyse et les recommandations ; il ne comprend aucun développement.',
    ),
    ...parties(context),
    ...terms(context),
  ],
};

function parties({ doc }: ChapterContext): readonly Block[] {
  const { company, expert } = doc;
  const rows = [
    ...sheetRow('Entreprise', company.name),
    ...sheetRow('SIREN', company.siren.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1\u202f$2\u202f$3')),
    ...sheetRow('Expert agréé', expert.name),
    ...sheetRow(
      'Numéro d’agrément',
      isFilled(expert.agreementNumber) ? expert.agreementNumber : 'à compléter',
    ),
    ...sheetRow('Cabinet', expert.firm),
    ...sheetRow('Référence de la mission', doc.reference),
  ];
  return sheet('Parties à la mission', rows, [fromMission('company'), fromMission('expert')]);
}

function terms({ doc, options }: ChapterContext): readonly Block[] {
  const { terms: it } = doc;
  const vintage = itemOf(options.programme?.vintages ?? [], it.vintageId);
  const aid = aidOf(it);
  const rows = (
    [
      ['Durée de la mission', it.days === null ? null : days(it.days)],
      ['Délai maximal', it.maxMonths === null ? null : `${it.maxMonths} mois`],
      ['Prix hors taxes', it.priceExclTax === null ? null : formatEuros(it.priceExclTax)],
      ['Prise en charge', it.aidRate === null ? null : formatPercent(it.aidRate)],
      ['Aide', aid === null ? null : formatEuros(aid)],
      ['Reste à charge hors taxes', it.remainingCost === null ? null : formatEuros(it.remainingCost)],
    ] as const
  ).flatMap(([label, value]) => (value === null ? [] : [[cell([strong(label)]), cell(value)]]));
  if (rows.length === 0)
    return [toComplete('Les conditions du dispositif ne sont pas encore saisies au cadrage.')];
  const checked = it.checkedOn === null ? '' : `, relevées le ${formatDate(it.checkedOn)}`;
  return [
    ...table(
      'Conditions retenues pour cette mission',
      [column('Condition', 50), column('Valeur', 50)],
      rows,
      { sources: [fromMission('terms')] },
    ),
    ...(it.isConfirmed
      ? [note(`Conditions confirmées${checked}.`, [fromMission('terms')])]
      : [
          callout(
            'warning',
            'À confirmer auprès de Bpifrance',
            `Ces conditions${checked} viennent de sources publiques et n’engagent pas Bpifrance.`,
            [fromMission('terms')],
          ),
        ]),
    ...(vintage
      ? [
          note(
            `${vintage.label}. Vérifié le ${formatShortDate(vintage.sourced.checkedOn)}, confiance ${CONFIDENCE_LABELS[vintage.sourced.confidence]}. ${vintage.sourced.source}`,
            [{ kind: 'reference', label: vintage.sourced.source }],
          ),
        ]
      : []),
  ];
}

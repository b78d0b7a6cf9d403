import { formatDate, formatEuros, formatShortDate } from '#shared/domain/french.ts';
import { checkDeMinimis, type DeMinimis, windowLabel } from '#shared/funding/de-minimis.ts';
import { checkEligibility } from '#shared/funding/eligibility.ts';
import { VERDICT_LABELS } from '#shared/funding/verdict.ts';
import {
  callout,
  cell,
  column,
  heading,
  note,
  paragraph,
  strong,
  table,
  toComplete,
} from '#shared/report/blocks.ts';
import type { Block, Source } from '#shared/report/model.ts';
import { fromMission } from '#shared/report/sources.ts';
import type { ChapterBuilder, ChapterContext } from './chapter.ts';
import { CONFIDENCE_LABELS, VERDICT_TONES } from './funding-verdicts.ts';

/** Each condition of the programme against what the company declared, and the room left under the de minimis ceiling. */
export const funderEligibility: ChapterBuilder = {
  id: 'funder-eligibility',
  title: 'Éligibilité et règle de minimis',
  numbering: 'decimal',
  hasHeading: true,
  build: ({ doc, options }) => {
    const rules = options.programme?.eligibility;
    if (rules === undefined)
      return [toComplete('Les conditions publiées du dispositif ne sont pas à disposition.')];
    const onDate = doc.plan.startedOn ?? options.date;
    const sources: readonly Source[] = [
      fromMission('company'),
      { kind: 'reference', label: rules.sourced.source },
    ];
    const { verdict, summary, criteria } = checkEligibility(doc.company, rules, onDate);
    return [
      heading(2, 'Conditions du dispositif', 'bpi_conditions'),
      callout(
        VERDICT_TONES[verdict],
        `Éligibilité au ${formatDate(onDate)} : ${VERDICT_LABELS[verdict].toLowerCase()}`,
        summary,
        sources,
      ),
      ...table(
        `Conditions examinées au ${formatDate(onDate)}`,
        [
          column('Condition', 22),
          column('Déclaré', 18),
          column('Attendu', 24),
          column('Verdict', 12),
          column('Ce qui l’explique', 24),
        ],
        criteria.map((it) => [
          cell([strong(it.label)]),
          cell(it.value),
          cell(it.threshold),
          cell(VERDICT_LABELS[it.verdict], { tone: VERDICT_TONES[it.verdict] }),
          cell(it.reason),
        ]),
        { sources },
      ),
      note(
        `Conditions publiées vérifiées le ${formatShortDate(rules.sourced.checkedOn)}, confiance ${CONFIDENCE_LABELS[rules.sourced.confidence]} : à confirmer auprès de Bpifrance.`,
      ),
      ...deMinimis(
        { doc },
        checkDeMinimis({ aids: doc.deMinimisAids, terms: doc.terms, rules, grantedOn: onDate }),
      ),
    ];
  },
};

function deMinimis({ doc }: Pick<ChapterContext, 'doc'>, it: DeMinimis): readonly Block[] {
  const sources = [fromMission('deMinimisAids'), fromMission('terms')];
  const period = windowLabel(it);
  return [
    heading(2, 'Règle de minimis', 'bpi_minimis'),
    paragraph(
      `Le règlement (UE) 2023/2831 limite les aides de minimis par entreprise unique, sur trois ans glissants${period === null ? '' : ` : ${period}`}. ${it.summary}`,
      sources,
    ),
    ...(doc.deMinimisAids.length === 0
      ? [toComplete('Aucune aide de minimis n’est déclarée : la question reste à poser à l’entreprise.')]
      : table(
          'Aides prises en compte',
          [
            column('Aide', 34),
            column('Accordée le', 16, 'right'),
            column('Montant', 14, 'right'),
            column('Compte', 14, 'right'),
            column('Pourquoi', 22),
          ],
          [
            ...it.lines.map(({ aid, counted, reason }) => [
              cell(aid.label || 'Sans libellé'),
              cell(aid.grantedOn === null ? '—' : formatShortDate(aid.grantedOn)),
              cell(aid.amount === null ? '—' : formatEuros(aid.amount)),
              cell(counted === null ? 'À vérifier' : formatEuros(counted)),
              cell(reason),
            ]),
            ...(it.thisAid === null
              ? []
              : [
                  [
                    cell('Diag Data IA'),
                    cell(it.windowTo === null ? '—' : formatShortDate(it.windowTo)),
                    cell(formatEuros(it.thisAid)),
                    cell(formatEuros(it.thisAid)),
                    cell('L’aide de ce diagnostic.'),
                  ],
                ]),
          ],
          {
            totals: [cell('Total connu'), cell(''), cell(''), cell(formatEuros(it.total)), cell('')],
            sources,
          },
        )),
  ];
}

import { formatCount, formatDate, formatEuros, formatPercent } from '#shared/domain/french.ts';
import { VERDICT_LABELS } from '#shared/funding/verdict.ts';
import {
  callout,
  cell,
  column,
  list,
  sheet,
  sheetRow,
  strong,
  table,
  toComplete,
} from '#shared/report/blocks.ts';
import type { Block } from '#shared/report/model.ts';
import { days } from '#shared/report/phrases.ts';
import { fromMission } from '#shared/report/sources.ts';
import type { ChapterBuilder, ChapterContext } from './chapter.ts';
import { fundingVerdicts, verdictSources, verdictTable } from './funding-verdicts.ts';

/* What the programme pays, and whether the company may ask for it: sections of the framing note. */

export const noteTerms: ChapterBuilder = {
  id: 'note-terms',
  title: 'Conditions du dispositif',
  numbering: 'decimal',
  hasHeading: true,
  build: terms,
};

export const noteEligibility: ChapterBuilder = {
  id: 'note-eligibility',
  title: 'Éligibilité et cumul des aides',
  numbering: 'decimal',
  hasHeading: true,
  build: (context) => {
    const found = fundingVerdicts(context);
    if (!found)
      return [toComplete('Les conditions du dispositif ne sont pas à disposition : rien n’a été vérifié.')];
    const open = found.eligibility.criteria.filter(({ verdict }) => verdict !== 'yes');
    return [
      ...verdictTable(context),
      ...table(
        'Conditions d’éligibilité à lever ou à vérifier',
        [column('Condition', 24), column('Entreprise', 26), column('Attendu', 34), column('Verdict', 16)],
        open.map(({ label, value, threshold, verdict }) => [
          cell([strong(label)]),
          cell(value),
          cell(threshold),
          cell(VERDICT_LABELS[verdict], {
            tone: verdict === 'yes' ? 'positive' : verdict === 'no' ? 'critical' : 'warning',
          }),
        ]),
        { sources: verdictSources(context) },
      ),
      ...list(
        found.deMinimis.lines.map(
          ({ aid, counted, reason }) =>
            `${aid.label.trim() || 'Aide sans libellé'}${counted === null ? '' : ` : ${formatEuros(counted)}`}. ${reason}`,
        ),
        [fromMission('deMinimisAids')],
      ),
    ];
  },
};

function terms({ doc, options }: ChapterContext): readonly Block[] {
  const { terms: it } = doc;
  const vintage = options.programme?.vintages.find(({ id }) => id === it.vintageId);
  const rows = [
    ...sheetRow('Millésime', vintage?.label ?? ''),
    ...sheetRow('Durée', it.days === null ? '' : days(it.days)),
    ...sheetRow('Délai', it.maxMonths === null ? '' : `${formatCount(it.maxMonths, 'mois', 'mois')} au plus`),
    ...sheetRow('Prix', it.priceExclTax === null ? '' : `${formatEuros(it.priceExclTax)} hors taxes`),
    ...sheetRow('Prise en charge', it.aidRate === null ? '' : formatPercent(it.aidRate)),
    ...sheetRow(
      'Reste à la charge de l’entreprise',
      it.remainingCost === null ? '' : `${formatEuros(it.remainingCost)} hors taxes`,
    ),
    ...sheetRow('Relevées le', it.checkedOn === null ? '' : formatDate(it.checkedOn)),
    ...sheetRow('Précision', it.note),
  ];
  if (rows.length === 0) return [toComplete('Durée, prix et prise en charge ne sont pas encore fixés.')];
  const sources = [
    fromMission('terms'),
    ...(vintage ? [{ kind: 'reference', label: vintage.sourced.source } as const] : []),
  ];
  return [
    ...sheet('Conditions retenues pour cette mission', rows, sources),
    ...(it.isConfirmed
      ? []
      : [
          callout(
            'warning',
            'À confirmer auprès de Bpifrance',
            'Ces conditions viennent de sources datées et peuvent avoir changé. Elles ne valent engagement qu’une fois confirmées par Bpifrance.',
            sources,
          ),
        ]),
  ];
}

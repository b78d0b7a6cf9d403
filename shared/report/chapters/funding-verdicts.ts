import { formatDate, formatShortDate } from '#shared/domain/french.ts';
import { checkDeMinimis } from '#shared/funding/de-minimis.ts';
import { checkEligibility } from '#shared/funding/eligibility.ts';
import { VERDICT_LABELS, type Verdict } from '#shared/funding/verdict.ts';
import { cell, column, note, strong, table } from '#shared/report/blocks.ts';
import type { Block, Source, Tone } from '#shared/report/model.ts';
import { fromMission } from '#shared/report/sources.ts';
import type { ChapterContext } from './chapter.ts';

export const CONFIDENCE_LABELS = { high: 'élevée', medium: 'moyenne', low: 'faible' } as const;
export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  yes: 'positive',
  no: 'critical',
  'to-check': 'warning',
};

/** Both verdicts on the date of the order; null without the rules of the programme. */
export function fundingVerdicts({ doc, options }: ChapterContext) {
  const rules = options.programme?.eligibility;
  if (rules === undefined) return null;
  const onDate = doc.plan.startedOn ?? options.date;
  return {
    rules,
    onDate,
    eligibility: checkEligibility(doc.company, rules, onDate),
    deMinimis: checkDeMinimis({ aids: doc.deMinimisAids, terms: doc.terms, rules, grantedOn: onDate }),
  };
}

/** What the verdicts rest on. */
export function verdictSources({ options }: ChapterContext): readonly Source[] {
  const rules = options.programme?.eligibility;
  return [
    fromMission('company'),
    fromMission('deMinimisAids'),
    ...(rules ? [{ kind: 'reference', label: rules.sourced.source } as const] : []),
  ];
}

/** Whether the company may have this diagnostic, with the date the rules were checked. */
export function verdictTable(context: ChapterContext): readonly Block[] {
  const found = fundingVerdicts(context);
  if (!found) return [];
  const { rules, onDate, eligibility, deMinimis } = found;
  const sources = verdictSources(context);
  const row = (label: string, verdict: Verdict, summary: string) => [
    cell([strong(label)]),
    cell(VERDICT_LABELS[verdict], { tone: VERDICT_TONES[verdict] }),
    cell(summary),
  ];
  return [
    ...table(
      `Verdicts au ${formatDate(onDate)}`,
      [column('Condition', 30), column('Verdict', 14), column('Ce qui l’explique', 56)],
      [
        row('Diag Data IA', eligibility.verdict, eligibility.summary),
        row('Plafond de minimis', deMinimis.verdict, deMinimis.summary),
      ],
      { sources, name: 'tab_verdicts' },
    ),
    note(
      `Vérifié le ${formatShortDate(rules.sourced.checkedOn)}, confiance ${CONFIDENCE_LABELS[rules.sourced.confidence]} : à confirmer auprès de Bpifrance.`,
      sources,
    ),
  ];
}

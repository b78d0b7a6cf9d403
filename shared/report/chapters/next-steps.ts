import { formatDate, formatEuros, formatShortDate } from '#shared/domain/french.ts';
import { cell, column, heading, note, paragraph, strong, table, text } from '#shared/report/blocks.ts';
import { freeText } from '#shared/report/free-text.ts';
import type { Block, Source } from '#shared/report/model.ts';
import { fromMission } from '#shared/report/sources.ts';
import type { ChapterBuilder, ChapterContext } from './chapter.ts';

/** The expert's conclusion, the public measures that may follow, the aids already declared. */
export const nextSteps: ChapterBuilder = {
  id: 'next-steps',
  title: 'Suites et financements',
  numbering: 'decimal',
  hasHeading: true,
  build: (context) => [...conclusion(context), ...measures(context), ...aids(context)],
};

function conclusion({ doc }: ChapterContext): readonly Block[] {
  const words = freeText(doc.deliverables.conclusion, [fromMission('deliverables.conclusion')]);
  return words.length === 0 ? [] : [heading(2, 'Conclusion de l’expert', 'conclusion'), ...words];
}

const CONFIDENCE_LABELS = { high: 'élevée', medium: 'moyenne', low: 'faible' } as const;

function measures({ options }: ChapterContext): readonly Block[] {
  const all = options.programme?.measures ?? [];
  if (all.length === 0) return [];
  const sources = all.map(({ sourced }): Source => ({ kind: 'reference', label: sourced.source }));
  return [
    heading(2, 'Dispositifs qui peuvent prendre la suite', 'dispositifs'),
    paragraph(
      'Ces dispositifs publics sont donnés pour orientation ; leurs conditions changent. Chacun porte la date à laquelle il a été vérifié et le degré de confiance de la source : à confirmer auprès de Bpifrance avant toute démarche.',
    ),
    ...table(
      'Dispositifs publics, à confirmer',
      [column('Dispositif', 22), column('En quoi il consiste', 36), column('Quand il sert', 28)],
      all.map(({ name, what, whenUseful, sourced }) => [
        cell([
          strong(name),
          text(
            `\nvérifié le ${formatShortDate(sourced.checkedOn)}, confiance ${CONFIDENCE_LABELS[sourced.confidence]}`,
          ),
        ]),
        cell(what),
        cell(whenUseful),
      ]),
      { sources },
    ),
  ];
}

function aids({ doc, options }: ChapterContext): readonly Block[] {
  const all = doc.deMinimisAids;
  if (all.length === 0) return [];
  const total = all.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const rules = options.programme?.eligibility;
  return [
    heading(2, 'Aides de minimis déclarées', 'aides'),
    ...table(
      'Aides de minimis déclarées par l’entreprise',
      [column('Aide', 55), column('Accordée le', 22), column('Montant', 23, 'right')],
      all.map(({ label, grantedOn, amount }) => [
        cell(label || 'Sans libellé'),
        cell(grantedOn === null ? '—' : formatDate(grantedOn)),
        cell(amount === null ? '—' : formatEuros(amount)),
      ]),
      {
        totals: [cell('Total déclaré'), cell(''), cell(formatEuros(total))],
        sources: [fromMission('deMinimisAids')],
      },
    ),
    ...(rules
      ? [
          note(
            `Plafond : ${formatEuros(rules.deMinimisCeiling)} par entreprise unique sur ${rules.deMinimisYears} ans glissants ; toutes les aides déclarées sont listées, quelle que soit leur date.`,
            [{ kind: 'reference', label: rules.sourced.source }],
          ),
        ]
      : []),
  ];
}

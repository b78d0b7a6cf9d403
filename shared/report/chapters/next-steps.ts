import { formatDate, formatEuros, formatShortDate } from '#shared/domain/french.ts';
import { checkEligibility } from '#shared/funding/eligibility.ts';
import {
  ORIENTATION_LABELS,
  type Orientation,
  type OrientationVerdict,
  orient,
} from '#shared/funding/orient.ts';
import { cell, column, heading, note, paragraph, strong, table, text } from '#shared/report/blocks.ts';
import { IN_FULL_REPORT, isFull, isShort, restNote } from '#shared/report/detail.ts';
import type { Block, Source, Tone } from '#shared/report/model.ts';
import { ownWords } from '#shared/report/own-words.ts';
import { fromMission } from '#shared/report/sources.ts';
import type { ChapterBuilder, ChapterContext } from './chapter.ts';
import { fundingReading } from './funding-reading.ts';
import { CONFIDENCE_LABELS, verdictTable } from './funding-verdicts.ts';

/** The expert's conclusion, eligibility, the public measures that may follow, the aids already declared. */
export const nextSteps: ChapterBuilder = {
  id: 'next-steps',
  title: 'Suites et financements',
  numbering: 'decimal',
  hasHeading: true,
  ownTexts: [
    {
      id: 'next-steps',
      label: 'Conclusion',
      help: 'Ce que vous diriez en serrant la main du dirigeant.',
      place: 'placed',
    },
  ],
  build: (context) => [
    ...conclusion(context),
    ...fundingReading(context, orientationsOf(context)),
    ...verdicts(context),
    ...measures(context),
    ...(isShort(context) ? [] : aids(context)),
  ],
};

function conclusion(context: ChapterContext): readonly Block[] {
  const words = ownWords(context, 'next-steps');
  return words.length === 0 ? [] : [heading(2, 'Conclusion de l’expert', 'conclusion'), ...words];
}

const ORIENTATION_TONES: Readonly<Record<OrientationVerdict, Tone>> = {
  recommended: 'positive',
  possible: 'neutral',
  no: 'critical',
  'to-check': 'warning',
};

function verdicts(context: ChapterContext): readonly Block[] {
  const blocks = verdictTable(context);
  return blocks.length === 0 ? [] : [heading(2, 'Éligibilité et cumul des aides', 'eligibilite'), ...blocks];
}

/** The public measures set against this mission on the day of the report; none without the programme. */
export function orientationsOf({ doc, assessment, options }: ChapterContext): readonly Orientation[] {
  const { programme } = options;
  if (programme === undefined) return [];
  return orient(
    {
      doc,
      axes: assessment.maturity.axes,
      eligibility: checkEligibility(doc.company, programme.eligibility, doc.plan.startedOn ?? options.date)
        .verdict,
      onDate: options.date,
    },
    programme.measures,
  );
}

function measures(context: ChapterContext): readonly Block[] {
  const orientations = orientationsOf(context);
  if (orientations.length === 0) return [];
  const open = orientations.filter(({ verdict }) => verdict !== 'no');
  const kept = isFull(context)
    ? open
    : open.filter(
        ({ verdict }) => verdict === 'recommended' || (verdict === 'possible' && !isShort(context)),
      );
  const others = open.length - kept.length;
  const refused = orientations.filter(({ verdict }) => verdict === 'no');
  const sourceOf = ({ measure }: Orientation): Source => ({
    kind: 'reference',
    label: measure.sourced.source,
  });
  return [
    heading(2, 'Dispositifs qui peuvent prendre la suite', 'dispositifs'),
    paragraph(
      'Ces dispositifs publics sont donnés pour orientation ; leurs conditions changent. Chacun porte la date à laquelle il a été vérifié et le degré de confiance de la source : à confirmer avant toute démarche.',
    ),
    ...table(
      'Dispositifs publics, à confirmer',
      [column('Dispositif', 22), column('Verdict', 13), column('Pourquoi', 31), column('Prochain pas', 34)],
      kept.map((orientation) => {
        const { measure, verdict, reasons, calls } = orientation;
        const { name, nextStep, horizonMonths, confirmWith, sourced } = measure;
        return [
          cell(
            [
              strong(name),
              text(
                `\nvérifié le ${formatShortDate(sourced.checkedOn)}, confiance ${CONFIDENCE_LABELS[sourced.confidence]}`,
              ),
            ],
            { sources: [sourceOf(orientation)] },
          ),
          cell(ORIENTATION_LABELS[verdict], { tone: ORIENTATION_TONES[verdict] }),
          cell([...reasons.map((reason) => reason.text), ...calls].join(' ') || measure.whenUseful),
          cell(`À ${horizonMonths} mois : ${nextStep} À confirmer ${confirmWith}.`),
        ];
      }),
    ),
    ...restNote(others, { one: 'dispositif', many: 'dispositifs' }, IN_FULL_REPORT),
    ...(refused.length > 0
      ? [
          paragraph(
            `Écartés : ${refused
              .map(
                ({ measure, reasons }) =>
                  `${measure.name} (${reasons.map((reason) => reason.text.replace(/\.$/, '')).join(', ')})`,
              )
              .join(' ; ')}.`,
            refused.map(sourceOf),
            'note',
          ),
        ]
      : []),
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

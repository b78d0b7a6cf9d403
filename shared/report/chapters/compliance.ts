import type { ComplianceResult, DutyFinding } from '#shared/compliance/assess.ts';
import type { ComplianceRules, Duty } from '#shared/content/compliance.ts';
import { formatCount, formatNumber, formatShortDate } from '#shared/domain/french.ts';
import { USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import {
  callout,
  cell,
  column,
  heading,
  list,
  paragraph,
  strong,
  table,
  text,
} from '#shared/report/blocks.ts';
import { IN_FULL_REPORT, isFull, isShort, restNote } from '#shared/report/detail.ts';
import type { Block, Source, Tone } from '#shared/report/model.ts';
import { uncapitalised } from '#shared/report/phrases.ts';
import { fromUseCase } from '#shared/report/sources.ts';
import type { ChapterBuilder, ChapterContext } from './chapter.ts';
import { complianceReading } from './compliance-reading.ts';
import { type Assessed, classLabel, obligationsBeforePilot } from './compliance-words.ts';

/** What the law makes of the cases, what it asks, and by when. Left out without the rules, or with nothing examined. */
export const compliance: ChapterBuilder = {
  id: 'compliance',
  title: 'Conformité',
  numbering: 'decimal',
  hasHeading: true,
  ownTexts: [
    {
      id: 'compliance',
      label: 'Lecture de la conformité',
      help: 'Ce que le dirigeant doit décider ou faire vérifier.',
      place: 'first',
    },
  ],
  build: (context) => {
    const rules = context.options.compliance;
    if (!rules) return [];
    const assessed = assessedCases(context);
    if (assessed.length === 0) return [];
    return [
      ...complianceReading(context, assessed, rules),
      paragraph(
        `Chaque cas a été soumis à des questions fermées, dans l’ordre des textes. Une réponse inconnue n’adoucit jamais une classe : le cas reste « à examiner ». Règles de la version ${rules.version}.`,
        [rulesSource(rules)],
      ),
      ...casesTable(assessed, rules),
      ...dutiesTable(context, assessed, rules),
      ...(isShort(context) ? [] : openings(assessed, rules)),
      callout('neutral', 'Ceci n’est pas un conseil juridique', rules.disclaimer, [rulesSource(rules)]),
    ];
  },
};

/** Cases that were examined, and the retained ones even if not: a gap there must show. */
export function assessedCases({ doc, assessment }: ChapterContext): readonly Assessed[] {
  const order = assessment.ranking.useCases.map(({ useCaseId }) => useCaseId);
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return doc.useCases
    .filter(
      ({ status, complianceAnswers }) => status === 'retained' || Object.keys(complianceAnswers).length > 0,
    )
    .toSorted((a, b) => place(a.id) - place(b.id))
    .flatMap((useCase) => {
      const result = assessment.compliance[useCase.id];
      return result ? [{ useCase, result }] : [];
    });
}

const TONES: Partial<Readonly<Record<ComplianceResult['classId'], Tone>>> = {
  interdit: 'critical',
  'haut-risque': 'critical',
  'a-examiner': 'warning',
  'non-haut-risque-a-documenter': 'warning',
};

function casesTable(assessed: readonly Assessed[], rules: ComplianceRules): readonly Block[] {
  return [
    heading(2, 'Classe de chaque cas', 'conformite-classes'),
    ...table(
      'Cas d’usage face à l’AI Act',
      [
        column('Cas d’usage', 40),
        column('Statut', 12),
        column('Classe', 24),
        column('Questions ouvertes', 12, 'center'),
        column('Obligations avant pilote', 12, 'center'),
      ],
      assessed.map(({ useCase, result }) => {
        const tone = TONES[result.classId];
        return [
          cell(useCase.title || 'Sans titre', { sources: [fromUseCase(useCase.id)] }),
          cell(USE_CASE_STATUS_LABELS[useCase.status]),
          cell(classLabel(result, rules), tone ? { tone } : {}),
          cell(formatNumber(result.openQuestionIds.length)),
          cell(formatNumber(obligationsBeforePilot(result, rules))),
        ];
      }),
    ),
  ];
}

function rulesSource({ version }: ComplianceRules): Source {
  return { kind: 'reference', label: `règles de conformité, version ${version}` };
}

type Shared = {
  readonly duty: Duty;
  readonly findings: readonly DutyFinding[];
  readonly cases: readonly UseCase[];
};

/** Each duty once, with the cases that bring it: those that are not rejected. */
function dutiesTable(
  context: ChapterContext,
  assessed: readonly Assessed[],
  rules: ComplianceRules,
): readonly Block[] {
  const live = assessed.filter(({ useCase }) => useCase.status !== 'rejected');
  const found = rules.duties
    .flatMap((duty): Shared[] => {
      const bringing = live.flatMap(({ useCase, result }) => {
        const found = result.duties.find(({ dutyId }) => dutyId === duty.id);
        return found ? [{ useCase, found }] : [];
      });
      return bringing.length === 0
        ? []
        : [
            {
              duty,
              findings: bringing.map(({ found }) => found),
              cases: bringing.map(({ useCase }) => useCase),
            },
          ];
    })
    .toSorted((a, b) => Number(b.duty.beforePilot) - Number(a.duty.beforePilot));
  // A precaution is advice; an obligation that stops a pilot is printed whatever the level of detail.
  const shared = found.filter(
    ({ duty }) =>
      isFull(context) || (duty.nature === 'obligation' && (duty.beforePilot || !isShort(context))),
  );
  if (found.length === 0) return [];
  return [
    heading(2, 'Obligations et précautions', 'conformite-obligations'),
    paragraph(
      'Deux dates par obligation : celle où le texte a été adopté, celle à partir de laquelle il s’applique. « Avant pilote » : rien ne commence sans elle.',
    ),
    ...table(
      'Ce que la loi demande, et à partir de quand',
      [
        column('Obligation', 40),
        column('Cas concernés', 16),
        column('Porteur', 13),
        column('Adopté le', 12, 'right'),
        column('Applicable le', 12, 'right'),
        column('Pilote', 7),
      ],
      shared.map(({ duty, findings, cases }) => [
        cell([strong(duty.label), text(dutyNote(duty, rules))], {
          sources: cases.map(({ id }) => fromUseCase(id)),
        }),
        cell(casesWords(cases, live.length)),
        cell(rules.carriers.find(({ id }) => id === duty.carrierId)?.label ?? ''),
        cell(dateWords(findings[0]?.adoptedOn ?? null)),
        cell(applicableWords(findings)),
        cell(duty.beforePilot ? 'avant' : 'après'),
      ]),
      { name: 'tab_obligations' },
    ),
    ...restNote(
      found.length - shared.length,
      isShort(context)
        ? { one: 'obligation ou précaution', many: 'obligations ou précautions', gender: 'feminine' }
        : { one: 'précaution conseillée', many: 'précautions conseillées', gender: 'feminine' },
      IN_FULL_REPORT,
    ),
  ];
}

function dutyNote({ reference, nature, documents }: Duty, { texts }: ComplianceRules): string {
  const law = texts.find(({ id }) => id === reference.textId)?.shortName ?? '';
  const parts = [
    `${law}, ${reference.article}`,
    nature === 'precaution' ? 'précaution conseillée' : '',
    reference.confidence === 'to-check' ? 'à vérifier' : '',
  ].filter((part) => part !== '');
  const produced = documents.length === 0 ? '' : ` À produire : ${documents.map(uncapitalised).join(' ; ')}.`;
  return `\n${parts.join(' · ')}.${produced}`;
}

const MOST_NAMES = 3;

function casesWords(cases: readonly UseCase[], all: number): string {
  if (cases.length === all && all > 1) return `Les ${formatNumber(all)} cas examinés et non écartés`;
  if (cases.length > MOST_NAMES) return formatCount(cases.length, 'cas', 'cas');
  return cases.map(({ title }) => title || 'Sans titre').join(' ; ');
}

function dateWords(isoDate: string | null): string {
  return isoDate === null || isoDate === '' ? '—' : formatShortDate(isoDate);
}

/** The earliest date among the cases, with the one it replaces. */
function applicableWords(findings: readonly DutyFinding[]): string {
  const [earliest] = findings.toSorted((a, b) =>
    (a.applicableOn ?? '9999').localeCompare(b.applicableOn ?? '9999'),
  );
  if (!earliest || earliest.applicableOn === null) return 'sans date';
  const { applicableOn, formerlyOn } = earliest;
  const formerly = formerlyOn === null ? '' : `\nauparavant\n${formatShortDate(formerlyOn)}`;
  return `${formatShortDate(applicableOn)}${formerly}`;
}

/** Rights the law gives the company, each once. */
function openings(assessed: readonly Assessed[], rules: ComplianceRules): readonly Block[] {
  const ids = new Set(
    assessed
      .filter(({ useCase }) => useCase.status !== 'rejected')
      .flatMap(({ result }) => result.opportunities.map(({ id }) => id)),
  );
  const found = rules.opportunities.filter(({ id }) => ids.has(id));
  if (found.length === 0) return [];
  return [
    heading(2, 'Ce que la loi permet', 'conformite-possibilites'),
    ...list(
      found.map((opening) => [
        strong(`${opening.label}. `),
        text(`${opening.text} (${opening.reference.article})`),
      ]),
      [rulesSource(rules)],
    ),
  ];
}

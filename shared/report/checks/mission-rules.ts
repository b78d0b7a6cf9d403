import { agree, formatCount, formatPercent, named } from '#shared/domain/french.ts';
import { checkDeMinimis } from '#shared/funding/de-minimis.ts';
import { checkEligibility } from '#shared/funding/eligibility.ts';
import type { Finding } from '#shared/journey/finding.ts';
import { formatScore } from '#shared/report/phrases.ts';
import {
  type CheckContext,
  type CheckRule,
  type DeliveryCheck,
  documentCheck,
  fieldTarget,
  hasChapter,
  screenTarget,
} from './check.ts';

/** Of whom the document is signed and whom it is about: for every deliverable. */
const IDENTITY = ['framing.company.name', 'framing.expert.name'];
/** Beginnings of the findings that bear on a deliverable; the others bear on those that are about the whole mission. */
const BEARING: Readonly<Record<string, readonly string[]>> = {
  'interview-minutes': ['interviews.'],
  'data-source-sheets': ['landscape.owner', 'landscape.personal-data'],
  'framing-note': ['framing.'],
  'use-case-sheets': ['use-cases.', 'prioritisation.coverage'],
};
/** Said better of the document itself, where it has the place: by the rules on empty sections and on images. */
const SAID_OF_THE_DOCUMENT = ['deliverables.sectionTexts.executive-summary', 'landscape.alternative-text'];

/** Chapters of the summary, in the report and as a document of its own. */
const SUMMARY = ['executive-summary', 'summary-'] as const;

/** What the method finds missing or contradictory in the mission, where it bears on this document. */
const findingsOfTheMission: CheckRule = ({ assessment, deliverableId }) =>
  assessment.findings
    .filter((finding) => bearsOn(finding, deliverableId))
    .map(({ id, severity, message, target }) => ({
      key: id,
      severity,
      sentence: message,
      target,
      deliverableIds: [deliverableId],
    }));

function bearsOn({ id }: Finding, deliverableId: string): boolean {
  if (SAID_OF_THE_DOCUMENT.includes(id)) return false;
  if (IDENTITY.includes(id)) return true;
  return BEARING[deliverableId]?.some((start) => id.startsWith(start)) ?? true;
}

/** The overall maturity is printed as a conclusion: it is worth what it covers. */
const maturityInConclusion: CheckRule = (context) => {
  if (!hasChapter(context, ...SUMMARY, 'maturity')) return [];
  const { status, score, coverage } = context.assessment.maturity.overall;
  if (status === 'firm') return [];
  const covered = `${formatPercent(coverage)} de questions couvertes`;
  return [
    documentCheck(
      context,
      'maturity.overall',
      status === 'empty' ? 'missing' : 'to-check',
      status === 'empty'
        ? `Maturité globale sans score, ${covered} : répondez à d’autres questions, ou dites dans la synthèse pourquoi il n’y en a pas`
        : `Maturité globale de ${formatScore(score)} sur 4 donnée en conclusion alors qu’elle est indicative, ${covered} : complétez les réponses, ou dites-le dans la synthèse`,
      screenTarget('maturity'),
    ),
  ];
};

/** The case to begin with: its rank must rest on its scores, and hold when the weights move. */
const leadingUseCase: CheckRule = (context) => {
  if (!hasChapter(context, ...SUMMARY, 'prioritisation')) return [];
  const { doc, assessment, simulations } = context;
  const leading = assessment.ranking.useCases.find(({ rank }) => rank === 1);
  const useCase = doc.useCases.find(({ id }) => id === leading?.useCaseId);
  if (!leading || !useCase) {
    return doc.useCases.some(({ status }) => status === 'retained')
      ? [
          documentCheck(
            context,
            'ranking.none',
            'missing',
            'Aucun cas d’usage n’a de rang : notez les cas retenus sur les critères, la conclusion en dépend',
            screenTarget('prioritisation'),
          ),
        ]
      : [];
  }
  const checks: DeliveryCheck[] = [];
  if (leading.total.status !== 'firm')
    checks.push(
      documentCheck(
        context,
        'ranking.leading',
        'to-check',
        `Cas ${named(useCase.title)} donné en tête alors que son rang est indicatif : complétez ses notes, ou dites-le dans la synthèse`,
        { kind: 'item', screen: 'prioritisation', collection: 'useCases', id: useCase.id },
      ),
    );
  return [...checks, ...robustnessOf(context, useCase, simulations ?? null)];
};

function robustnessOf(
  context: CheckContext,
  leading: { readonly id: string; readonly title: string },
  simulations: CheckContext['simulations'],
): readonly DeliveryCheck[] {
  const robustness = simulations?.robustness;
  const acceptability = (robustness?.around ?? robustness?.any)?.acceptability;
  if (!robustness || !acceptability) return [];
  const firstShares = acceptability.map((shares) => shares[0] ?? 0);
  const share = firstShares[robustness.useCaseIds.indexOf(leading.id)] ?? 0;
  const best = Math.max(...firstShares);
  if (share >= best) return [];
  const other = context.doc.useCases.find(
    ({ id }) => id === robustness.useCaseIds[firstShares.indexOf(best)],
  );
  return [
    documentCheck(
      context,
      `ranking.robustness.${leading.id}`,
      'to-check',
      `Cas ${named(leading.title)} en tête du classement, mais premier dans ${formatPercent(share)} des tirages seulement, contre ${formatPercent(best)} pour ${named(other?.title ?? '')} : dites-le dans la conclusion`,
      fieldTarget('prioritisation', 'robustness'),
    ),
  ];
}

/** A recommendation without a cost cannot be decided on; dates and owners are findings of the mission. */
const recommendationCosts: CheckRule = (context) => {
  if (!hasChapter(context, ...SUMMARY, 'roadmap')) return [];
  const uncosted = context.doc.recommendations.filter(({ cost }) => cost === null);
  const [first] = uncosted;
  if (!first) return [];
  return [
    documentCheck(
      context,
      'roadmap.cost',
      'missing',
      uncosted.length === 1
        ? `Recommandation n°\u00a0${first.number} sans coût : chiffrez-la, ou saisissez 0 si elle ne coûte rien`
        : `${formatCount(uncosted.length, 'recommandation')} sans coût : chiffrez-les, ou saisissez 0 pour ${agree(uncosted.length, 'celle qui ne coûte', 'celles qui ne coûtent')} rien`,
      { kind: 'item', screen: 'roadmap', collection: 'recommendations', id: first.id },
    ),
  ];
};

/** What the programme asks of the company, where the document prints the verdicts. */
const programmeVerdicts: CheckRule = (context) => {
  const { doc, programme, report } = context;
  if (!programme || !hasChapter(context, 'next-steps', 'funder-eligibility', 'note-eligibility')) return [];
  const rules = programme.eligibility;
  const onDate = doc.plan.startedOn ?? report.date;
  const eligibility = checkEligibility(doc.company, rules, onDate);
  const deMinimis = checkDeMinimis({ aids: doc.deMinimisAids, terms: doc.terms, rules, grantedOn: onDate });
  const checks: DeliveryCheck[] = [];
  if (eligibility.verdict !== 'yes')
    checks.push(
      documentCheck(
        context,
        'funding.eligibility',
        'to-check',
        eligibility.verdict === 'no'
          ? 'Éligibilité au Diag Data IA : le verdict imprimé est « non », à vérifier avec l’entreprise avant de remettre le document'
          : 'Éligibilité au Diag Data IA inconnue : complétez ce qui manque sur l’entreprise',
        screenTarget('funding'),
      ),
    );
  if (deMinimis.verdict !== 'yes')
    checks.push(
      documentCheck(
        context,
        'funding.de-minimis',
        'to-check',
        deMinimis.verdict === 'no'
          ? 'Aides de minimis : le plafond serait dépassé, à vérifier avec l’entreprise avant de remettre le document'
          : 'Aides de minimis : verdict inconnu, demandez à l’entreprise les aides des trois dernières années, même s’il n’y en a pas',
        screenTarget('funding'),
      ),
    );
  return checks;
};

export const missionRules: readonly CheckRule[] = [
  findingsOfTheMission,
  maturityInConclusion,
  leadingUseCase,
  recommendationCosts,
  programmeVerdicts,
];

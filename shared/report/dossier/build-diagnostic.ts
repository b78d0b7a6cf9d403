import type { ComplianceRules } from '#shared/content/compliance.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { checkEligibility } from '#shared/funding/eligibility.ts';
import { orient } from '#shared/funding/orient.ts';
import { type ChapterContext, itemOf, itemsOf } from '#shared/report/chapters/chapter.ts';
import { pseudonymise } from '#shared/report/pseudonymise.ts';
import type { CoveredScore } from '#shared/scoring/coverage.ts';
import { ECONOMIC_INPUTS } from '#shared/scoring/decision/economics.ts';
import {
  probableOutcome,
  probableYearlyGain,
  typedEconomics,
  usedInputs,
} from '#shared/scoring/use-case-economics.ts';
import { DIAGNOSTIC_VERSION, type Diagnostic } from './diagnostic.ts';

/**
 * The result of a mission as `diagnostic.json` holds it: the figures of the report, unrounded, and nothing that the report
 * does not print. Pure: same context and version, same result. `appVersion` is that of the application that writes.
 */
export function buildDiagnostic(given: ChapterContext, appVersion: string): Diagnostic {
  const doc = given.doc.deliverables.pseudonymisePeople ? pseudonymise(given.doc) : given.doc;
  const context = { ...given, doc };
  const { pack, assessment, options } = context;
  const { company, expert, terms, plan, framing } = doc;
  const held = doc.interviews.filter(({ status }) => status === 'done');
  const costed = assessment.irritants.filter(({ total }) => total !== null);
  const { overall, axes } = assessment.maturity;
  return {
    format: 'jalon-diagnostic',
    formatVersion: DIAGNOSTIC_VERSION,
    generator: { name: 'Jalon', version: appVersion },
    content: {
      packId: doc.pack.id,
      packVersion: doc.pack.version,
      complianceVersion: options.compliance?.version ?? null,
    },
    date: options.date,
    reference: doc.reference,
    company: {
      name: company.name,
      siren: company.siren,
      activity: company.activity,
      nafCode: company.nafCode,
      sector: itemOf(pack.sectors, company.sectorId)?.name ?? '',
      headcount: company.headcount,
      turnover: company.turnover,
      city: company.city,
      region: company.region,
    },
    expert: { name: expert.name, firm: expert.firm, agreementNumber: expert.agreementNumber },
    terms: {
      vintage: terms.vintageId,
      days: terms.days,
      maxMonths: terms.maxMonths,
      priceExclTax: terms.priceExclTax,
      aidRate: terms.aidRate,
      remainingCost: terms.remainingCost,
      isConfirmed: terms.isConfirmed,
    },
    mission: {
      startedOn: plan.startedOn,
      kickoffOn: framing.kickoffOn,
      restitutionOn: framing.restitutionOn,
      deadline: assessment.time.deadline,
      plannedDays: assessment.time.plannedDays,
      spentDays: assessment.time.spentDays,
      sessionsHeld: held.length,
      peopleMet: new Set(held.flatMap(({ personIds }) => personIds)).size,
    },
    maturity: {
      overall: { ...scoreOf(overall), band: overall.band },
      axes: axes.flatMap((score) => {
        const axis = itemOf(pack.axes, score.axisId);
        if (!axis) return [];
        const { id, code, name, weight } = axis;
        return [
          {
            id,
            code,
            name,
            weight,
            ...scoreOf(score),
            band: score.band,
            isNotApplicable: score.isNotApplicable,
          },
        ];
      }),
    },
    irritants: {
      count: doc.irritants.length,
      costed: costed.length,
      yearlyCost: costed.length === 0 ? null : costed.reduce((sum, { total }) => sum + (total ?? 0), 0),
    },
    criteria: doc.criteria.map(({ id, name, role, direction }) => ({
      id,
      name,
      role,
      direction,
      weight: assessment.ranking.weights[id] ?? null,
    })),
    horizonYears: doc.prioritisation.horizonYears,
    useCases: doc.useCases.map((useCase, index) => useCaseOf(context, useCase, index + 1)),
    recommendations: recommendationsOf(context),
    followUpMeasures: measuresOf(context),
  };
}

function scoreOf({ score, coverage, status }: CoveredScore) {
  return { score, coverage, status };
}

function useCaseOf(
  context: ChapterContext,
  useCase: UseCase,
  number: number,
): Diagnostic['useCases'][number] {
  const { doc, assessment, options } = context;
  const ranked = assessment.ranking.useCases.find(({ useCaseId }) => useCaseId === useCase.id);
  const typed = typedEconomics(useCase, doc.rateProfiles);
  const outcome = probableOutcome(useCase, doc.rateProfiles, doc.prioritisation);
  const drawn = options.simulations?.economics[useCase.id];
  const law = assessment.compliance[useCase.id];
  const { name, unit, baseline, baselineBasis, target } = useCase.kpi;
  return {
    number,
    title: useCase.title,
    status: useCase.status,
    businessFunction: useCase.businessFunction,
    nature: useCase.nature,
    owner: useCase.ownerName,
    rank: ranked?.rank ?? null,
    score: ranked?.total.score ?? null,
    scoreStatus: ranked?.total.status ?? null,
    coverage: ranked?.total.coverage ?? null,
    value: ranked?.value ?? null,
    feasibility: ranked?.feasibility ?? null,
    yearlyGain: probableYearlyGain(useCase, doc.rateProfiles),
    netGain: outcome?.netGain ?? null,
    paybackMonths: outcome?.paybackMonths ?? null,
    economics: Object.fromEntries(
      ECONOMIC_INPUTS.filter((input) => usedInputs(useCase).includes(input)).map((input) => [
        input,
        { ...typed[input] },
      ]),
    ),
    simulation:
      drawn?.kind === 'done'
        ? {
            netGainP10: drawn.simulation.netGain.p10,
            netGainP50: drawn.simulation.netGain.p50,
            netGainP90: drawn.simulation.netGain.p90,
            positiveReturn: drawn.simulation.positiveReturn,
          }
        : null,
    indicator: { name, unit, baseline, baselineBasis, target },
    complianceClass: law?.classId ?? null,
    duties: options.compliance && law ? dutiesOf(law.duties, options.compliance) : [],
  };
}

function dutiesOf(
  found: ChapterContext['assessment']['compliance'][string]['duties'],
  rules: ComplianceRules,
): Diagnostic['useCases'][number]['duties'] {
  return found.flatMap(({ dutyId, applicableOn }) => {
    const duty = rules.duties.find(({ id }) => id === dutyId);
    if (!duty) return [];
    const text = rules.texts.find(({ id }) => id === duty.reference.textId)?.shortName ?? '';
    return [
      {
        id: duty.id,
        label: duty.label,
        nature: duty.nature,
        reference: [text, duty.reference.article].filter((part) => part !== '').join(', '),
        applicableOn,
        beforePilot: duty.beforePilot,
      },
    ];
  });
}

function recommendationsOf({ doc }: ChapterContext): Diagnostic['recommendations'] {
  return doc.recommendations
    .toSorted((a, b) => a.number - b.number)
    .map((it) => ({
      number: it.number,
      title: it.title,
      isDuty: it.duty !== null,
      horizonMonths: it.horizonMonths,
      startsOn: it.startsOn,
      dueOn: it.dueOn,
      decisionOn: it.decisionOn,
      owner: it.ownerName,
      cost: it.cost,
      useCaseNumbers: doc.useCases.flatMap(({ id }, index) =>
        it.useCaseIds.includes(id) ? [index + 1] : [],
      ),
      dependsOnNumbers: itemsOf(doc.recommendations, it.dependsOnIds).map(({ number }) => number),
      indicator: it.indicator,
      baseline: it.baseline,
      target: it.target,
    }));
}

/** Those not ruled out, as the chapter on what follows lists them. */
function measuresOf({ doc, assessment, options }: ChapterContext): Diagnostic['followUpMeasures'] {
  const { programme } = options;
  if (programme === undefined) return [];
  const eligibility = checkEligibility(
    doc.company,
    programme.eligibility,
    doc.plan.startedOn ?? options.date,
  ).verdict;
  const orientations = orient(
    { doc, axes: assessment.maturity.axes, eligibility, onDate: options.date },
    programme.measures,
  );
  return orientations.flatMap(({ measure, verdict }) => {
    const { id, name, nextStep, sourced } = measure;
    const { checkedOn, confidence } = sourced;
    return verdict === 'no' ? [] : [{ id, name, verdict, nextStep, checkedOn, confidence }];
  });
}

import { loadProgramme } from '#scripts/lib/load-content.ts';
import { assess } from '#shared/assessment/assess.ts';
import type { Programme } from '#shared/content/programme.ts';
import { blankAiUsage, blankApplication, blankProcess, blankSwotItem } from '#shared/domain/blank.ts';
import { blankEconomics } from '#shared/domain/blank-economics.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import { buildDeliverable } from '#shared/report/build.ts';
import type { CheckContext, DeliveryCheck } from '#shared/report/checks/check.ts';
import { deliveryChecks } from '#shared/report/checks/delivery-checks.ts';
import { deliverableOf } from '#shared/report/deliverables/deliverables.ts';
import type { ReportOptions } from '#shared/report/model.ts';
import { simulate } from '#shared/scoring/simulate.ts';
import { aMission, type MissionBuilder } from './mission-builder.ts';
import { aPack } from './pack-builder.ts';
import { REPORT_DATE } from './report.ts';

export const PROGRAMME: Programme = loadProgramme();

const certain = (value: number) => ({ min: value, probable: value, max: value });

const ECONOMICS = {
  ...blankEconomics(),
  gainBasis: 'amount' as const,
  otherYearlyGain: certain(60_000),
  oneOffCost: certain(20_000),
  yearlyCost: certain(5_000),
  monthsToProduction: certain(6),
};

const LEVELS = [1, 2, 3].flatMap((axis) => [1, 2, 3, 4].map((index) => `a${axis}-0${index}`));

/** A mission whose report can be handed over: nothing missing, nothing doubtful. */
export function aFinishedMission(): MissionBuilder {
  const framed = aMission()
    .withCompany({
      name: 'Fonderie Marchand',
      siren: '732829320',
      headcount: 85,
      turnover: 12_000_000,
      balanceSheetTotal: 8_000_000,
      foundedOn: '1978-03-01',
      isIndependent: 'yes',
      isInDifficulty: 'no',
      referentName: 'Anne Roy',
    })
    .withPerson('p1', { name: 'Anne Roy', role: 'Directrice', group: 'management' })
    .withPerson('p2', { name: 'Karim Benali', role: 'Fondeur', group: 'field' })
    .withInterview('i1', {
      title: 'Entretien de direction',
      status: 'done',
      date: '2026-11-10',
      personIds: ['p1'],
      notes: richTextOf('Tout est dit.'),
    })
    .withIrritant('irr', {
      title: 'Ressaisie des commandes',
      basis: 'measured',
      severity: 4,
      occurrencesPerYear: 1200,
      minutesPerOccurrence: 60,
      peopleInvolved: 1,
      hourlyRate: 40,
      errorCostPerYear: 0,
      interviewIds: ['i1'],
    })
    .withDataSource('ds', { name: 'Commandes', ownerName: 'Anne Roy', hasPersonalData: 'no' })
    .withUseCase(
      'uc1',
      {
        title: 'Lecture des commandes',
        status: 'retained',
        nature: 'ai',
        ownerName: 'Anne Roy',
        kpi: { name: 'Délai', unit: 'min', baseline: 60, baselineBasis: 'measured', target: 20 },
        economics: ECONOMICS,
        irritantIds: ['irr'],
        dataSourceIds: ['ds'],
      },
      { value: 4, ease: 3 },
    )
    .withUseCase('uc2', { title: 'Prévision des ventes', status: 'candidate' }, { value: 1, ease: 1 })
    .withRecommendation(1, {
      title: 'Lancer la lecture des commandes',
      useCaseIds: ['uc1'],
      horizonMonths: 3,
      startsOn: '2027-01-04',
      dueOn: '2027-03-31',
      decisionOn: '2026-12-15',
      ownerName: 'Anne Roy',
      cost: 20_000,
      firstStep: 'Choisir le pilote',
      indicator: 'Délai',
      target: '20 min',
    })
    .withWords('executive-summary', 'La maturité est de 2,0 sur 4 et les irritants coûtent 48 k€ par an.');
  const { framing, terms } = framed.build();
  const dated = framed.with({
    framing: { ...framing, goals: 'Voir clair.', scope: 'Le site.', restitutionOn: '2026-12-04' },
    plan: { planId: 'short', startedOn: '2026-11-02', steps: [] },
    terms: { ...terms, priceExclTax: 8000, aidRate: 0.5 },
    processes: [{ ...blankProcess('pro'), name: 'Commandes', description: 'Du bon au planning.' }],
    applications: [{ ...blankApplication('app'), name: 'Sylob' }],
    aiUsages: [{ ...blankAiUsage('ai'), tool: 'Copilot', origin: 'declared', rule: 'Charte signée' }],
    swotItems: ['cost-irr', 'ruled-ai'].map((originId) => ({
      ...blankSwotItem(`swo-${originId}`, 'opportunity'),
      text: 'Un levier.',
      originId,
      state: 'confirmed' as const,
    })),
    deMinimisAids: [{ id: 'aid', label: 'Aucune', grantedOn: '2026-01-01', amount: 0 }],
  });
  return LEVELS.reduce((mission, id) => mission.withAnswer(id, 2), dated);
}

/** What the checks look at, for a deliverable of a mission. */
export function checkContext(
  doc: MissionDoc,
  { deliverableId = 'report', ...options }: Partial<ReportOptions> & { readonly deliverableId?: string } = {},
): CheckContext {
  const pack = aPack();
  const assessment = assess(doc, pack, REPORT_DATE);
  const simulations = simulate(doc, pack.scoring);
  const built = { date: REPORT_DATE, programme: PROGRAMME, simulations, ...options };
  const report = buildDeliverable(deliverableOf(deliverableId), doc, assessment, pack, built);
  return { doc, pack, assessment, deliverableId, report, programme: PROGRAMME, simulations };
}

export function checksOf(
  mission: MissionBuilder,
  options?: Parameters<typeof checkContext>[1],
): readonly DeliveryCheck[] {
  return deliveryChecks(checkContext(mission.build(), options));
}

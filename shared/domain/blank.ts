import { blankEconomics } from './blank-economics.ts';
import type { Company, DeMinimisAid, Expert, ProgrammeTerms } from './company.ts';
import type { Deliverables } from './deliverable.ts';
import type { DocumentRequest, Framing, TimeEntry } from './framing.ts';
import type { Interview, Person } from './interview.ts';
import type { AiUsage, Application, DataFlow, DataSource, Irritant, Process } from './landscape.ts';
import type { Id } from './primitives.ts';
import type { Quadrant, SwotItem } from './swot.ts';
import type { Recommendation, UseCase } from './use-case.ts';

/*
 * Blank values: what an item is before anything was typed in it. One place per entity, used by every
 * screen, importer and test, so that a new field is added once.
 */

export function blankCompany(): Company {
  return {
    name: '',
    siren: '',
    activity: '',
    nafCode: '',
    sectorId: '',
    headcount: null,
    turnover: null,
    balanceSheetTotal: null,
    foundedOn: null,
    address: '',
    postcode: '',
    city: '',
    region: '',
    website: '',
    isIndependent: 'unknown',
    groupName: '',
    isInDifficulty: 'unknown',
    leaderName: '',
    leaderRole: '',
    referentName: '',
    referentRole: '',
    referentEmail: '',
    referentPhone: '',
  };
}

export function blankExpert(): Expert {
  return { name: '', firm: '', email: '', phone: '', agreementNumber: '' };
}

export function blankTerms(): ProgrammeTerms {
  return {
    vintageId: '',
    days: null,
    maxMonths: null,
    priceExclTax: null,
    aidRate: null,
    remainingCost: null,
    checkedOn: null,
    isConfirmed: false,
    note: '',
  };
}

export function blankFraming(): Framing {
  return {
    context: '',
    goals: '',
    scope: '',
    outOfScope: '',
    successCriteria: '',
    constraints: '',
    kickoffOn: null,
    restitutionOn: null,
  };
}

export function blankDeliverables(): Deliverables {
  return {
    confidentiality: 'Confidentiel',
    pseudonymiseQuotes: true,
    pseudonymisePeople: false,
    options: {},
    template: null,
  };
}

export function blankSwotItem(id: Id, quadrant: Quadrant): SwotItem {
  return { id, quadrant, text: '', originId: null, state: 'confirmed' };
}

export function blankDeMinimisAid(id: Id): DeMinimisAid {
  return { id, label: '', grantedOn: null, amount: null };
}

export function blankDocumentRequest(id: Id, label = ''): DocumentRequest {
  return { id, label, ownerName: '', status: 'to-request', dueOn: null, note: '' };
}

export function blankTimeEntry(id: Id, stepId: Id, date: string | null): TimeEntry {
  return { id, stepId, date, halfDays: 1, note: '' };
}

export function blankPerson(id: Id): Person {
  return {
    id,
    name: '',
    role: '',
    businessFunction: 'other',
    group: 'field',
    email: '',
    phone: '',
    note: '',
  };
}

export function blankInterview(id: Id): Interview {
  return {
    id,
    title: '',
    kind: 'interview',
    status: 'planned',
    date: null,
    durationMinutes: null,
    place: '',
    guideId: null,
    personIds: [],
    notes: [],
    quotes: [],
  };
}

export function blankProcess(id: Id): Process {
  return { id, name: '', businessFunction: 'other', ownerName: '', description: '' };
}

export function blankIrritant(id: Id): Irritant {
  return {
    id,
    title: '',
    description: '',
    processId: null,
    businessFunction: 'other',
    severity: null,
    basis: null,
    occurrencesPerYear: null,
    minutesPerOccurrence: null,
    peopleInvolved: null,
    hourlyRate: null,
    errorCostPerYear: null,
    interviewIds: [],
  };
}

export function blankApplication(id: Id): Application {
  return {
    id,
    name: '',
    vendor: '',
    purpose: '',
    businessFunction: 'other',
    ownerName: '',
    hosting: 'unknown',
    contract: '',
    interfaces: '',
    hasApi: 'unknown',
    userCount: null,
    annualCost: null,
    criticality: null,
    note: '',
  };
}

export function blankDataSource(id: Id): DataSource {
  return {
    id,
    name: '',
    description: '',
    applicationId: null,
    ownerName: '',
    format: '',
    volume: '',
    history: '',
    refresh: '',
    access: '',
    quality: {
      completeness: null,
      accuracy: null,
      timeliness: null,
      consistency: null,
      uniqueness: null,
      accessibility: null,
    },
    qualityEvidence: '',
    hasPersonalData: 'unknown',
    sensitivity: null,
    machineDataHolder: '',
    note: '',
  };
}

export function blankDataFlow(id: Id): DataFlow {
  return { id, fromId: null, toId: null, label: '', mode: 'unknown' };
}

export function blankAiUsage(id: Id): AiUsage {
  return {
    id,
    tool: '',
    usage: '',
    businessFunction: 'other',
    origin: 'declared',
    userCount: null,
    dataExposed: '',
    contract: '',
    rule: '',
  };
}

export function blankUseCase(id: Id): UseCase {
  return {
    id,
    modelId: null,
    title: '',
    status: 'idea',
    problem: '',
    solution: '',
    users: '',
    businessFunction: 'other',
    pattern: null,
    technologies: [],
    purpose: null,
    sourcing: null,
    nature: 'undecided',
    plainAlternative: '',
    approach: null,
    approachReason: '',
    dataNeeds: '',
    prerequisites: '',
    risks: '',
    compliance: '',
    ownerName: '',
    kpi: { name: '', unit: '', baseline: null, baselineBasis: null, target: null },
    complianceAnswers: {},
    economics: blankEconomics(),
    irritantIds: [],
    dataSourceIds: [],
    interviewIds: [],
    dependsOnIds: [],
    votes: [],
    effortDays: null,
    pilotOn: null,
  };
}

export function blankRecommendation(id: Id, number: number): Recommendation {
  return {
    id,
    number,
    modelId: null,
    title: '',
    description: '',
    axisId: null,
    useCaseIds: [],
    horizonMonths: null,
    startsOn: null,
    dueOn: null,
    decisionOn: null,
    ownerName: '',
    cost: null,
    firstStep: '',
    prerequisite: '',
    indicator: '',
    baseline: '',
    target: '',
    dependsOnIds: [],
    duty: null,
  };
}

import { blankCompany, blankDeliverables, blankFraming } from './blank.ts';
import { blankPrioritisation } from './blank-economics.ts';
import type { Expert, ProgrammeTerms } from './company.ts';
import type { StoredFile } from './deliverable.ts';
import type { Plan } from './framing.ts';
import { type MissionDoc, SCHEMA_VERSION } from './mission.ts';
import type { Id } from './primitives.ts';
import { DEFAULT_THEME, type Theme } from './theme.ts';
import type { Criterion } from './use-case.ts';

/** What must be known before a mission can begin; `createdAt` is an ISO instant. */
export type NewMission = {
  readonly id: Id;
  readonly createdAt: string;
  readonly pack: MissionDoc['pack'];
  readonly reference: string;
  readonly companyName: string;
  readonly expert: Expert;
  readonly plan: Plan;
  readonly terms: ProgrammeTerms;
  readonly criteria: readonly Criterion[];
  /** The firm's look; Jalon's own without it. */
  readonly theme?: Theme;
  /** The firm's Word template, whose bytes the mission has. */
  readonly template?: StoredFile | null;
};

/** A mission in which nothing has been typed yet. */
export function newMission(input: NewMission): MissionDoc {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: input.id,
    createdAt: input.createdAt,
    pack: input.pack,
    reference: input.reference,
    company: { ...blankCompany(), name: input.companyName },
    expert: input.expert,
    terms: input.terms,
    framing: blankFraming(),
    plan: input.plan,
    deliverables: { ...blankDeliverables(), template: input.template ?? null },
    theme: input.theme ?? DEFAULT_THEME,
    prioritisation: blankPrioritisation(),
    compliance: { companyAnswers: {} },
    deMinimisAids: [],
    documentRequests: [],
    timeEntries: [],
    people: [],
    interviews: [],
    processes: [],
    irritants: [],
    applications: [],
    dataSources: [],
    dataFlows: [],
    aiUsages: [],
    answers: {},
    swotItems: [],
    rateProfiles: [],
    useCases: [],
    criteria: [...input.criteria],
    scores: {},
    recommendations: [],
    lastRecommendationNumber: 0,
    attachments: [],
    sectionTexts: {},
    confirmations: {},
    waivers: [],
    issues: [],
  };
}

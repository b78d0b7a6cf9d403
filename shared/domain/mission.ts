import { z } from 'zod';
import { AnswerSchema } from './answer.ts';
import { CompanySchema, DeMinimisAidSchema, ExpertSchema, ProgrammeTermsSchema } from './company.ts';
import {
  AttachmentSchema,
  ConfirmationSchema,
  DeliverablesSchema,
  IssueSchema,
  WaiverSchema,
} from './deliverable.ts';
import { DocumentRequestSchema, FramingSchema, PlanSchema, TimeEntrySchema } from './framing.ts';
import { InterviewSchema, PersonSchema } from './interview.ts';
import {
  AiUsageSchema,
  ApplicationSchema,
  DataFlowSchema,
  DataSourceSchema,
  IrritantSchema,
  ProcessSchema,
} from './landscape.ts';
import { IdSchema, InstantSchema, TextSchema } from './primitives.ts';
import { ComplianceSchema, PrioritisationSchema } from './prioritisation.ts';
import { RichTextSchema } from './rich-text.ts';
import { SwotItemSchema } from './swot.ts';
import { ThemeSchema } from './theme.ts';
import {
  CriterionSchema,
  RateProfileSchema,
  RecommendationSchema,
  UseCaseSchema,
  UseCaseScoreSchema,
} from './use-case.ts';

/** Version of the document format; raised together with a migration and a frozen fixture. */
export const SCHEMA_VERSION = 4;

/** Everything the expert typed in one mission, and nothing derived from it. The unit of storage and exchange. */
export const MissionDocSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: IdSchema,
  createdAt: InstantSchema,
  /** Content pack the mission is pinned to. */
  pack: z.strictObject({ id: IdSchema, version: z.string() }),
  reference: TextSchema,
  company: CompanySchema,
  expert: ExpertSchema,
  terms: ProgrammeTermsSchema,
  framing: FramingSchema,
  plan: PlanSchema,
  deliverables: DeliverablesSchema,
  theme: ThemeSchema,
  prioritisation: PrioritisationSchema,
  compliance: ComplianceSchema,
  deMinimisAids: z.array(DeMinimisAidSchema),
  documentRequests: z.array(DocumentRequestSchema),
  timeEntries: z.array(TimeEntrySchema),
  people: z.array(PersonSchema),
  interviews: z.array(InterviewSchema),
  processes: z.array(ProcessSchema),
  irritants: z.array(IrritantSchema),
  applications: z.array(ApplicationSchema),
  dataSources: z.array(DataSourceSchema),
  dataFlows: z.array(DataFlowSchema),
  aiUsages: z.array(AiUsageSchema),
  /** By question id of the pinned pack. */
  answers: z.record(IdSchema, AnswerSchema),
  swotItems: z.array(SwotItemSchema),
  rateProfiles: z.array(RateProfileSchema),
  useCases: z.array(UseCaseSchema),
  criteria: z.array(CriterionSchema),
  /** By use case id, then criterion id. */
  scores: z.record(IdSchema, z.record(IdSchema, UseCaseScoreSchema)),
  recommendations: z.array(RecommendationSchema),
  /** Highest recommendation number ever given: a number is never given again, even after a removal. */
  lastRecommendationNumber: z.int().min(0),
  attachments: z.array(AttachmentSchema),
  /** The expert's own words in the deliverables, by section; a section without words has no entry. */
  sectionTexts: z.record(IdSchema, RichTextSchema),
  /** Derived texts confirmed as they read, by the key of the proposal. */
  confirmations: z.record(IdSchema, ConfirmationSchema),
  waivers: z.array(WaiverSchema),
  /** Versions handed over, oldest first. */
  issues: z.array(IssueSchema),
});
export type MissionDoc = z.infer<typeof MissionDocSchema>;

/** Parts of the document edited field by field. */
export const SECTION_SCHEMAS = {
  company: CompanySchema,
  expert: ExpertSchema,
  terms: ProgrammeTermsSchema,
  framing: FramingSchema,
  plan: PlanSchema,
  deliverables: DeliverablesSchema,
  theme: ThemeSchema,
  prioritisation: PrioritisationSchema,
  compliance: ComplianceSchema,
} as const;
export type SectionName = keyof typeof SECTION_SCHEMAS;

/** Lists of items that carry an `id`. */
export const COLLECTION_SCHEMAS = {
  deMinimisAids: DeMinimisAidSchema,
  documentRequests: DocumentRequestSchema,
  timeEntries: TimeEntrySchema,
  people: PersonSchema,
  interviews: InterviewSchema,
  processes: ProcessSchema,
  irritants: IrritantSchema,
  applications: ApplicationSchema,
  dataSources: DataSourceSchema,
  dataFlows: DataFlowSchema,
  aiUsages: AiUsageSchema,
  swotItems: SwotItemSchema,
  rateProfiles: RateProfileSchema,
  useCases: UseCaseSchema,
  criteria: CriterionSchema,
  recommendations: RecommendationSchema,
  attachments: AttachmentSchema,
  waivers: WaiverSchema,
  issues: IssueSchema,
} as const;
export type CollectionName = keyof typeof COLLECTION_SCHEMAS;
export type CollectionItem<C extends CollectionName> = MissionDoc[C][number];

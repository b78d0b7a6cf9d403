import { z } from 'zod';
import { BusinessFunctionSchema, IdSchema, LevelSchema } from '#shared/domain/primitives.ts';
import { CriterionSchema } from '#shared/domain/use-case.ts';

/*
 * A content pack is the method as data: axes, questions, criteria, plans. Files live in
 * resources/content/<pack>/<version>/. Ids are stable for ever and a retired id is never reused.
 * All texts are French.
 */

const TextSchema = z.string().min(1);

/** An axis of the maturity questionnaire; axes with `isOptional` do not lower the overall coverage when left out. */
export const AxisSchema = z.strictObject({
  id: IdSchema,
  /** Short code shown in lists: A1…A9. */
  code: z.string().regex(/^A[1-9]$/),
  name: TextSchema,
  /** One or two words, for radar labels. */
  shortName: TextSchema,
  description: TextSchema,
  /** Weight in the overall score, > 0. */
  weight: z.number().positive(),
  isOptional: z.boolean(),
});
export type Axis = z.infer<typeof AxisSchema>;

/**
 * Companies a question is put to; every condition given must hold. Headcounts are in full-time equivalents, bounds
 * included. What is not known of the company never rules a question out.
 */
export const AppliesWhenSchema = z.strictObject({
  sectorIds: z.array(IdSchema).min(1).optional(),
  notSectorIds: z.array(IdSchema).min(1).optional(),
  minHeadcount: z.int().positive().optional(),
  maxHeadcount: z.int().positive().optional(),
  /** Levels of other questions, bounds included. */
  answers: z
    .array(
      z.strictObject({
        questionId: IdSchema,
        minLevel: LevelSchema.optional(),
        maxLevel: LevelSchema.optional(),
      }),
    )
    .min(1)
    .optional(),
});
export type AppliesWhen = z.infer<typeof AppliesWhenSchema>;

export const QuestionSchema = z.strictObject({
  id: IdSchema,
  axisId: IdSchema,
  /** One clear sentence, put to the company. */
  text: TextSchema,
  /** Two to five words, for tables and charts. */
  label: TextSchema,
  /** Levels 0 to 4, each an observable state of the company. */
  levels: z.array(TextSchema).length(5),
  /** What proves the level: what to see, which document to ask for. */
  evidence: z.array(TextSchema).min(1),
  /** Whom to ask. */
  askedTo: z.array(BusinessFunctionSchema).min(1),
  /** Weight inside the axis, > 0. */
  weight: z.number().positive(),
  /** Beside the question: definition, pitfall or example. */
  help: TextSchema,
  mappings: z.array(TextSchema),
  /** Without it the question is put to every company. */
  appliesWhen: AppliesWhenSchema.optional(),
});
export type Question = z.infer<typeof QuestionSchema>;

/** A step of the method with its place in the left navigation and what it must produce. */
export const JourneyStepSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  goal: TextSchema,
  output: TextSchema,
  /** Screen of the application that serves the step. */
  screen: z.enum([
    'framing',
    'interviews',
    'landscape',
    'maturity',
    'use-cases',
    'prioritisation',
    'roadmap',
    'funding',
    'deliverables',
  ]),
});
export type JourneyStep = z.infer<typeof JourneyStepSchema>;

/** A default plan; `days` by step are man-days and sum to `totalDays`. */
export const PlanTemplateSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  totalDays: z.number().positive(),
  steps: z.array(z.strictObject({ stepId: IdSchema, days: z.number().positive() })),
});
export type PlanTemplate = z.infer<typeof PlanTemplateSchema>;

export const SectorSchema = z.strictObject({ id: IdSchema, name: TextSchema });
export type Sector = z.infer<typeof SectorSchema>;

/** Names of the five maturity levels, in order, with the lower bound of the band on the 0–4 scale. */
export const MaturityBandSchema = z.strictObject({ name: TextSchema, from: z.number().min(0).max(4) });
export type MaturityBand = z.infer<typeof MaturityBandSchema>;

export const ScoringRulesSchema = z.strictObject({
  /** Below this coverage (0–1) a score is « indicatif ». */
  indicativeBelow: z.number().min(0).max(1),
  /** Below this coverage (0–1) there is no score. */
  emptyBelow: z.number().min(0).max(1),
  bands: z.array(MaturityBandSchema).min(2),
  /** Levels between two voices from which they contradict each other. */
  contradictionGap: z.int().min(1).max(4),
  /** Pairwise weights: highest acceptable consistency ratio, and the table of random indices it is taken from. */
  pairwise: z.strictObject({
    acceptableRatio: z.number().positive(),
    randomIndex: z.strictObject({
      name: TextSchema,
      /** By number of criteria. */
      values: z.record(z.string().regex(/^\d+$/), z.number().positive()),
    }),
  }),
  /** `concentration`: how close to the chosen weights the simulated ones stay (1 loose, 1000 tight). */
  simulation: z.strictObject({
    draws: z.int().min(1000).max(100_000),
    concentration: z.int().min(1).max(1000),
  }),
});
export type ScoringRules = z.infer<typeof ScoringRulesSchema>;

const AnswerLevelsSchema = z.strictObject({ questionId: IdSchema, levels: z.array(LevelSchema).min(1) });

/** Which answers say something of a threat that no item of the landscape says by itself. */
export const SwotRulesSchema = z.strictObject({
  /** Levels that describe a know-how held by one person alone. */
  heldByOne: z.array(AnswerLevelsSchema),
  /** Levels that describe data anybody may open or send out. */
  weakAccess: z.array(AnswerLevelsSchema),
});

export const ContentPackSchema = z.strictObject({
  id: IdSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: TextSchema,
  publishedOn: z.iso.date(),
  credits: z.array(TextSchema),
  axes: z.array(AxisSchema).min(1),
  questions: z.array(QuestionSchema).min(1),
  criteria: z.array(CriterionSchema).min(1),
  steps: z.array(JourneyStepSchema).min(1),
  plans: z.array(PlanTemplateSchema).min(1),
  sectors: z.array(SectorSchema).min(1),
  documentRequests: z.array(z.strictObject({ label: TextSchema, ownerHint: TextSchema })),
  scoring: ScoringRulesSchema,
  /** Missing in the packs written before the SWOT; no such threat is then proposed. */
  swot: SwotRulesSchema.optional(),
});
export type ContentPack = z.infer<typeof ContentPackSchema>;

/** What a pack folder holds: pack.json with everything but the questions, and questions/<axis>.json. */
export const PackManifestSchema = ContentPackSchema.omit({ questions: true });
export const QuestionFileSchema = z.array(QuestionSchema);

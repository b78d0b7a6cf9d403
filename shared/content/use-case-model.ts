import { z } from 'zod';
import { foldText } from '#shared/domain/french.ts';
import { BusinessFunctionSchema, IdSchema, LevelSchema, TriStateSchema } from '#shared/domain/primitives.ts';
import {
  EuPurposeSchema,
  EuSourcingSchema,
  EuTechnologySchema,
  UseCaseSchema,
} from '#shared/domain/use-case.ts';

const TextSchema = z.string().min(1);

/** Bounds included, both known. */
const RangeSchema = z.strictObject({ min: z.number().min(0), max: z.number().min(0) });

/** The eight domains of Annex III of the AI Act. */
export const AnnexThreeDomainSchema = z.enum([
  'biometrics',
  'critical-infrastructure',
  'education',
  'employment',
  'essential-services',
  'law-enforcement',
  'migration',
  'justice',
]);
export type AnnexThreeDomain = z.infer<typeof AnnexThreeDomainSchema>;

/**
 * Where the legal check of the use case starts from, never its answer: always shown « à confirmer ».
 * `affectsEmployees`: employees work with the tool or it bears on their work, which raises the question of the CSE.
 */
export const ComplianceHintsSchema = z.strictObject({
  personalData: TriStateSchema,
  affectsEmployees: TriStateSchema,
  talksToPeople: TriStateSchema,
  generatesContent: TriStateSchema,
  /** Null: no domain of the annex at first sight. */
  annexIII: AnnexThreeDomainSchema.nullable(),
  profiling: TriStateSchema,
  annexISafety: TriStateSchema,
  connectedMachines: TriStateSchema,
});
export type ComplianceHints = z.infer<typeof ComplianceHintsSchema>;

/** Start of a word, or of several in a row, without accents; see `isStemIn`. */
const StemSchema = z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/);

/** Signs that make the model worth proposing. Each adds to the case for it; none is required. */
export const SuggestionSchema = z.strictObject({
  /** In the title or the description of an irritant. */
  irritantWords: z.array(StemSchema).min(1),
  /** In the name or the description of a data source. */
  dataSourceWords: z.array(StemSchema).min(1),
  /** Questions whose level lies within the bounds, included; null: open on that side, never on both. */
  questions: z
    .array(
      z.strictObject({
        questionId: IdSchema,
        minLevel: LevelSchema.nullable(),
        maxLevel: LevelSchema.nullable(),
      }),
    )
    .min(1),
  /** Sectors where it is met more often than elsewhere; empty: no preference. */
  sectorIds: z.array(IdSchema),
});
export type Suggestion = z.infer<typeof SuggestionSchema>;

/** A use case to start from, always editable once taken over. Money in euros excluding tax, for 10 to 500 employees. */
export const UseCaseModelSchema = z.strictObject({
  id: z.string().regex(/^uc-[a-z]+(-[a-z]+)*-\d{2}$/),
  title: TextSchema,
  functionId: BusinessFunctionSchema,
  /** Empty: every sector. */
  sectorIds: z.array(IdSchema),
  /** What is observed today, with the sign one sees on site. */
  problem: TextSchema,
  /** What the tool does, for whom, at what moment. */
  solution: TextSchema,
  users: TextSchema,
  pattern: UseCaseSchema.shape.pattern.unwrap(),
  technologies: z.array(EuTechnologySchema).min(1),
  purpose: EuPurposeSchema,
  sourcing: EuSourcingSchema,
  approach: UseCaseSchema.shape.approach.unwrap(),
  approachReason: TextSchema,
  /** Each with the history or the volume from which it is worth it. */
  dataNeeds: z.array(TextSchema).min(1),
  /** Observable: one can go and see whether they are met. */
  prerequisites: z.array(TextSchema).min(1),
  kpi: z.strictObject({
    name: TextSchema,
    unit: TextSchema,
    /** How to measure the starting value in half a day. */
    baselineHint: TextSchema,
  }),
  /** What drives the gain; minutes saved on each unit of volume, null when the gain is not one of time. */
  gain: z.strictObject({ volumeUnit: TextSchema, minutesSaved: RangeSchema.nullable(), note: TextSchema }),
  oneOffCost: RangeSchema,
  /** Per year. */
  yearlyCost: RangeSchema,
  /** From the decision to daily use. */
  monthsToProduction: RangeSchema,
  /** `sourceKey` is null for an order of magnitude without a published source. */
  costSource: z.strictObject({ sourceKey: z.string().min(1).nullable(), label: TextSchema }),
  risks: z.array(TextSchema).min(1),
  /** What a rule, a query, a spreadsheet or a report does of it: always to be weighed against the AI. */
  plainAlternative: TextSchema,
  nature: UseCaseSchema.shape.nature,
  complianceHints: ComplianceHintsSchema,
  suggestWhen: SuggestionSchema,
  /** Entries of the same toolbox worth reading with it. */
  links: z.strictObject({ knowledgeIds: z.array(IdSchema), recommendationIds: z.array(IdSchema) }),
});
export type UseCaseModel = z.infer<typeof UseCaseModelSchema>;

/** The words of a text as stems are sought in them, accents, capitals, apostrophes and hyphens aside. */
export function foldedWords(text: string): string {
  return ` ${foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

/** Whether a word of the text begins with the stem; the text through `foldedWords` when it is read many times. */
export function isStemIn(text: string, stem: string): boolean {
  return holdsStem(foldedWords(text), stem);
}

export function holdsStem(words: string, stem: string): boolean {
  return words.includes(` ${stem}`);
}

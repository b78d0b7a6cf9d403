import { z } from 'zod';
import { IdSchema } from '#shared/domain/primitives.ts';
import { SourcedSchema } from './sourced.ts';

/*
 * The measures that can follow a diagnostic, as dated data: what each asks of a company and when it is of use to it, in a
 * closed language. What is computed from them stands in shared/funding/orient.ts.
 */

/** Figures of a mission: people in full-time equivalents, euros, years, counts. */
export const MeasureNumberSchema = z.enum([
  'headcount',
  'turnover',
  'balanceSheetTotal',
  'ageYears',
  'roadmapCost',
  'retainedCases',
  'boughtCases',
  'builtCases',
  'readyCases',
]);
export type MeasureNumber = z.infer<typeof MeasureNumberSchema>;

/** An empty `all` is always true. `toAsk`: nothing in a mission tells; only the body that runs the measure does. */
export type MeasureCondition =
  | { readonly all: readonly MeasureCondition[] }
  | { readonly any: readonly MeasureCondition[] }
  | { readonly not: MeasureCondition }
  | { readonly number: MeasureNumber; readonly atLeast: number }
  | { readonly number: MeasureNumber; readonly atMost: number }
  | { readonly number: MeasureNumber; readonly below: number }
  /** Maturity of an axis of the pack, 0 to 4. */
  | { readonly axis: string; readonly below: number }
  /** That many recommendations on an axis. */
  | { readonly actionsOn: string; readonly atLeast: number }
  | { readonly eligible: 'diag-data-ia' }
  /** Region of the company; any when the list is empty. */
  | { readonly region: readonly string[] }
  | { readonly toAsk: true };

export const MeasureConditionSchema: z.ZodType<MeasureCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(MeasureConditionSchema) }),
    z.strictObject({ any: z.array(MeasureConditionSchema).min(1) }),
    z.strictObject({ not: MeasureConditionSchema }),
    z.strictObject({ number: MeasureNumberSchema, atLeast: z.number() }),
    z.strictObject({ number: MeasureNumberSchema, atMost: z.number() }),
    z.strictObject({ number: MeasureNumberSchema, below: z.number() }),
    z.strictObject({ axis: IdSchema, below: z.number().min(0).max(4) }),
    z.strictObject({ actionsOn: IdSchema, atLeast: z.int().min(1) }),
    z.strictObject({ eligible: z.literal('diag-data-ia') }),
    z.strictObject({ region: z.array(z.string().min(1)) }),
    z.strictObject({ toAsk: z.literal(true) }),
  ]),
);

/**
 * A condition with the sentence for each outcome; an empty one says nothing. `{headcount}`, `{axis:a6}`, `{region}`… stand
 * for the facts of the mission. `ask`: what to ask as long as it is not known.
 */
export const MeasureRuleSchema = z.strictObject({
  when: MeasureConditionSchema,
  yes: z.string(),
  no: z.string(),
  ask: z.string().min(1),
});
export type MeasureRule = z.infer<typeof MeasureRuleSchema>;

/** A measure that can follow the diagnostic. `access`: all asked for; `useful`: one is enough. */
export const FundingMeasureSchema = z.strictObject({
  id: IdSchema,
  name: z.string().min(1),
  what: z.string().min(1),
  whenUseful: z.string().min(1),
  access: z.array(MeasureRuleSchema),
  useful: z.array(MeasureRuleSchema),
  /** Calls and their last day; null: no closing date known. */
  calls: z.array(z.strictObject({ label: z.string().min(1), closesOn: z.iso.date().nullable() })),
  nextStep: z.string().min(1),
  /** Title of the recommendation it becomes, and the horizon in which it fits. */
  action: z.string().min(1),
  horizonMonths: z.union([z.literal(3), z.literal(6), z.literal(12), z.literal(24)]),
  /** « auprès de … » */
  confirmWith: z.string().startsWith('auprès '),
  sourced: SourcedSchema,
});
export type FundingMeasure = z.infer<typeof FundingMeasureSchema>;

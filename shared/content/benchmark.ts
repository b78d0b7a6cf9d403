import { z } from 'zod';
import { IdSchema } from '#shared/domain/primitives.ts';
import { SourcedSchema } from './sourced.ts';

/**
 * A published figure to set beside the company's situation: never a percentile, never mixed with a figure of another
 * survey without saying so. `value` is a share from 0 to 1.
 */
export const BenchmarkSchema = z.strictObject({
  id: IdSchema,
  /** Survey it comes from: figures of one survey compare with one another, not with those of another. */
  surveyId: IdSchema,
  /** Reads after the value: « des entreprises de 10 à 49 salariés utilisent au moins une technologie d’IA ». */
  statement: z.string().min(1),
  value: z.number().min(0).max(1),
  population: z.string().min(1),
  /** What exactly was counted. */
  definition: z.string().min(1),
  year: z.int(),
  /** Headcounts it speaks of, bounds included; null: open. */
  minHeadcount: z.number().nullable(),
  maxHeadcount: z.number().nullable(),
  /** Empty: all sectors. */
  sectorIds: z.array(IdSchema),
  axisIds: z.array(IdSchema).min(1),
  sourced: SourcedSchema,
});
export type Benchmark = z.infer<typeof BenchmarkSchema>;

/** `caveat`: what keeps its figures apart from those of other surveys, shown with them. */
export const BenchmarkSurveySchema = z.strictObject({
  id: IdSchema,
  name: z.string().min(1),
  caveat: z.string().min(1),
});
export type BenchmarkSurvey = z.infer<typeof BenchmarkSurveySchema>;

export const BenchmarkFileSchema = z.strictObject({
  surveys: z.array(BenchmarkSurveySchema).min(1),
  benchmarks: z.array(BenchmarkSchema).min(1),
});
export type BenchmarkFile = z.infer<typeof BenchmarkFileSchema>;

/** Before the file is read. */
export const EMPTY_BENCHMARKS: BenchmarkFile = { surveys: [], benchmarks: [] };

import { z } from 'zod';
import { IdSchema } from './primitives.ts';

/** Something noted during the mission that a passage, or an attached file, bears on. `question` is one of the pack's. */
export const FactRefSchema = z.strictObject({
  kind: z.enum([
    'question',
    'interview',
    'document-request',
    'process',
    'irritant',
    'application',
    'data-source',
    'ai-usage',
    'use-case',
  ]),
  id: IdSchema,
});
export type FactRef = z.infer<typeof FactRefSchema>;
export type FactKind = FactRef['kind'];

/** Where the facts of each kind are; questions are in the pack, not in the document. */
export const FACT_COLLECTIONS = {
  interview: 'interviews',
  'document-request': 'documentRequests',
  process: 'processes',
  irritant: 'irritants',
  application: 'applications',
  'data-source': 'dataSources',
  'ai-usage': 'aiUsages',
  'use-case': 'useCases',
} as const satisfies Record<Exclude<FactKind, 'question'>, string>;

export function isSameFact(a: FactRef, b: FactRef): boolean {
  return a.kind === b.kind && a.id === b.id;
}

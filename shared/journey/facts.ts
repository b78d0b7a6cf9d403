import { FACT_COLLECTIONS, type FactKind, type FactRef } from '#shared/domain/fact-ref.ts';
import type { Screen, Target } from './finding.ts';

const SCREEN_OF: Readonly<Record<Exclude<FactKind, 'question'>, Screen>> = {
  interview: 'interviews',
  'document-request': 'framing',
  process: 'landscape',
  irritant: 'landscape',
  application: 'landscape',
  'data-source': 'landscape',
  'ai-usage': 'landscape',
  'use-case': 'use-cases',
};

/** Where a fact is seen and changed. */
export function targetOfFact({ kind, id }: FactRef): Target {
  if (kind === 'question') return { kind, questionId: id };
  return { kind: 'item', screen: SCREEN_OF[kind], collection: FACT_COLLECTIONS[kind], id };
}

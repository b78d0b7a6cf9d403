import type { Id } from '#shared/domain/primitives.ts';
import type { Block } from './model.ts';

/** The section whose words, the expert's own, the block holds; null for words that derive from facts. */
export function sectionIdOf({ origin }: Block): Id | null {
  return origin?.kind === 'expert' ? origin.sectionId : null;
}

import type { Id } from '#shared/domain/primitives.ts';
import type { Block } from './model.ts';

/** The section whose words, the expert's own, the block holds; null for words that derive from facts. */
export function sectionIdOf(block: Block): Id | null {
  const { origin } = block as { readonly origin?: { readonly kind: string; readonly sectionId?: Id } };
  return origin?.kind === 'expert' ? (origin.sectionId ?? null) : null;
}

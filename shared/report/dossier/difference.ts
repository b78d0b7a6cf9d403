import type { Fact } from './facts.ts';

export type DifferenceKind = 'number' | 'date' | 'use-case' | 'recommendation' | 'text';

/** What one report says otherwise than the other; `value` empty: it is not there. All in French. */
export type Difference = {
  readonly kind: DifferenceKind;
  /** False: a detail that one report leaves out, which contradicts nothing. */
  readonly isBlocking: boolean;
  readonly what: string;
  readonly client: Said;
  readonly funder: Said;
};

export type Said = { readonly value: string; readonly where: string };

/** Not in that report. */
export const ABSENT: Said = { value: '', where: '' };

export function said({ text, where }: Fact, value = text): Said {
  return { value: value.length <= 160 ? value : `${value.slice(0, 159)}…`, where };
}

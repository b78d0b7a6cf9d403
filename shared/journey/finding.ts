import type { CollectionName } from '#shared/domain/mission.ts';

/** Screens of a mission, in the order of the method. */
export const SCREENS = [
  'overview',
  'framing',
  'interviews',
  'landscape',
  'maturity',
  'use-cases',
  'prioritisation',
  'roadmap',
  'funding',
  'deliverables',
] as const;
export type Screen = (typeof SCREENS)[number];

/** blocking: the report cannot be handed over so · to-check: a figure or a contradiction to look at · missing: not filled in. */
export type Severity = 'blocking' | 'to-check' | 'missing';

/** Where to click to mend a finding. */
export type Target =
  | { readonly kind: 'screen'; readonly screen: Screen }
  | { readonly kind: 'field'; readonly screen: Screen; readonly field: string }
  | { readonly kind: 'question'; readonly questionId: string }
  | {
      readonly kind: 'item';
      readonly screen: Screen;
      readonly collection: CollectionName;
      readonly id: string;
    };

/** Something missing or doubtful, as a sentence in French that says what, and a place where it can be mended. */
export type Finding = {
  readonly id: string;
  readonly severity: Severity;
  readonly screen: Screen;
  readonly message: string;
  readonly target: Target;
};

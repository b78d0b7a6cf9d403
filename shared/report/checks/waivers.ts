import type { Waiver } from '#shared/domain/deliverable.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { DeliveryCheck } from './check.ts';

/** Characters a reason has at least: « ok » explains nothing to who reads it a year later. */
export const SHORTEST_REASON = 10;

export type SortedChecks = {
  /** Still to mend or to look at; blocking ones keep the deliverable from being issued. */
  readonly open: readonly DeliveryCheck[];
  /** Blocking ones the expert delivers with, and why. */
  readonly waived: readonly { readonly check: DeliveryCheck; readonly waiver: Waiver }[];
  /** Waivers on this deliverable whose check is gone: they hold no more. */
  readonly lapsed: readonly Waiver[];
  readonly isDeliverable: boolean;
};

export function isReasonEnough(reason: string): boolean {
  return reason.trim().length >= SHORTEST_REASON;
}

type SortOptions = {
  readonly deliverableId: Id;
  /** Whether the checks hold those of the written file. */
  readonly isFileRead: boolean;
  /** Every finding of the mission, those included that bear on other deliverables. */
  readonly findingIds: ReadonlySet<string>;
};

/**
 * Checks as the waivers leave them. Only a blocking check can be waived, by its key; a waiver whose check is gone has no
 * effect and is told apart. One on the Word file is not judged as long as `isFileRead` is false: nothing is known of it.
 */
export function sortChecks(
  checks: readonly DeliveryCheck[],
  waivers: readonly Waiver[],
  { deliverableId, isFileRead, findingIds }: SortOptions,
): SortedChecks {
  const byKey = new Map(
    waivers.filter(({ reason }) => isReasonEnough(reason)).map((it) => [it.findingKey, it]),
  );
  const waiverOf = ({ key, severity }: DeliveryCheck) =>
    severity === 'blocking' ? byKey.get(key) : undefined;
  const open = checks.filter((check) => !waiverOf(check));
  const waived = checks.flatMap((check) => {
    const waiver = waiverOf(check);
    return waiver ? [{ check, waiver }] : [];
  });
  const held = new Set(waived.map(({ waiver }) => waiver.id));
  const lapsed = waivers.filter(({ id, findingKey }) => {
    if (held.has(id)) return false;
    const [owner = '', rest] = findingKey.split(':');
    // A key without a deliverable is a finding of the mission, which bears on several.
    if (rest === undefined) return !findingIds.has(findingKey);
    return owner === deliverableId && (isFileRead || !rest.startsWith('file.'));
  });
  return { open, waived, lapsed, isDeliverable: open.every(({ severity }) => severity !== 'blocking') };
}

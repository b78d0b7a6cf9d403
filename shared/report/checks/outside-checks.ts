import { frenchTypography, named } from '#shared/domain/french.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { Severity } from '#shared/journey/finding.ts';
import { type DeliveryCheck, documentCheck, fingerprintOf, screenTarget } from './check.ts';

/* What is found elsewhere, as checks of a deliverable: two reports compared, the Word file read back, the template. */

/** What two reports say of one thing; `value` empty: one of them leaves it out. All in French. */
export type ReportDifference = {
  readonly isBlocking: boolean;
  readonly what: string;
  readonly client: { readonly value: string; readonly where: string };
  readonly funder: { readonly value: string; readonly where: string };
};

export function checksOfDifferences(
  deliverableId: Id,
  differences: readonly ReportDifference[],
): readonly DeliveryCheck[] {
  const said = (whose: string, { value, where }: ReportDifference['client']) =>
    value.trim() === ''
      ? `${whose} ne le dit pas`
      : `${whose} dit ${named(value)}${where ? ` (${where})` : ''}`;
  return differences.map((difference) => {
    const { what, client, funder, isBlocking } = difference;
    return documentCheck(
      { deliverableId },
      `agreement.${fingerprintOf(`${what} ${client.value} ${funder.value}`)}`,
      isBlocking ? 'blocking' : 'to-check',
      `${what} : ${said('le rapport de l’entreprise', client)}, ${said('celui du financeur', funder)}. Accordez-les`,
      screenTarget('deliverables'),
    );
  });
}

/** Something found in a file: a template, or the Word file about to be handed over. `message` says what to do. */
export type FileRemark = {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where in the file; empty for the whole. */
  readonly place: string;
};

/** `of`: which file, as the keys begin, so that a template and a written file never share a waiver. */
export function checksOfFile(
  deliverableId: Id,
  of: 'file' | 'template',
  remarks: readonly FileRemark[],
): readonly DeliveryCheck[] {
  return remarks.map(({ id, severity, message, place }) =>
    documentCheck(
      { deliverableId },
      `${of}.${id}`,
      severity,
      frenchTypography(place.trim() === '' ? message : `${message.replace(/\.$/, '')} (${place})`),
      screenTarget('deliverables'),
    ),
  );
}

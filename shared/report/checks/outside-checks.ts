import { named, uncapitalised } from '#shared/domain/french.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { Difference, Said } from '#shared/report/dossier/difference.ts';
import type { FileFinding } from '#shared/report/round-trip.ts';
import type { TemplateFinding } from '#shared/report/word/template/finding.ts';
import { type DeliveryCheck, documentCheck, fieldTarget, fingerprintOf, screenTarget } from './check.ts';

/** How the keys of the checks of the written file begin. */
export const FILE_KEY = 'file.';

/* What is found elsewhere, as checks of a deliverable: two reports compared, the Word file read back, the template. */

/** What the company’s report and the funder’s say otherwise than each other. */
export function checksOfDifferences(
  deliverableId: Id,
  differences: readonly Difference[],
): readonly DeliveryCheck[] {
  const said = (whose: string, { value, where }: Said) =>
    value.trim() === ''
      ? `${whose} ne le dit pas`
      : `${whose} dit ${named(value)}${where ? ` (${where})` : ''}`;
  return differences.map((difference) => {
    const { what, client, funder, isBlocking } = difference;
    return documentCheck(
      { deliverableId },
      `agreement.${fingerprintOf(`${what} ${client.value} ${funder.value}`)}`,
      isBlocking ? 'blocking' : 'to-check',
      `${what} : ${said('le rapport de l’entreprise', client)}, ${said('celui du financeur', funder)}. Accordez-les`,
      screenTarget('deliverables'),
    );
  });
}

/** What was found in the written Word file. */
export function checksOfFile(deliverableId: Id, findings: readonly FileFinding[]): readonly DeliveryCheck[] {
  return findings.map(({ id, severity, message, place }) =>
    documentCheck(
      { deliverableId },
      `${FILE_KEY}${id}`,
      severity,
      placed(message, place),
      screenTarget('deliverables'),
    ),
  );
}

/** What was found in the expert’s own Word template; what asks for nothing is left out. */
export function checksOfTemplate(
  deliverableId: Id,
  findings: readonly TemplateFinding[],
): readonly DeliveryCheck[] {
  return findings
    .filter(({ severity }) => severity !== 'information')
    .map(({ kind, severity, where, message }) =>
      documentCheck(
        { deliverableId },
        `template.${kind}.${fingerprintOf(`${where} ${message}`)}`,
        severity === 'blocking' ? 'blocking' : 'to-check',
        placed(`Modèle Word : ${uncapitalised(message)}`, where),
        fieldTarget('deliverables', 'deliverables.template'),
      ),
    );
}

function placed(message: string, place: string): string {
  return place.trim() === '' ? message : `${message.replace(/\.$/, '')} (${place})`;
}

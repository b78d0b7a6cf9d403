import { frenchTypography } from '#shared/domain/french.ts';
import type { FileFinding } from '#shared/report/round-trip.ts';

/** Above this many of one kind, the rest is counted. */
const MOST_OF_A_KIND = 8;

export type Remark = { readonly message: string; readonly place: string };

/** Findings of one kind: the first of them one by one, the rest in a sentence. */
export function findings(
  kind: string,
  severity: FileFinding['severity'],
  remarks: readonly Remark[],
): readonly FileFinding[] {
  const shown = remarks.slice(0, MOST_OF_A_KIND).map(
    ({ message, place }, index): FileFinding => ({
      id: `${kind}-${index + 1}`,
      severity,
      message: frenchTypography(message),
      place,
    }),
  );
  const more = remarks.length - shown.length;
  return more > 0
    ? [
        ...shown,
        { id: `${kind}-more`, severity, message: `${more} autres remarques du même genre.`, place: '' },
      ]
    : shown;
}

/** What the user can do about a fault of the writer itself. */
export const REWRITE = 'produisez le fichier de nouveau, et signalez-le si cela se répète';

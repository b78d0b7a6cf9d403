import { frenchTypography } from '#shared/domain/french.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { ABSENT, type Difference, type DifferenceKind, type Said, said } from './difference.ts';
import type { Fact } from './facts.ts';
import { oneSided } from './one-sided.ts';
import { type Side, sideOf, unmatchedQuantities } from './side.ts';

export type Agreement = {
  /** Blocking ones first. */
  readonly differences: readonly Difference[];
  /** No blocking difference. */
  readonly isAgreed: boolean;
  /** What was compared. */
  readonly compared: {
    readonly figures: number;
    readonly dates: number;
    readonly useCases: number;
    readonly recommendations: number;
  };
};

/**
 * Whether the report handed to the company and the documents handed to the funder say the same. Three nets:
 * - the same thing said in both (a cell of a table, a line of a sheet, a point of a chart, the figures under a heading)
 *   reads the same;
 * - every use case and every recommendation of one is in the other;
 * - a figure with its unit, or a date, that only one prints about a fact is printed somewhere about that fact by the
 *   other, at the precision of the coarser.
 * A standard chapter that only one report has is a choice of contents, and contradicts nothing by itself.
 */
export function checkAgreement(
  clientReport: ReportDocument,
  funderReports: readonly ReportDocument[],
): Agreement {
  const client = sideOf([clientReport]);
  const funder = sideOf(funderReports);
  const differences = distinct([
    ...missingSubjects(client, funder),
    ...contradictions(client, funder),
    ...oneSided(client, funder),
  ]);
  const shared = [...client.byKey.keys()].filter((key) => funder.byKey.has(key));
  const quantities = shared.flatMap((key) => (client.byKey.get(key) ?? []).flatMap((it) => it.quantities));
  return {
    differences: differences
      .map((it) => ({
        ...it,
        what: frenchTypography(it.what),
        client: french(it.client),
        funder: french(it.funder),
      }))
      .toSorted((a, b) => Number(b.isBlocking) - Number(a.isBlocking)),
    isAgreed: differences.every(({ isBlocking }) => !isBlocking),
    compared: {
      figures: quantities.filter(({ kind }) => kind === 'number').length,
      dates: quantities.filter(({ kind }) => kind === 'date').length,
      useCases: subjectsOf(client, 'use-case').size,
      recommendations: subjectsOf(client, 'recommendation').size,
    },
  };
}

type SubjectKind = 'use-case' | 'recommendation';

/** Every use case, or recommendation, that is spoken of, with the first thing said of it. */
function subjectsOf({ facts }: Side, kind: SubjectKind): ReadonlyMap<string, Fact> {
  const subjects = new Map<string, Fact>();
  for (const fact of facts)
    for (const source of fact.sources)
      if (source.startsWith(`${kind} `) && fact.subject === source && !subjects.has(source))
        subjects.set(source, fact);
  return subjects;
}

function missingSubjects(client: Side, funder: Side): readonly Difference[] {
  return (['use-case', 'recommendation'] as const).flatMap((kind) => {
    const [here, there] = [subjectsOf(client, kind), subjectsOf(funder, kind)];
    const missing = (from: ReadonlyMap<string, Fact>, to: ReadonlyMap<string, Fact>) =>
      [...from].filter(([subject]) => !to.has(subject)).map(([, fact]) => fact);
    const what = kind === 'use-case' ? 'Cas d’usage' : 'Recommandation';
    return [
      ...missing(here, there).map((fact) => ({
        kind,
        isBlocking: true,
        what: `${what} : ${nameIn(client, fact)}`,
        client: said(fact, nameIn(client, fact)),
        funder: ABSENT,
      })),
      ...missing(there, here).map((fact) => ({
        kind,
        isBlocking: true,
        what: `${what} : ${nameIn(funder, fact)}`,
        client: ABSENT,
        funder: said(fact, nameIn(funder, fact)),
      })),
    ];
  });
}

/** What is said of the subject that reads most like its name: the longest of the first words of its row. */
function nameIn({ facts }: Side, { subject }: Fact): string {
  const words = facts
    .filter((fact) => fact.subject === subject && fact.isExact && fact.quantities.length === 0)
    .map(({ text }) => text);
  return words.slice(0, 3).toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** What both say, and say otherwise. */
function contradictions(client: Side, funder: Side): readonly Difference[] {
  return [...client.byKey].flatMap(([key, here]) => {
    const there = funder.byKey.get(key);
    if (there === undefined) return [];
    return here[0]?.isExact === true ? exactDifferences(here, there) : proseDifferences(here, there);
  });
}

function exactDifferences(here: readonly Fact[], there: readonly Fact[]): readonly Difference[] {
  const onlyHere = here.filter(({ text }) => !there.some((other) => other.text === text));
  const onlyThere = there.filter(({ text }) => !here.some((other) => other.text === text));
  const count = Math.max(onlyHere.length, onlyThere.length);
  return Array.from({ length: count }, (_, index) => index).flatMap((index): readonly Difference[] => {
    const one = onlyHere[index] ?? here[0];
    const other = onlyThere[index] ?? there[0];
    if (!one || !other) return [];
    const kind = kindOf(one, other);
    // Other words for the same figures: only names matter.
    if (kind === null) return [];
    return [{ kind, isBlocking: true, what: one.label, client: said(one), funder: said(other) }];
  });
}

function kindOf(one: Fact, other: Fact): DifferenceKind | null {
  const unlike = unmatchedQuantities(one.quantities, other.quantities);
  const odd = unlike[0] ?? unmatchedQuantities(other.quantities, one.quantities)[0];
  if (odd !== undefined) return odd.kind;
  if (one.key.startsWith('heading r_fiche_')) return 'use-case';
  if (one.subject === null) return null;
  return one.subject.startsWith('use-case ') ? 'use-case' : 'recommendation';
}

/** Figures of the sentences under the same heading. */
function proseDifferences(here: readonly Fact[], there: readonly Fact[]): readonly Difference[] {
  const [first] = here;
  const [other] = there;
  if (!first || !other) return [];
  const ours = here.flatMap(({ quantities }) => quantities);
  const theirs = there.flatMap(({ quantities }) => quantities);
  const onlyOurs = unmatchedQuantities(ours, theirs);
  const onlyTheirs = unmatchedQuantities(theirs, ours);
  const count = Math.max(onlyOurs.length, onlyTheirs.length);
  // With fewer sentences on one side, what is missing there is a matter of detail.
  const isSameText = here.length === there.length;
  return Array.from({ length: count }, (_, index) => ({
    kind: (onlyOurs[index] ?? onlyTheirs[index])?.kind ?? 'number',
    isBlocking: isSameText || (onlyOurs[index] !== undefined && onlyTheirs[index] !== undefined),
    what: `Texte sous « ${first.where} »`,
    client: { value: onlyOurs[index]?.shown ?? '', where: first.where },
    funder: { value: onlyTheirs[index]?.shown ?? '', where: other.where },
  }));
}

function french({ value, where }: Said): Said {
  return { value: frenchTypography(value), where: frenchTypography(where) };
}

function distinct(differences: readonly Difference[]): readonly Difference[] {
  const seen = new Map(differences.map((it) => [JSON.stringify(it), it]));
  return [...seen.values()];
}

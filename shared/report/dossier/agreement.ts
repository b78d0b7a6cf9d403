import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import { funderAnnexes, funderReport } from '#shared/report/deliverables/funder-report.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { type Fact, factsOf, STANDARD_CHAPTER_IDS } from './facts.ts';
import { type Quantity, saysTheSame } from './quantities.ts';

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

type Side = {
  readonly facts: readonly Fact[];
  readonly byKey: ReadonlyMap<string, readonly Fact[]>;
  readonly bySource: ReadonlyMap<string, readonly Quantity[]>;
  readonly chapterIds: ReadonlySet<string>;
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
    ...unmatched(client, funder),
  ]);
  const shared = [...client.byKey.keys()].filter((key) => funder.byKey.has(key));
  const quantities = shared.flatMap((key) => (client.byKey.get(key) ?? []).flatMap((it) => it.quantities));
  return {
    differences: differences.toSorted((a, b) => Number(b.isBlocking) - Number(a.isBlocking)),
    isAgreed: differences.every(({ isBlocking }) => !isBlocking),
    compared: {
      figures: quantities.filter(({ kind }) => kind === 'number').length,
      dates: quantities.filter(({ kind }) => kind === 'date').length,
      useCases: subjectsOf(client, 'use-case').size,
      recommendations: subjectsOf(client, 'recommendation').size,
    },
  };
}

/** Where what rests on no single fact of the mission is kept. */
const GENERAL = '';

function sideOf(reports: readonly ReportDocument[]): Side {
  const facts = reports.flatMap(factsOf);
  const byKey = new Map<string, Fact[]>();
  const bySource = new Map<string, Quantity[]>();
  for (const fact of facts) {
    byKey.set(fact.key, [...(byKey.get(fact.key) ?? []), fact]);
    for (const source of fact.sources.length > 0 ? fact.sources : [GENERAL]) {
      const pool = bySource.get(source) ?? [];
      pool.push(...fact.quantities);
      bySource.set(source, pool);
    }
  }
  const chapterIds = new Set(reports.flatMap(({ chapters }) => chapters.map(({ id }) => id)));
  return { facts, byKey, bySource, chapterIds };
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
        what: `${what} : ${nameIn(client, fact)}`,
        client: said(fact, nameIn(client, fact)),
        funder: ABSENT,
      })),
      ...missing(there, here).map((fact) => ({
        kind,
        isBlocking: true,
        what: `${what} : ${nameIn(funder, fact)}`,
        client: ABSENT,
        funder: said(fact, nameIn(funder, fact)),
      })),
    ];
  });
}

const ABSENT: Said = { value: '', where: '' };

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
    what: `Texte sous « ${first.where} »`,
    client: { value: onlyOurs[index]?.shown ?? '', where: first.where },
    funder: { value: onlyTheirs[index]?.shown ?? '', where: other.where },
  }));
}

/**
 * What only one says: a figure with its unit or a date of which the other prints nothing like it about the same fact, and
 * a name that the other does not give to the same use case or recommendation. What stands in a chapter that the other
 * could hold and was told to leave out is no difference.
 */
function unmatched(client: Side, funder: Side): readonly Difference[] {
  const funderSections = sectionIds([funderReport, funderAnnexes]);
  return [
    ...loose(client, funder, funderSections).map(({ fact, value, kind, isBlocking }) => ({
      kind,
      isBlocking,
      what: fact.label,
      client: said(fact, value),
      funder: ABSENT,
    })),
    ...loose(funder, client, STANDARD_CHAPTER_IDS).map(({ fact, value, kind, isBlocking }) => ({
      kind,
      isBlocking,
      what: fact.label,
      client: ABSENT,
      funder: said(fact, value),
    })),
  ];
}

function sectionIds(deliverables: readonly Deliverable[]): ReadonlySet<string> {
  return new Set(
    deliverables.flatMap(({ sections }) =>
      typeof sections === 'function' ? [] : sections.map(({ id }) => id),
    ),
  );
}

type Loose = {
  readonly fact: Fact;
  readonly kind: DifferenceKind;
  readonly value: string;
  readonly isBlocking: boolean;
};

function loose(from: Side, to: Side, possible: ReadonlySet<string>): readonly Loose[] {
  const isLeftOut = ({ chapterId }: Fact) => possible.has(chapterId) && !to.chapterIds.has(chapterId);
  // What its own words take from such a chapter, the other could not hold either.
  const explained = from.facts.filter(isLeftOut);
  return from.facts
    .filter((fact) => !to.byKey.has(fact.key) && !isLeftOut(fact))
    .flatMap((fact) => [...looseName(fact, to), ...looseQuantities(fact, to, explained)]);
}

function looseName(fact: Fact, to: Side): readonly Loose[] {
  const { name, subject } = fact;
  if (name === null || subject === null) return [];
  const others = to.facts.flatMap((it) => (it.subject === subject && it.name !== null ? [it.name] : []));
  // « R3 · Titre » bears the name « Titre ».
  if (others.length === 0 || others.some((other) => other.includes(name) || name.includes(other))) return [];
  const kind = subject.startsWith('use-case ') ? 'use-case' : 'recommendation';
  return [{ fact, kind, value: name, isBlocking: true }];
}

function looseQuantities(fact: Fact, to: Side, explained: readonly Fact[]): readonly Loose[] {
  const isGeneral = fact.sources.length === 0;
  // Of what the other does not speak at all, it cannot speak otherwise; of the terms and dates of the mission only the
  // funder's chapters do.
  if (isGeneral ? !STANDARD_CHAPTER_IDS.has(fact.chapterId) : !fact.sources.some((it) => to.bySource.has(it)))
    return [];
  const about = [
    ...fact.sources.flatMap((source) => to.bySource.get(source) ?? []),
    ...explained
      .filter(({ sources }) => sources.some((source) => fact.sources.includes(source)))
      .flatMap(({ quantities }) => quantities),
  ];
  // Totals rest on no single fact: any figure may be the same one, if it is written as finely.
  const totals = isGeneral
    ? to.facts.flatMap(({ quantities }) => quantities)
    : (to.bySource.get(GENERAL) ?? []);
  // In a chapter that both have, it is a passage that one detail level leaves out; what the expert wrote for one reader
  // alone is theirs to judge.
  const isBlocking = !to.chapterIds.has(fact.chapterId) && !fact.isOwnWords;
  return unmatchedQuantities(fact.quantities, about)
    .filter((quantity) => quantity.kind === 'date' || quantity.unit !== '')
    .filter((quantity) => !totals.some((other) => isAsFine(other, quantity) && saysTheSame(quantity, other)))
    .map((quantity) => ({ fact, kind: quantity.kind, value: quantity.shown, isBlocking }));
}

function isAsFine(one: Quantity, other: Quantity): boolean {
  return one.kind === 'date' || other.kind === 'date' || one.step <= other.step;
}

function unmatchedQuantities(from: readonly Quantity[], among: readonly Quantity[]): readonly Quantity[] {
  return from.filter((quantity) => !among.some((other) => saysTheSame(quantity, other)));
}

function said({ text, where }: Fact, value = text): Said {
  return { value: value.length <= 160 ? value : `${value.slice(0, 159)}…`, where };
}

function distinct(differences: readonly Difference[]): readonly Difference[] {
  const seen = new Map(differences.map((it) => [JSON.stringify(it), it]));
  return [...seen.values()];
}

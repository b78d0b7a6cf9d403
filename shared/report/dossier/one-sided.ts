import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import { funderAnnexes, funderReport } from '#shared/report/deliverables/funder-report.ts';
import { ABSENT, type Difference, type DifferenceKind, said } from './difference.ts';
import { type Fact, STANDARD_CHAPTER_IDS } from './facts.ts';
import { type Quantity, saysTheSame } from './quantities.ts';
import { GENERAL, type Side, unmatchedQuantities } from './side.ts';

/**
 * What only one says: a figure with its unit or a date of which the other prints nothing like it about the same fact, and
 * a name that the other does not give to the same use case or recommendation. What stands in a chapter that the other
 * could hold and was told to leave out is no difference.
 */
export function oneSided(client: Side, funder: Side): readonly Difference[] {
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
  // What its own words take from a passage that the other leaves out, the other could not hold either.
  const explained = from.facts.filter(({ key, chapterId }) => possible.has(chapterId) && !to.byKey.has(key));
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
  return unmatchedQuantities(fact.quantities, about, true)
    .filter((quantity) => quantity.kind === 'date' || quantity.unit !== '')
    .filter(
      (quantity) => !totals.some((other) => isAsFine(other, quantity) && saysTheSame(quantity, other, true)),
    )
    .map((quantity) => ({ fact, kind: quantity.kind, value: quantity.shown, isBlocking }));
}

function isAsFine(one: Quantity, other: Quantity): boolean {
  return one.kind === 'date' || other.kind === 'date' || one.step <= other.roundedStep;
}

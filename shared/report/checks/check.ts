import type { Assessment } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import type { Programme } from '#shared/content/programme.ts';
import { frenchTypography } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { Screen, Severity, Target } from '#shared/journey/finding.ts';
import type { Block, ReportDocument } from '#shared/report/model.ts';
import type { Simulations } from '#shared/scoring/simulate.ts';

/** Something to mend, or to look at, before a deliverable is handed over. */
export type DeliveryCheck = {
  /**
   * Stable as long as the same thing is wrong: what a waiver refers to. It names what is wrong (that person, that
   * image), so that a reason given for one never covers another.
   */
  readonly key: string;
  readonly severity: Severity;
  /** French: what is wrong, and what to do. */
  readonly sentence: string;
  /** Where to mend it. */
  readonly target: Target;
  readonly deliverableIds: readonly Id[];
};

/** A derived text of the document, with what the expert thinks of it; its chapter tells where it stands. */
export type ReadProposal = {
  readonly key: string;
  readonly chapterId: Id;
  readonly text: string;
  /** `changed`: it was confirmed with other words. */
  readonly state: 'confirmed' | 'changed' | 'proposed';
};

/** All a rule may look at. */
export type CheckContext = {
  /** As typed, with the real names. */
  readonly doc: MissionDoc;
  readonly pack: ContentPack;
  readonly assessment: Assessment;
  readonly deliverableId: Id;
  /** As it would be handed over. */
  readonly report: ReportDocument;
  /** Without it, eligibility is not looked at. */
  readonly programme?: Programme;
  /** Without them, robustness is not looked at. */
  readonly simulations?: Simulations | null;
  /** Without them, derived texts are not looked at. */
  readonly proposals?: readonly ReadProposal[];
};

/** Words of a document that are read together, with where they stand. */
export type Passage = {
  readonly text: string;
  /** In French: the chapter, or « page de garde ». */
  readonly place: string;
  readonly chapterId: string | null;
  /** Where these words are typed, or the figures they come from. */
  readonly target: Target;
  readonly block: Block | null;
};

/** `passages`: every word of the document, read once for all the rules. */
export type RuleContext = CheckContext & { readonly passages: readonly Passage[] };

export type CheckRule = (context: RuleContext) => readonly DeliveryCheck[];

export function screenTarget(screen: Screen): Target {
  return { kind: 'screen', screen };
}

export function fieldTarget(screen: Screen, field: string): Target {
  return { kind: 'field', screen, field };
}

/** A check on the document at hand; its key is of that document only. */
export function documentCheck(
  { deliverableId }: Pick<CheckContext, 'deliverableId'>,
  key: string,
  severity: Severity,
  sentence: string,
  target: Target,
): DeliveryCheck {
  return {
    key: `${deliverableId}:${key}`,
    severity,
    sentence: frenchTypography(sentence),
    target,
    deliverableIds: [deliverableId],
  };
}

/** Whether the document has a chapter whose id begins with one of these. */
export function hasChapter({ report }: Pick<CheckContext, 'report'>, ...starts: readonly string[]): boolean {
  return report.chapters.some(({ id }) => starts.some((start) => id.startsWith(start)));
}

const LONGEST_EXCERPT = 70;

/** The words around a place, cut at spaces: « … relevé par Karim Benali lors de la visite… ». */
export function excerpt(text: string, start = 0, end = start): string {
  const flat = text.replace(/\s/g, ' ');
  const room = Math.max(0, LONGEST_EXCERPT - (end - start));
  let from = Math.max(0, start - Math.floor(room / 2));
  const to = Math.min(flat.length, Math.max(end + Math.ceil(room / 2), from + LONGEST_EXCERPT));
  if (from > 0) from = Math.min(start, flat.indexOf(' ', from) + 1 || from);
  const cut = to < flat.length ? Math.max(end, flat.lastIndexOf(' ', to)) : to;
  return `${from > 0 ? '…' : ''}${flat.slice(from, cut).trim()}${cut < flat.length ? '…' : ''}`;
}

/** A short name for words, the same for the same words: FNV-1a, 32 bits. Tells one thing to mend from another; hides nothing. */
export function fingerprintOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1)
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import { blockWords } from './block-words.ts';
import type { Inline, ReportDocument } from './model.ts';

/** A derived text of a deliverable, as it reads now. `fingerprint` is what the expert confirms. */
export type Proposal = {
  readonly key: string;
  readonly chapterId: Id;
  readonly text: string;
  readonly fingerprint: string;
};

/** `changed`: it was confirmed with other words, and is to be read again. */
export type ConfirmationState = 'confirmed' | 'changed' | 'proposed';

/** Every derived text of a deliverable, in reading order; the blocks of one key make one proposal. */
export function proposalsOf(report: Pick<ReportDocument, 'chapters'>): readonly Proposal[] {
  const found = new Map<string, { chapterId: Id; texts: string[]; stable: string[] }>();
  for (const { id, blocks } of report.chapters) {
    for (const block of blocks) {
      if (block.origin?.kind !== 'proposal') continue;
      const entry = found.get(block.origin.key) ?? { chapterId: id, texts: [], stable: [] };
      entry.texts.push(blockWords(block));
      entry.stable.push(blockWords(block, stableWords));
      found.set(block.origin.key, entry);
    }
  }
  return [...found].map(([key, { chapterId, texts, stable }]) => ({
    key,
    chapterId,
    text: texts.join('\n'),
    fingerprint: fingerprintOf(stable.join('\n')),
  }));
}

export function confirmationState(
  doc: Pick<MissionDoc, 'confirmations'>,
  { key, fingerprint }: Pick<Proposal, 'key' | 'fingerprint'>,
): ConfirmationState {
  const confirmed = doc.confirmations[key];
  if (confirmed === undefined) return 'proposed';
  return confirmed.fingerprint === fingerprint ? 'confirmed' : 'changed';
}

/** A reference counts as what it points to: « tableau 4 » that becomes « tableau 5 » changes nothing to what is said. */
function stableWords(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'reference' ? inline.target : inline.text)).join('');
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * FNV-1a, 64 bits, over the code points, in 16 hexadecimal digits: it tells that words changed, and guards against
 * nothing else. Kinds of space make no difference.
 */
export function fingerprintOf(words: string): string {
  let hash = OFFSET;
  for (const unit of words.replace(/\s+/g, ' ').trim()) {
    hash = ((hash ^ BigInt(unit.codePointAt(0) ?? 0)) * PRIME) & MASK;
  }
  return hash.toString(16).padStart(16, '0');
}

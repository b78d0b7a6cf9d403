import type { Change, Patch } from '#shared/domain/apply-command.ts';
import { type Command, isIrrevocable, mergeKey } from '#shared/domain/command.ts';
import type { JournalRow } from './records.ts';

/** Steps that can be undone (last one first) and done again (last one first). */
export type History = { readonly done: readonly JournalRow[]; readonly undone: readonly JournalRow[] };

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** Keystrokes closer than this in one field are one step. */
const MERGE_GAP_MS = 1000;
/** Older steps can no longer be undone. */
export const HISTORY_LIMIT = 500;

export function historyOf(rows: readonly JournalRow[]): History {
  const ordered = [...rows].sort((left, right) => left.seq - right.seq);
  return {
    done: ordered.filter(({ isUndone }) => !isUndone),
    undone: ordered.filter(({ isUndone }) => isUndone).reverse(),
  };
}

type NewStep = {
  readonly id: string;
  readonly missionId: string;
  readonly at: string;
  readonly command: Command;
};

/**
 * Adds what a command changed. What had been undone cannot be done again after that. What cannot be undone is no step:
 * undo goes on from what was typed before it, and nothing else ever touches what it added.
 */
export function recordStep(history: History, step: NewStep, change: Change): History {
  if (change.patches.length === 0 || isIrrevocable(step.command)) return history;
  const top = history.done.at(-1);
  const key = mergeKey(step.command);
  if (top && key !== null && top.key === key && history.undone.length === 0 && isSoonAfter(top.at, step.at)) {
    const merged: JournalRow = {
      ...top,
      at: step.at,
      command: step.command,
      patches: compactPatches([...top.patches, ...change.patches]),
      inversePatches: compactPatches([...change.inversePatches, ...top.inversePatches]),
    };
    return { done: [...history.done.slice(0, -1), merged], undone: [] };
  }
  const row: JournalRow = {
    ...step,
    seq: (top?.seq ?? 0) + 1,
    key,
    patches: change.patches,
    inversePatches: change.inversePatches,
    isUndone: false,
  };
  return { done: [...history.done, row].slice(-HISTORY_LIMIT), undone: [] };
}

export function moveToUndone({ done, undone }: History): History {
  const top = done.at(-1);
  return top
    ? { done: done.slice(0, -1), undone: [...undone, { ...top, isUndone: true }] }
    : { done, undone };
}

export function moveToDone({ done, undone }: History): History {
  const top = undone.at(-1);
  return top
    ? { done: [...done, { ...top, isUndone: false }], undone: undone.slice(0, -1) }
    : { done, undone };
}

/** Rows to write and to delete so that the stored history becomes `after`. */
export function historyChanges(
  before: History,
  after: History,
): { readonly changed: readonly JournalRow[]; readonly removedIds: readonly string[] } {
  const known = new Map([...before.done, ...before.undone].map((row) => [row.id, row]));
  const rows = [...after.done, ...after.undone];
  const kept = new Set(rows.map(({ id }) => id));
  return {
    changed: rows.filter((row) => known.get(row.id) !== row),
    removedIds: [...known.keys()].filter((id) => !kept.has(id)),
  };
}

function isSoonAfter(before: string, after: string): boolean {
  const gap = Date.parse(after) - Date.parse(before);
  return gap >= 0 && gap <= MERGE_GAP_MS;
}

/**
 * The same effect in fewer patches, so that a page typed in one go keeps one copy of it and not one per keystroke.
 * Only where each patch sets a whole value at a place of its own; anything else is kept as it is.
 */
export function compactPatches(patches: readonly Patch[]): readonly Patch[] {
  const byPath = new Map<string, Patch>();
  for (const patch of patches) {
    const last = patch.path.at(-1);
    if (patch.op !== 'replace' && typeof last === 'number') return patches;
    const key = JSON.stringify(patch.path);
    const earlier = byPath.get(key);
    if (!earlier) byPath.set(key, patch);
    else if (patch.op !== 'remove')
      byPath.set(key, { ...patch, op: earlier.op === 'add' ? 'add' : 'replace' });
    else if (earlier.op === 'add') byPath.delete(key);
    else byPath.set(key, patch);
  }
  const compacted = [...byPath.values()];
  return compacted.some((patch) => compacted.some((other) => isInside(patch, other))) ? patches : compacted;
}

function isInside(patch: Patch, other: Patch): boolean {
  return (
    patch.path.length > other.path.length && other.path.every((part, index) => part === patch.path[index])
  );
}

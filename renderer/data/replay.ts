import {
  applyCommand,
  applyRecordedPatches,
  type Change,
  type DomainError,
} from '#shared/domain/apply-command.ts';
import { type Command, mergeKey } from '#shared/domain/command.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { type History, moveToDone, moveToUndone, recordStep } from './history.ts';

/** A document with the steps that led to it. */
export type MissionState = { readonly doc: MissionDoc; readonly history: History };

/** Something the expert did, waiting to be saved. */
export type PendingOperation =
  | { readonly kind: 'command'; readonly id: string; readonly at: string; readonly command: Command }
  | { readonly kind: 'undo' | 'redo'; readonly rowId: string };

export function applyOperation(
  state: MissionState,
  operation: PendingOperation,
): Result<MissionState, DomainError> {
  if (operation.kind === 'command') {
    const change = applyCommand(state.doc, operation.command);
    return change.ok ? ok(afterChange(state, operation, change.value)) : change;
  }
  const { history, doc } = state;
  const isUndo = operation.kind === 'undo';
  const row = isUndo ? history.done.at(-1) : history.undone.at(-1);
  // Another window has worked meanwhile: undoing its last step instead would surprise both.
  if (row?.id !== operation.rowId) return ok(state);
  const replayed = applyRecordedPatches(doc, isUndo ? row.inversePatches : row.patches);
  if (!replayed.ok) return replayed;
  return ok({ doc: replayed.value, history: isUndo ? moveToUndone(history) : moveToDone(history) });
}

/**
 * Applies pending operations to a document that another window changed meanwhile. `seen` is the document as this
 * window shows it: an item edited here and removed there comes back with what was typed. Nothing typed is dropped.
 */
export function replayOnto(
  stored: MissionState,
  operations: readonly PendingOperation[],
  seen: MissionDoc,
): MissionState {
  return operations.reduce<MissionState>((state, operation) => {
    if (operation.kind !== 'command') {
      const result = applyOperation(state, operation);
      return result.ok ? result.value : state;
    }
    return singleCommands(operation.command).reduce<MissionState>((current, command, index) => {
      const change = applyOrRevive(current.doc, command, seen);
      if (!change.ok) return current;
      const id = index === 0 ? operation.id : `${operation.id}-${index}`;
      return afterChange(current, { ...operation, id, command }, change.value);
    }, state);
  }, stored);
}

function applyOrRevive(doc: MissionDoc, command: Command, seen: MissionDoc): Result<Change, DomainError> {
  const change = applyCommand(doc, command);
  if (change.ok || change.error.kind !== 'item-not-found' || command.type !== 'editItem') return change;
  const item = seen[command.collection].find(({ id }) => id === command.id);
  if (!item) return err(change.error);
  // The collection and its item come from the same place; TypeScript cannot tie the two unions together.
  const revive = { type: 'addItem', collection: command.collection, item } as Command;
  return applyCommand(doc, { type: 'batch', label: '', commands: [revive, command] });
}

/** On a changed document the parts of a batch succeed or fail one by one, so that one obstacle does not cost the rest. */
function singleCommands(command: Command): readonly Command[] {
  return command.type === 'batch' ? command.commands.flatMap(singleCommands) : [command];
}

function afterChange(
  state: MissionState,
  step: { readonly id: string; readonly at: string; readonly command: Command },
  change: Change,
): MissionState {
  const { id, at, command } = step;
  const history = recordStep(state.history, { id, missionId: state.doc.id, at, command }, change);
  return { doc: change.doc, history };
}

/** Adds an operation to those waiting. A keystroke takes the place of the one before in the same field. */
export function enqueue(
  pending: readonly PendingOperation[],
  operation: PendingOperation,
): readonly PendingOperation[] {
  const last = pending.at(-1);
  if (last?.kind !== 'command' || operation.kind !== 'command') return [...pending, operation];
  const key = mergeKey(operation.command);
  const isSameField = key !== null && key === mergeKey(last.command);
  return isSameField ? [...pending.slice(0, -1), { ...operation, id: last.id }] : [...pending, operation];
}

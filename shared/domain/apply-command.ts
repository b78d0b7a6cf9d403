import { applyPatches, type Draft, enablePatches, type Patch, produceWithPatches } from 'immer';
import type { z } from 'zod';
import { AnswerSchema, EMPTY_ANSWER } from './answer.ts';
import type { Command } from './command.ts';
import { ConfirmationSchema, DEFAULT_DELIVERABLE_OPTIONS, DeliverableOptionsSchema } from './deliverable.ts';
import { forgetReferences } from './forget-references.ts';
import {
  COLLECTION_SCHEMAS,
  type CollectionName,
  type MissionDoc,
  MissionDocSchema,
  SECTION_SCHEMAS,
} from './mission.ts';
import type { Id } from './primitives.ts';
import { assertNever, err, ok, type Result } from './result.ts';
import { isBlankRichText, RichTextSchema } from './rich-text.ts';
import { EMPTY_SCORE, UseCaseScoreSchema } from './use-case.ts';

enablePatches();

export type DomainError =
  | { readonly kind: 'item-not-found'; readonly collection: string; readonly id: Id }
  | { readonly kind: 'item-exists'; readonly collection: string; readonly id: Id }
  | { readonly kind: 'invalid-value'; readonly path: string; readonly reason: string };

/** A changed document with what redoes and undoes the change. Patches are plain JSON and survive a restart. */
export type Change = {
  readonly doc: MissionDoc;
  readonly patches: readonly Patch[];
  readonly inversePatches: readonly Patch[];
};

export type { Patch } from 'immer';

/**
 * Applies one command. Pure: the given document is left as it is, and the same command on the same document
 * gives the same result. A refused command changes nothing, also inside a batch.
 */
export function applyCommand(doc: MissionDoc, command: Command): Result<Change, DomainError> {
  let failure: DomainError | null = null;
  const [next, patches, inversePatches] = produceWithPatches(doc, (draft) => {
    failure = mutate(draft, command);
  });
  return failure === null ? ok({ doc: next, patches, inversePatches }) : err(failure);
}

/**
 * Replays recorded patches (undo, redo). Refused when they no longer fit the document,
 * so that a journal row from elsewhere can never spoil it.
 */
export function applyRecordedPatches(
  doc: MissionDoc,
  patches: readonly Patch[],
): Result<MissionDoc, DomainError> {
  try {
    const parsed = MissionDocSchema.safeParse(applyPatches(doc, [...patches]));
    return parsed.success ? ok(parsed.data) : err(invalid('document', parsed.error));
  } catch (error) {
    return err({ kind: 'invalid-value', path: 'document', reason: String(error) });
  }
}

/** Ids of the collections met so far: looked up in the draft, an import of 2,000 rows would take a second. */
type KnownIds = Map<CollectionName, Set<Id>>;

function mutate(draft: Draft<MissionDoc>, command: Command, known: KnownIds = new Map()): DomainError | null {
  switch (command.type) {
    case 'editReference':
      draft.reference = command.reference;
      return null;
    case 'repinPack':
      draft.pack.version = command.version;
      return null;
    case 'editSection':
      return assignChecked(
        draft[command.section],
        command.patch,
        SECTION_SCHEMAS[command.section].partial(),
        command.section,
      );
    case 'addItem':
      if (command.collection === 'recommendations') {
        draft.lastRecommendationNumber = Math.max(draft.lastRecommendationNumber, command.item.number);
      }
      return addItem(draft, known, command.collection, command.item, command.index);
    case 'editItem': {
      const item = findItem(draft, command.collection, command.id);
      if (!item) return notFound(command.collection, command.id);
      const schema = COLLECTION_SCHEMAS[command.collection].partial();
      return assignChecked(item, command.patch, schema, `${command.collection}.${command.id}`);
    }
    case 'removeItem':
      known.delete(command.collection);
      return removeItem(draft, command.collection, command.id);
    case 'moveItem':
      return moveItem(draft, command.collection, command.id, command.toIndex);
    case 'answerQuestion': {
      const merged = { ...EMPTY_ANSWER, ...draft.answers[command.questionId], ...command.patch };
      const parsed = AnswerSchema.safeParse(merged);
      if (!parsed.success) return invalid(`answers.${command.questionId}`, parsed.error);
      draft.answers[command.questionId] = parsed.data;
      return null;
    }
    case 'clearAnswer':
      delete draft.answers[command.questionId];
      return null;
    case 'scoreUseCase': {
      const row = draft.scores[command.useCaseId] ?? {};
      const parsed = UseCaseScoreSchema.safeParse({
        ...EMPTY_SCORE,
        ...row[command.criterionId],
        ...command.patch,
      });
      if (!parsed.success) return invalid(`scores.${command.useCaseId}.${command.criterionId}`, parsed.error);
      draft.scores[command.useCaseId] = { ...row, [command.criterionId]: parsed.data };
      return null;
    }
    case 'writeSection': {
      const parsed = RichTextSchema.safeParse(command.text);
      if (!parsed.success) return invalid(`sectionTexts.${command.sectionId}`, parsed.error);
      if (isBlankRichText(parsed.data)) delete draft.sectionTexts[command.sectionId];
      else draft.sectionTexts[command.sectionId] = parsed.data;
      return null;
    }
    case 'setDeliverableOptions': {
      const { options } = draft.deliverables;
      const parsed = DeliverableOptionsSchema.safeParse({
        ...DEFAULT_DELIVERABLE_OPTIONS,
        ...options[command.deliverableId],
        ...command.patch,
      });
      if (!parsed.success) return invalid(`deliverables.options.${command.deliverableId}`, parsed.error);
      options[command.deliverableId] = parsed.data;
      return null;
    }
    case 'confirmText': {
      if (command.confirmation === null) {
        delete draft.confirmations[command.key];
        return null;
      }
      const parsed = ConfirmationSchema.safeParse(command.confirmation);
      if (!parsed.success) return invalid(`confirmations.${command.key}`, parsed.error);
      draft.confirmations[command.key] = parsed.data;
      return null;
    }
    case 'batch':
      for (const inner of command.commands) {
        const failure = mutate(draft, inner, known);
        if (failure) return failure;
      }
      return null;
    default:
      return assertNever(command);
  }
}

type Identified = { id: Id };

/** The collections differ in item type; inside this file only `id` matters, schemas check the rest. */
function listOf(draft: Draft<MissionDoc>, collection: CollectionName): Identified[] {
  return draft[collection];
}

function findItem(draft: Draft<MissionDoc>, collection: CollectionName, id: Id): Identified | undefined {
  return listOf(draft, collection).find((item) => item.id === id);
}

function addItem(
  draft: Draft<MissionDoc>,
  known: KnownIds,
  collection: CollectionName,
  item: Identified,
  index: number | undefined,
): DomainError | null {
  const ids = known.get(collection) ?? new Set(listOf(draft, collection).map(({ id }) => id));
  known.set(collection, ids);
  if (ids.has(item.id)) return { kind: 'item-exists', collection, id: item.id };
  const parsed = COLLECTION_SCHEMAS[collection].safeParse(item);
  if (!parsed.success) return invalid(`${collection}.${item.id}`, parsed.error);
  const list = listOf(draft, collection);
  if (index === undefined) list.push(parsed.data);
  else list.splice(index, 0, parsed.data);
  ids.add(item.id);
  return null;
}

function moveItem(
  draft: Draft<MissionDoc>,
  collection: CollectionName,
  id: Id,
  toIndex: number,
): DomainError | null {
  const list = listOf(draft, collection);
  const from = list.findIndex((item) => item.id === id);
  const [item] = from < 0 ? [] : list.splice(from, 1);
  if (!item) return notFound(collection, id);
  list.splice(Math.max(0, Math.min(toIndex, list.length)), 0, item);
  return null;
}

/** Removes an item and every reference to it, in the same change: undo brings both back. */
function removeItem(draft: Draft<MissionDoc>, collection: CollectionName, id: Id): DomainError | null {
  const list = listOf(draft, collection);
  const index = list.findIndex((item) => item.id === id);
  if (index < 0) return notFound(collection, id);
  list.splice(index, 1);
  forgetReferences(draft, collection, id);
  return null;
}

function assignChecked(target: object, patch: object, schema: z.ZodType, path: string): DomainError | null {
  const parsed = schema.safeParse(patch);
  if (!parsed.success) return invalid(path, parsed.error);
  Object.assign(target, parsed.data);
  return null;
}

function notFound(collection: CollectionName, id: Id): DomainError {
  return { kind: 'item-not-found', collection, id };
}

function invalid(path: string, error: z.ZodError): DomainError {
  const issue = error.issues[0];
  return {
    kind: 'invalid-value',
    path: [path, ...(issue?.path ?? [])].join('.'),
    reason: issue?.message ?? 'invalid',
  };
}

import type { Answer } from './answer.ts';
import type { Confirmation, DeliverableOptions } from './deliverable.ts';
import type { CollectionItem, CollectionName, MissionDoc, SectionName } from './mission.ts';
import type { Id } from './primitives.ts';
import type { RichText } from './rich-text.ts';
import type { UseCaseScore } from './use-case.ts';

export type EditSection = {
  [S in SectionName]: {
    readonly type: 'editSection';
    readonly section: S;
    readonly patch: Partial<MissionDoc[S]>;
  };
}[SectionName];

export type AddItem = {
  [C in CollectionName]: {
    readonly type: 'addItem';
    readonly collection: C;
    readonly item: CollectionItem<C>;
    /** Position in the list; at the end when absent. */
    readonly index?: number;
  };
}[CollectionName];

export type EditItem = {
  [C in CollectionName]: {
    readonly type: 'editItem';
    readonly collection: C;
    readonly id: Id;
    readonly patch: Partial<Omit<CollectionItem<C>, 'id'>>;
  };
}[CollectionName];

/** Everything that can happen to a mission document. `applyCommand` is the only code that interprets it. */
export type Command =
  | { readonly type: 'editReference'; readonly reference: string }
  | { readonly type: 'repinPack'; readonly version: string }
  | EditSection
  | AddItem
  | EditItem
  | { readonly type: 'removeItem'; readonly collection: CollectionName; readonly id: Id }
  | {
      readonly type: 'moveItem';
      readonly collection: CollectionName;
      readonly id: Id;
      readonly toIndex: number;
    }
  | { readonly type: 'answerQuestion'; readonly questionId: Id; readonly patch: Partial<Answer> }
  | { readonly type: 'clearAnswer'; readonly questionId: Id }
  | {
      readonly type: 'scoreUseCase';
      readonly useCaseId: Id;
      readonly criterionId: Id;
      readonly patch: Partial<UseCaseScore>;
    }
  /** The expert's own words of a section; none left, the section has no entry. */
  | { readonly type: 'writeSection'; readonly sectionId: Id; readonly text: RichText }
  | {
      readonly type: 'setDeliverableOptions';
      readonly deliverableId: Id;
      readonly patch: Partial<DeliverableOptions>;
    }
  /** Null takes the confirmation back. */
  | { readonly type: 'confirmText'; readonly key: Id; readonly confirmation: Confirmation | null }
  /** Several changes that are done, and undone, as one. */
  | { readonly type: 'batch'; readonly label: string; readonly commands: readonly Command[] };

/**
 * What a command touches, so that successive keystrokes in one field make one undo step.
 * Null: never merged with its neighbours.
 */
export function mergeKey(command: Command): string | null {
  switch (command.type) {
    case 'editReference':
      return 'reference';
    case 'editSection':
      return `${command.section}.${Object.keys(command.patch).sort().join('+')}`;
    case 'editItem':
      return `${command.collection}.${command.id}.${Object.keys(command.patch).sort().join('+')}`;
    case 'answerQuestion':
      return `answers.${command.questionId}.${Object.keys(command.patch).sort().join('+')}`;
    case 'scoreUseCase':
      return `scores.${command.useCaseId}.${command.criterionId}.${Object.keys(command.patch).sort().join('+')}`;
    case 'writeSection':
      return `sectionTexts.${command.sectionId}`;
    case 'setDeliverableOptions':
      return `deliverables.options.${command.deliverableId}.${Object.keys(command.patch).sort().join('+')}`;
    default:
      return null;
  }
}

/**
 * Whether a command tells of something that happened outside, which undoing would only hide: a version handed over is
 * with its recipient, whatever is typed or undone afterwards.
 */
export function isIrrevocable(command: Command): boolean {
  return command.type === 'addItem' && command.collection === 'issues';
}

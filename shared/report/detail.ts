import type { DetailLevel } from '#shared/domain/deliverable.ts';
import { note } from './blocks.ts';
import type { Block, ReportOptions } from './model.ts';
import { agree, capitalised, counted } from './phrases.ts';

/* What a level of detail leaves out, and where a reader finds it: nothing is left out in silence. */

export const IN_WORKBOOK = 'dans le classeur du diagnostic';
export const IN_FULL_REPORT = 'dans la version complète de ce rapport';

export function detailOf({ options }: { readonly options: ReportOptions }): DetailLevel {
  return options.detail ?? 'standard';
}

type WithOptions = { readonly options: ReportOptions };

export function isShort(context: WithOptions): boolean {
  return detailOf(context) === 'short';
}

export function isFull(context: WithOptions): boolean {
  return detailOf(context) === 'full';
}

export type Shown<T> = { readonly shown: readonly T[]; readonly left: number };

/** The first items that the level of detail has room for, and how many are left out; `full` shows them all. */
export function shownOf<T>(
  context: { readonly options: ReportOptions },
  items: readonly T[],
  most: { readonly short: number; readonly standard: number },
): Shown<T> {
  const detail = detailOf(context);
  // A single one left out would take no more room than the words that say so.
  const room = detail === 'full' ? items.length : most[detail];
  const shown = items.length <= room + 1 ? items : items.slice(0, room);
  return { shown, left: items.length - shown.length };
}

/** « Les douze autres irritants figurent dans le classeur du diagnostic. » No block when none is left out. */
export function restNote(
  left: number,
  noun: { readonly one: string; readonly many: string; readonly gender?: 'masculine' | 'feminine' },
  where: string,
): readonly Block[] {
  if (left === 0) return [];
  const gender = noun.gender ?? 'masculine';
  const lead =
    left === 1
      ? `${gender === 'feminine' ? 'Une autre' : 'Un autre'} ${noun.one}`
      : `${capitalised(counted(left, 'autre', gender, 'autres'))} ${noun.many}`;
  return [note(`${lead} ${agree(left, 'figure', 'figurent')} ${where}.`)];
}

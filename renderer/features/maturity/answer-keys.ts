import type { AnswerValue } from '#shared/domain/answer.ts';

/** What a key answers: 0–4 a level, N, A and R the three reasons for none. Also from the French row without Shift. */
export function answerForKey(key: string): AnswerValue | null {
  const level = LEVEL_KEYS[key];
  if (level !== undefined) return { kind: 'level', level };
  switch (key.toLowerCase()) {
    case 'n':
      return { kind: 'unknown' };
    case 'a':
      return { kind: 'not-applicable' };
    case 'r':
      return { kind: 'refused' };
    default:
      return null;
  }
}

/** On an AZERTY keyboard the digit row gives these without Shift. */
const LEVEL_KEYS: Readonly<Record<string, number>> = {
  '0': 0,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  à: 0,
  '&': 1,
  é: 2,
  '"': 3,
  "'": 4,
};

/** Keys belong to the text when the caret is in one. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
    !(target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type))
  );
}

/** What Enter works by itself: a link, a button, a box. */
export function isActivable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, input') !== null;
}

import { useEffect } from 'react';
import type { AppCommand } from './commands.ts';

/** Whether a key press is the shortcut `mod+shift+Z`; `mod` is Ctrl, or Command on a Mac. */
export function matchesShortcut(shortcut: string, event: KeyboardEvent): boolean {
  const parts = shortcut.split('+');
  const key = (parts.at(-1) ?? '').toLowerCase();
  const wantsMod = parts.includes('mod');
  const wantsShift = parts.includes('shift');
  const wantsAlt = parts.includes('alt');
  const hasMod = event.ctrlKey || event.metaKey;
  if (hasMod !== wantsMod || event.altKey !== wantsAlt || event.shiftKey !== wantsShift) return false;
  // Digits are matched by their place: on an AZERTY keyboard the row gives &é"'( without Shift.
  return /^\d$/.test(key)
    ? event.code === `Digit${key}` || event.code === `Numpad${key}`
    : event.key.toLowerCase() === key;
}

/** `mod+shift+Z` → `['Ctrl', 'Maj', 'Z']`, as printed on a French keyboard. */
export function shortcutKeys(shortcut: string): readonly string[] {
  return shortcut.split('+').map((part) => KEY_NAMES[part] ?? part);
}

const KEY_NAMES: Readonly<Record<string, string>> = { mod: 'Ctrl', shift: 'Maj', alt: 'Alt' };

/** Listens to the shortcuts of the enabled commands, wherever the focus is. */
export function useShortcuts(commands: readonly AppCommand[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commands.find(({ shortcut }) => shortcut !== null && matchesShortcut(shortcut, event));
      if (!command) return;
      // Also when disabled: Ctrl+Z with nothing to undo must not fall back on the browser's own undo.
      event.preventDefault();
      if (command.isEnabled) command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands]);
}

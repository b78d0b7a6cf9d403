/*
 * Names of everything that crosses between the window and the main process. Kept apart from the schemas
 * (contract.ts) so that the preload, which only forwards, loads no schema library.
 */

/** Calls the window may make. One name here needs one schema pair in contract.ts and one handler in electron/. */
export const CALLS = [
  'describe',
  'saveFile',
  'printPdf',
  'openFile',
  'revealFile',
  'writeBackup',
  'listBackups',
  'readBackup',
  'removeBackups',
  'revealBackups',
  'openExternal',
  'closeFlushed',
  'takeOpenedFile',
] as const;
export type CallName = (typeof CALLS)[number];

/** Signals the main process sends. They carry nothing: the window asks for what it needs with a call. */
export const SIGNALS = ['closeRequested', 'fileOpened'] as const;
export type SignalName = (typeof SIGNALS)[number];

export function callChannel(name: CallName): string {
  return `jalon:call:${name}`;
}

export function signalChannel(name: SignalName): string {
  return `jalon:signal:${name}`;
}

/** What the preload exposes as `window.jalon`. Values are unknown on purpose: each side parses what it receives. */
export type Bridge = {
  readonly calls: { readonly [C in CallName]: (request: unknown) => Promise<unknown> };
  readonly signals: { readonly [S in SignalName]: (listener: () => void) => () => void };
};

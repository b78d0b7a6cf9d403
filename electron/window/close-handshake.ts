export type CloseEffects = {
  /** Asks the window to save what is pending. */
  readonly ask: () => void;
  /** Last work of the main process before the window goes (its place on screen). */
  readonly beforeDestroy: () => Promise<void>;
  readonly destroy: () => void;
  /** Calls back after a delay; the value cancels it. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
};

/** Longest wait for the window to save, in milliseconds: beyond it, a stuck page must not trap the user. */
export const CLOSE_WAIT_MS = 5000;

/**
 * Closing in two steps: the first request is held back while the window saves, then the window is destroyed —
 * when it says it is done, after `CLOSE_WAIT_MS`, or at once when nobody is listening in it.
 */
export function createCloseHandshake(effects: CloseEffects) {
  let listening = false;
  let closing = false;
  let finished = false;
  let cancelTimer: () => void = () => undefined;

  async function finish(): Promise<void> {
    if (finished) return;
    finished = true;
    cancelTimer();
    await effects.beforeDestroy().catch(() => undefined);
    effects.destroy();
  }

  return {
    windowListens(): void {
      listening = true;
    },
    /** The page was left, reloaded or crashed: nobody will answer. */
    windowGone(): void {
      listening = false;
      if (closing) void finish();
    },
    /** The user asks to close. The caller always holds the close back: the window goes by `destroy`. */
    request(): void {
      if (closing) return;
      closing = true;
      if (!listening) {
        void finish();
        return;
      }
      cancelTimer = effects.after(CLOSE_WAIT_MS, () => void finish());
      effects.ask();
    },
    flushed(): void {
      if (closing) void finish();
    },
  };
}

export type CloseHandshake = ReturnType<typeof createCloseHandshake>;

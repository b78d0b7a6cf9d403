import { z } from 'zod';
import { type WriteEffects, writeAtomically } from '#electron/services/atomic-write.ts';
import { readFileWithin } from '#electron/services/read-file.ts';

const RectangleSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
const WindowStateSchema = z.strictObject({ bounds: RectangleSchema, maximized: z.boolean() });

export type Rectangle = z.infer<typeof RectangleSchema>;
export type WindowState = z.infer<typeof WindowStateSchema>;

/** Smallest usable window: the screens are made for 1280×720, task bar and title bar taken off. */
export const MIN_SIZE = { width: 1024, height: 640 } as const;
export const DEFAULT_SIZE = { width: 1440, height: 900 } as const;
const MAX_STATE_BYTES = 10_000;
/** Part of the title bar that must be on a screen for the window to be caught with the mouse. */
const GRIP = 80;

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), Math.max(min, max));
}

/**
 * Where to open the window: where it was left if that is still on a screen, else a default size that the system
 * centres (`null` position). Sizes are bounded to the screen it is on.
 */
export function placeWindow(
  state: WindowState | null,
  screens: readonly Rectangle[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const bounds = state?.bounds;
  const home =
    bounds &&
    screens.find(
      (screen) =>
        bounds.x + bounds.width >= screen.x + GRIP &&
        bounds.x <= screen.x + screen.width - GRIP &&
        bounds.y >= screen.y - GRIP / 4 &&
        bounds.y <= screen.y + screen.height - GRIP,
    );
  if (bounds && home) {
    return {
      width: clamp(bounds.width, MIN_SIZE.width, home.width),
      height: clamp(bounds.height, MIN_SIZE.height, home.height),
      x: bounds.x,
      y: bounds.y,
    };
  }
  const first = screens[0] ?? { ...DEFAULT_SIZE, x: 0, y: 0 };
  return {
    width: clamp(DEFAULT_SIZE.width, MIN_SIZE.width, first.width),
    height: clamp(DEFAULT_SIZE.height, MIN_SIZE.height, first.height),
  };
}

/** State left by the previous run; null when there is none or it cannot be read. */
export async function loadWindowState(effects: WriteEffects, path: string): Promise<WindowState | null> {
  const read = await readFileWithin(effects.fs, path, MAX_STATE_BYTES);
  if (!read.ok) return null;
  try {
    const parsed = WindowStateSchema.safeParse(JSON.parse(new TextDecoder().decode(read.value)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export async function saveWindowState(
  effects: WriteEffects,
  path: string,
  state: WindowState,
): Promise<void> {
  await writeAtomically(effects, path, new TextEncoder().encode(JSON.stringify(state)), 0o600);
}

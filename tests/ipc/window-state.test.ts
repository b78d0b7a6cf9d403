import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { loadWindowState, placeWindow, saveWindowState } from '#electron/window/window-state.ts';
import { realEffects, test } from './support.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 };
const SECOND = { x: 1920, y: 0, width: 1280, height: 720 };

function stateAt(x: number, y: number, width = 1400, height = 900) {
  return { bounds: { x, y, width, height }, maximized: false };
}

describe('the window opens', () => {
  test('where it was left', () => {
    expect(placeWindow(stateAt(100, 50), [SCREEN])).toEqual({ x: 100, y: 50, width: 1400, height: 900 });
  });

  test('on the second screen if it was there, and fits it', () => {
    expect(placeWindow(stateAt(2000, 10), [SCREEN, SECOND])).toEqual({
      x: 2000,
      y: 10,
      width: 1280,
      height: 720,
    });
  });

  test('on the first screen when the second one is unplugged', () => {
    expect(placeWindow(stateAt(2000, 10), [SCREEN])).toEqual({ width: 1440, height: 900 });
  });

  test('where its title bar can be caught', () => {
    expect(placeWindow(stateAt(0, -500), [SCREEN])).not.toHaveProperty('y');
    expect(placeWindow(stateAt(1900, 1030), [SCREEN])).not.toHaveProperty('x');
  });

  test('never so small that the screens do not hold', () => {
    expect(placeWindow(stateAt(50, 0, 200, 200), [SCREEN])).toMatchObject({ width: 1024, height: 640 });
  });

  test('within a small screen the first time', () => {
    expect(placeWindow(null, [{ ...SECOND, x: 0 }])).toEqual({ width: 1280, height: 720 });
  });
});

describe('the place of the window', () => {
  test('is found again by the next run', async ({ folder }) => {
    const path = join(folder, 'window.json');
    const state = { ...stateAt(1, 2), maximized: true };
    await saveWindowState(realEffects(), path, state);
    expect(await loadWindowState(realEffects(), path)).toEqual(state);
  });

  test.for([
    '',
    '{',
    'null',
    '{"bounds":{"x":"0"}}',
    '{"bounds":{"x":1e400,"y":0,"width":1,"height":1},"maximized":false}',
    ' '.repeat(20_000),
  ])('is forgotten when its file holds something else (%#)', async (content, { folder }) => {
    const path = join(folder, 'window.json');
    await writeFile(path, content);
    expect(await loadWindowState(realEffects(), path)).toBeNull();
  });

  test('is unknown the first time', async ({ folder }) => {
    expect(await loadWindowState(realEffects(), join(folder, 'absent.json'))).toBeNull();
  });
});

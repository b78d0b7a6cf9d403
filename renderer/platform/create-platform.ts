import { createBrowserPlatform } from './browser.ts';
import { createElectronPlatform } from './electron.ts';
import type { Platform } from './port.ts';

/** The platform the page runs on: Electron when the preload put its bridge there, a plain browser otherwise. */
export async function createPlatform(options: { readonly appVersion: string }): Promise<Platform> {
  const bridge = globalThis.jalon;
  return bridge === undefined ? createBrowserPlatform(options) : createElectronPlatform(bridge);
}

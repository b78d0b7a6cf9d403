import { z } from 'zod';
import { browserSha256, browserTimer } from '#renderer/data/browser-effects.ts';
import type { DataDeps } from '#renderer/data/deps.ts';
import { describeOpenError, openDatabase } from '#renderer/data/open-database.ts';
import type { Services } from '#renderer/data/services.tsx';
import { shippedContent } from '#renderer/platform/content-library.ts';
import { createPlatform } from '#renderer/platform/create-platform.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { missionFigures } from './mission-figures.ts';

declare const __APP_VERSION__: string;

// The content policy forbids code made from strings: zod must not even try.
z.config({ jitless: true });

/** Builds what the screens run on; a French sentence when the data cannot be opened, which is then untouched. */
export async function boot(): Promise<Result<Services, string>> {
  const content = shippedContent();
  const [platform, programme, database] = await Promise.all([
    createPlatform({ appVersion: __APP_VERSION__ }),
    content.loadProgramme(),
    openDatabase(),
  ]);
  if (!database.ok) return err(describeOpenError(database.error));
  // Asks the browser not to clear the data when space runs short; Electron answers yes by itself.
  void navigator.storage?.persist?.().catch(() => false);
  const data: DataDeps = {
    db: database.value,
    now,
    newId,
    startTimer: browserTimer,
    sha256: browserSha256,
    appVersion: platform.appVersion,
    content,
    figuresOf: missionFigures,
  };
  return ok({ platform, content, programme, data, newId, now });
}

function now(): string {
  return new Date().toISOString();
}

/** Such as `irr-3f9c1b…`: 64 random bits, unique without a central counter, so that two copies of a mission can be merged. */
function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `${prefix}-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

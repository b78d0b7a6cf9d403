import type { ContentLibrary } from '#renderer/platform/content-library.ts';
import type { Sha256 } from '#shared/archive/bytes.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { JalonDatabase } from './database.ts';
import type { MissionFigures } from './records.ts';

export type TimerHandle = { readonly cancel: () => void };

/** The effects of the data layer, passed in so that tests hold the clock. */
export type DataDeps = {
  readonly db: JalonDatabase;
  /** Current instant, ISO. */
  readonly now: () => string;
  readonly newId: (prefix: string) => string;
  readonly startTimer: (run: () => void, delayMs: number) => TimerHandle;
  readonly sha256: Sha256;
  readonly appVersion: string;
  readonly content: Pick<ContentLibrary, 'knownPacks' | 'loadPack'>;
  /** Figures for the list of missions, computed at each save: must be quick. */
  readonly figuresOf: (doc: MissionDoc) => MissionFigures;
};

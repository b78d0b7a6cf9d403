import type { DocumentVersion } from './document-version.ts';

/** First version: the whole journey, from framing to roadmap. */
export const v1: DocumentVersion = { version: 1, fromPrevious: null };

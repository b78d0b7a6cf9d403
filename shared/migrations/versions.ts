import type { DocumentVersion } from './document-version.ts';
import { v1 } from './v1.ts';
import { v2 } from './v2.ts';
import { v3 } from './v3.ts';
import { v4 } from './v4.ts';

/** Every version that was ever shipped, oldest first. Rows are added, never changed or removed. */
export const DOCUMENT_VERSIONS: readonly DocumentVersion[] = [v1, v2, v3, v4];

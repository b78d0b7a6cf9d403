import type { DocumentVersion } from './document-version.ts';
import { v1 } from './v1.ts';

/** Every version that was ever shipped, oldest first. Rows are added, never changed or removed. */
export const DOCUMENT_VERSIONS: readonly DocumentVersion[] = [v1];

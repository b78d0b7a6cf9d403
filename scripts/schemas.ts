import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIAGNOSTIC_VERSION, diagnosticJsonSchema } from '#shared/report/dossier/diagnostic.ts';

/* npm run schemas: writes the published JSON Schemas anew; a test compares them with the code. */

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../resources/schemas');

mkdirSync(FOLDER, { recursive: true });
writeFileSync(
  join(FOLDER, `diagnostic-${DIAGNOSTIC_VERSION}.schema.json`),
  `${JSON.stringify(diagnosticJsonSchema(), null, 2)}\n`,
);

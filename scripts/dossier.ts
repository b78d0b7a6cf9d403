import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { frenchTypography, NARROW_SPACE } from '#shared/domain/french.ts';
import { verifyDossier } from '#shared/report/dossier/verify-dossier.ts';
import { sha256 } from './lib/sha256.ts';

/* npm run dossier -- --verify <file.zip>: whether a dossier received is whole and as it was written. */

const USAGE = 'Usage : npm run dossier -- --verify <fichier .zip>';

const { values } = parseArgs({ options: { verify: { type: 'string' } }, strict: false });
if (typeof values.verify !== 'string') {
  console.error(frenchTypography(USAGE));
  process.exitCode = 2;
} else {
  const bytes = read(values.verify);
  const problems =
    bytes === null
      ? [`Le fichier « ${values.verify} » est introuvable ou illisible.`]
      : await verifyDossier(bytes, sha256);
  for (const problem of problems) console.error(frenchTypography(problem));
  if (problems.length === 0)
    console.log(`Dossier intact${NARROW_SPACE}: chaque fichier a l’empreinte du manifeste.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

function read(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return null;
  }
}

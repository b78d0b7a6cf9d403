import { strFromU8, unzipSync } from 'fflate';
import { ManifestSchema } from './manifest.ts';

/** What is wrong with a dossier received, in French sentences; nothing when it is whole and as it was written. */
export async function verifyDossier(
  bytes: Uint8Array,
  sha256: (bytes: Uint8Array) => Promise<string>,
): Promise<readonly string[]> {
  const files = unzip(bytes);
  if (files === null) return ['Le fichier n’est pas un dossier : c’est un zip qui est attendu.'];
  const manifest = ManifestSchema.safeParse(parse(files['manifest.json']));
  if (!manifest.success)
    return ['Le manifeste du dossier est absent ou illisible : demandez un nouvel envoi.'];
  const listed = manifest.data.files;
  const problems = await Promise.all(
    listed.map(async ({ path, size, sha256: expected }) => {
      const content = files[path];
      if (content === undefined) return [`« ${path} » manque au dossier.`];
      return content.length === size && (await sha256(content)) === expected
        ? []
        : [`« ${path} » a été modifié depuis l’écriture du dossier.`];
    }),
  );
  const known = ['manifest.json', ...listed.map(({ path }) => path)];
  const added = Object.keys(files).filter((path) => !known.includes(path));
  return [...problems.flat(), ...added.map((path) => `« ${path} » a été ajouté au dossier.`)];
}

function unzip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

function parse(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? null : JSON.parse(strFromU8(bytes));
  } catch {
    return null;
  }
}

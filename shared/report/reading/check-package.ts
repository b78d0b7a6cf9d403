import type { FileFinding } from '#shared/report/round-trip.ts';
import { findings, REWRITE, type Remark } from './file-findings.ts';
import { DamagedPart, type WordPackage } from './word-package.ts';

const TYPES = '[Content_Types].xml';

/** Parts well formed, declared, and led to; relationships that lead somewhere. */
export function checkPackage(file: WordPackage): readonly FileFinding[] {
  const damaged = file.names.filter((name) => isXml(name) && !isWellFormed(file, name));
  const parts = file.names.filter((name) => name !== TYPES && !name.endsWith('/'));
  const undeclared = parts.filter((name) => (file.contentTypeOf(name) ?? '') === '');
  const links = damaged.length > 0 ? [] : allRelationships(file);
  const lost = links.filter(({ path }) => path !== null && !file.names.includes(path));
  const reached = new Set(links.map(({ path }) => path));
  const orphans =
    damaged.length > 0 ? [] : parts.filter((name) => !name.endsWith('.rels') && !reached.has(name));
  const remarks = (names: readonly string[], say: (name: string) => string): readonly Remark[] =>
    names.map((name) => ({ message: say(name), place: name }));
  return [
    ...findings(
      'damaged-part',
      'blocking',
      remarks(damaged, (name) => `La partie « ${name} » du fichier est illisible : ${REWRITE}.`),
    ),
    ...findings(
      'undeclared-part',
      'blocking',
      remarks(undeclared, (name) => `Word ne saurait pas lire « ${name} », sans type déclaré : ${REWRITE}.`),
    ),
    ...findings(
      'lost-part',
      'blocking',
      lost.map(({ path, source, type }) => ({
        message: `${WHAT[type] ?? 'Une partie'} du fichier manque (« ${path} ») : ${REWRITE}.`,
        place: source,
      })),
    ),
    ...findings(
      'orphan-part',
      'to-check',
      remarks(orphans, (name) => `La partie « ${name} » du fichier ne sert à rien : ${REWRITE}.`),
    ),
  ];
}

const WHAT: Readonly<Record<string, string>> = {
  image: 'Une image',
  chart: 'Un graphique',
  package: 'Les données d’un graphique',
};

function allRelationships(file: WordPackage) {
  return file.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const source = name.replace('_rels/', '').replace(/\.rels$/, '');
      return file.relationshipsOf(source).map((link) => ({ ...link, source }));
    });
}

function isWellFormed(file: WordPackage, name: string): boolean {
  try {
    file.xml(name);
    return true;
  } catch (error) {
    if (error instanceof DamagedPart) return false;
    throw error;
  }
}

function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

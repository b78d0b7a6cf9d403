import { strFromU8 } from 'fflate';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { WordReadError } from '#shared/report/round-trip.ts';
import { elementsOf, type XmlElement } from '#shared/xml/node.ts';
import { type Relationship, readRelationships, relationshipsPath } from '#shared/xml/relationships.ts';
import { readZipDirectory, type ZipEntry, type ZipLimits } from '#shared/zip/directory.ts';
import { readEntry } from '#shared/zip/read-entry.ts';
import { hasSignature } from '#shared/zip/signatures.ts';
import { parseWordXml } from './word-xml.ts';

/** A Word file opened: its parts are inflated and parsed when they are asked for. */
export type WordPackage = {
  readonly names: readonly string[];
  readonly mainPath: string;
  /** Null when there is no such part. Throws when it is damaged, or not XML. */
  readonly xml: (path: string) => XmlElement | null;
  readonly bytes: (path: string) => Uint8Array | null;
  readonly relationshipsOf: (path: string) => readonly Relationship[];
  /** Content type by path; null when none is declared. */
  readonly contentTypeOf: (path: string) => string | null;
};

const MEBIBYTE = 1024 * 1024;
/** A report of two hundred use cases with a hundred photographs stays far below each of these. */
const MOST_FILE_BYTES = 300 * MEBIBYTE;
const WORD_LIMITS: ZipLimits = {
  entries: 5000,
  entryBytes: () => 128 * MEBIBYTE,
  totalBytes: 600 * MEBIBYTE,
};
/** XML inflated in all: it becomes a tree in memory. */
const MOST_XML_BYTES = 96 * MEBIBYTE;

const DOCUMENT = 'officeDocument';
const WORD_TYPE = 'wordprocessingml';

/**
 * Opens a Word file of unknown hands. Refuses, with the reason, what is not one: other files, macros, passwords, and
 * zips that are damaged or inflate beyond the limits.
 */
export function openWord(bytes: Uint8Array): Result<WordPackage, WordReadError> {
  if (bytes.length === 0) return err({ kind: 'empty-file' });
  if (bytes.length > MOST_FILE_BYTES)
    return err({ kind: 'too-large', size: bytes.length, limit: MOST_FILE_BYTES });
  if (hasSignature(bytes, 'oldOffice')) return err({ kind: 'old-or-locked' });
  if (!hasSignature(bytes, 'zip')) return err({ kind: 'not-a-word-file' });
  const directory = readZipDirectory(bytes, WORD_LIMITS);
  if (!directory.ok)
    return err(
      directory.error.kind === 'entry-too-large' || directory.error.kind === 'too-many-entries'
        ? { kind: 'inflates-too-much' }
        : { kind: 'damaged', part: null },
    );
  const parts = new Map(directory.value.map((entry) => [entry.path, entry]));
  const xmlBytes = directory.value.reduce((sum, { path, size }) => sum + (isXml(path) ? size : 0), 0);
  if (xmlBytes > MOST_XML_BYTES) return err({ kind: 'inflates-too-much' });
  return openParts(bytes, parts);
}

function openParts(
  archive: Uint8Array,
  parts: ReadonlyMap<string, ZipEntry>,
): Result<WordPackage, WordReadError> {
  const bytes = (path: string) => {
    const entry = parts.get(path);
    if (entry === undefined) return null;
    const content = readEntry(archive, entry);
    if (!content.ok) throw new DamagedPart(path);
    return content.value;
  };
  const parsed = new Map<string, XmlElement | null>();
  const xml = (path: string) => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const content = bytes(path);
    const tree = content === null ? null : parsePart(path, content);
    parsed.set(path, tree);
    return tree;
  };
  const relationshipsOf = (path: string) => {
    const tree = xml(relationshipsPath(path));
    return tree === null ? [] : readRelationships(path, tree);
  };
  try {
    const types = readContentTypes(xml('[Content_Types].xml'));
    const mainPath = relationshipsOf('').find(({ type }) => type === DOCUMENT)?.path ?? null;
    if (mainPath === null || !parts.has(mainPath)) return err({ kind: 'not-a-word-file' });
    const mainType = types(mainPath) ?? '';
    if (/macroEnabled/i.test(mainType) || [...parts.keys()].some((name) => /vbaProject\.bin$/i.test(name)))
      return err({ kind: 'macros' });
    if (!mainType.includes(WORD_TYPE)) return err({ kind: 'other-office-file' });
    return ok({ names: [...parts.keys()], mainPath, xml, bytes, relationshipsOf, contentTypeOf: types });
  } catch (error) {
    return err({ kind: 'damaged', part: error instanceof DamagedPart ? error.path : null });
  }
}

/** A part that cannot be inflated, or that is not well-formed XML. */
export class DamagedPart extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`Damaged part: ${path}`);
    this.path = path;
  }
}

function parsePart(path: string, content: Uint8Array): XmlElement {
  try {
    return parseWordXml(strFromU8(content));
  } catch {
    throw new DamagedPart(path);
  }
}

function readContentTypes(tree: XmlElement | null): (path: string) => string | null {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const { name, attributes } of tree === null ? [] : elementsOf(tree)) {
    const type = attributes['ContentType'] ?? '';
    if (name === 'ct:Override') overrides.set((attributes['PartName'] ?? '').replace(/^\//, ''), type);
    if (name === 'ct:Default') defaults.set((attributes['Extension'] ?? '').toLowerCase(), type);
  }
  return (path) =>
    overrides.get(path) ?? defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? null;
}

function isXml(path: string): boolean {
  return path.endsWith('.xml') || path.endsWith('.rels');
}

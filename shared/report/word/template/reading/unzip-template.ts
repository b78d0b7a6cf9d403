import { formatBytes, named } from '#shared/domain/french.ts';
import type { Report } from '#shared/report/word/template/finding.ts';
import { readZipDirectory } from '#shared/zip/directory.ts';
import { readEntry } from '#shared/zip/read-entry.ts';
import { type FileSignature, hasSignature } from '#shared/zip/signatures.ts';
import type { ZipError } from '#shared/zip/zip-error.ts';
import { TEMPLATE_LIMITS, ZIP_LIMITS } from './limits.ts';

/** Files of a package by path. */
export type Parts = Map<string, Uint8Array>;

/**
 * Unpacks a .docx that is not trusted. Nothing is inflated before every size that the zip declares is within the limits, and
 * no entry may hold more than it declares. Null, with the reason in the report, when the file is refused.
 */
export function unzipTemplate(bytes: Uint8Array, report: Report): Parts | null {
  const refuse = (kind: 'not-a-template' | 'unsafe-content', message: string) => {
    report.add({ kind, severity: 'blocking', where: '', message });
    return null;
  };
  const other = otherFormat(bytes);
  if (other !== null) return refuse('not-a-template', other);
  if (bytes.length > TEMPLATE_LIMITS.fileBytes)
    return refuse(
      'unsafe-content',
      `Ce modèle pèse ${formatBytes(bytes.length)}, plus que les ${formatBytes(TEMPLATE_LIMITS.fileBytes)} admis : dans Word, compressez ou retirez ses images.`,
    );
  const directory = readZipDirectory(bytes, ZIP_LIMITS);
  if (!directory.ok) return refuse(...reasonOf(directory.error));
  const bomb = directory.value.find(
    ({ size, packedSize }) =>
      size > TEMPLATE_LIMITS.smallPartBytes && size > packedSize * TEMPLATE_LIMITS.ratio,
  );
  if (bomb) return refuse('unsafe-content', bombSentence(bomb.path));
  const parts: Parts = new Map();
  for (const entry of directory.value) {
    if (entry.path.endsWith('/')) continue;
    const content = readEntry(bytes, entry);
    if (!content.ok) return refuse(...reasonOf(content.error));
    parts.set(entry.path, content.value);
  }
  return parts;
}

const OTHER_FORMATS: readonly (readonly [FileSignature, string])[] = [
  [
    'oldOffice',
    'Ce fichier est un ancien document Word (.doc) ou un document protégé par un mot de passe : ouvrez-le dans Word, ôtez le mot de passe, puis enregistrez-le comme « Document Word (.docx) ».',
  ],
  ['pdf', 'Ce fichier est un PDF : le modèle doit être un document Word (.docx), demandez l’original.'],
  [
    'rtf',
    'Ce fichier est au format RTF : ouvrez-le dans Word, puis enregistrez-le comme « Document Word (.docx) ».',
  ],
];

function otherFormat(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'Ce fichier est vide : choisissez de nouveau votre modèle Word (.docx).';
  const known = OTHER_FORMATS.find(([signature]) => hasSignature(bytes, signature));
  if (known) return known[1];
  return bytes[0] === 0x50 && bytes[1] === 0x4b
    ? null
    : 'Ce fichier n’est pas un document Word (.docx) : choisissez un modèle enregistré par Word ou LibreOffice à ce format.';
}

function reasonOf(error: ZipError): readonly ['not-a-template' | 'unsafe-content', string] {
  switch (error.kind) {
    case 'truncated-archive':
      return [
        'not-a-template',
        'Ce modèle est incomplet, sa fin manque : copiez-le ou téléchargez-le de nouveau.',
      ];
    case 'damaged-archive':
      return [
        'not-a-template',
        `Ce modèle est abîmé (${error.detail}) : ouvrez-le dans Word, qui proposera de le réparer, puis enregistrez-le de nouveau.`,
      ];
    case 'too-many-entries':
    case 'entry-too-large':
      return ['unsafe-content', bombSentence(error.kind === 'entry-too-large' ? error.path : '')];
    case 'unsafe-path':
    case 'duplicate-entry':
      return [
        'unsafe-content',
        `Ce modèle contient un fichier au nom trompeur (${named(error.path)}) : ne l’utilisez pas et prévenez la personne qui vous l’a transmis.`,
      ];
  }
}

function bombSentence(path: string): string {
  const what = path === '' ? 'Ce modèle' : `Dans ce modèle, ${named(path)}`;
  return `${what} occuperait bien plus de place une fois décompressé qu’un document de travail : ne l’utilisez pas sans en connaître l’origine.`;
}

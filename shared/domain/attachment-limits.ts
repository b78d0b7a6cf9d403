import type { Attachment } from './deliverable.ts';
import { formatBytes } from './french.ts';

/** What a mission may hold in attached files, and what becomes of an image. Sizes in bytes, decimal as users read them. */
export const ATTACHMENT_LIMITS = {
  fileBytes: 50_000_000,
  missionBytes: 500_000_000,
  /** Longest side of an image that is kept, in pixels: sharp over a whole page of the report. */
  imageSide: 2400,
  /** From 0 to 1: no visible loss on a photograph, a tenth of its weight. */
  jpegQuality: 0.85,
  /** What a photograph weighs at most once reduced: a folder of heavy ones is not refused for what it will not take. */
  reducedImageBytes: 3_000_000,
} as const;

/** What a file is, by the end of its name; its content is checked against it (attachment-content.ts). */
export type FileFamily = 'image' | 'pdf' | 'office-xml' | 'open-document' | 'office-binary' | 'text';

type FileKind = { readonly family: FileFamily; readonly mediaType: string };

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

const KINDS: Readonly<Record<string, FileKind>> = {
  jpg: { family: 'image', mediaType: 'image/jpeg' },
  jpeg: { family: 'image', mediaType: 'image/jpeg' },
  jfif: { family: 'image', mediaType: 'image/jpeg' },
  png: { family: 'image', mediaType: 'image/png' },
  webp: { family: 'image', mediaType: 'image/webp' },
  gif: { family: 'image', mediaType: 'image/gif' },
  bmp: { family: 'image', mediaType: 'image/bmp' },
  heic: { family: 'image', mediaType: 'image/heic' },
  heif: { family: 'image', mediaType: 'image/heic' },
  avif: { family: 'image', mediaType: 'image/avif' },
  pdf: { family: 'pdf', mediaType: 'application/pdf' },
  docx: { family: 'office-xml', mediaType: `${OPEN_XML}.wordprocessingml.document` },
  xlsx: { family: 'office-xml', mediaType: `${OPEN_XML}.spreadsheetml.sheet` },
  pptx: { family: 'office-xml', mediaType: `${OPEN_XML}.presentationml.presentation` },
  odt: { family: 'open-document', mediaType: `${OPEN_DOCUMENT}.text` },
  ods: { family: 'open-document', mediaType: `${OPEN_DOCUMENT}.spreadsheet` },
  odp: { family: 'open-document', mediaType: `${OPEN_DOCUMENT}.presentation` },
  doc: { family: 'office-binary', mediaType: 'application/msword' },
  xls: { family: 'office-binary', mediaType: 'application/vnd.ms-excel' },
  ppt: { family: 'office-binary', mediaType: 'application/vnd.ms-powerpoint' },
  msg: { family: 'office-binary', mediaType: 'application/vnd.ms-outlook' },
  csv: { family: 'text', mediaType: 'text/csv' },
  txt: { family: 'text', mediaType: 'text/plain' },
  eml: { family: 'text', mediaType: 'message/rfc822' },
};

/** Ends of names that are accepted, for the window that chooses files. */
export const ATTACHMENT_EXTENSIONS = Object.keys(KINDS);

const PROGRAMS = new Set(
  (
    'exe dll msi msix com scr pif cpl sys bat cmd ps1 vbs vbe js jse mjs wsf wsh hta jar lnk reg ' +
    'sh bash py pl rb app dmg pkg deb rpm apk appimage iso docm dotm xlsm xltm xlam pptm ppam'
  ).split(' '),
);
const ARCHIVES = new Set('zip 7z rar gz tgz tar bz2 xz jalon'.split(' '));
const PICTURES_TO_CONVERT = new Set('svg tif tiff psd ai eps raw cr2 nef dng ico'.split(' '));

/** The end of a name after its last dot, in lower case; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** What a name says the file is; an image without a known end (a paste, a camera) is told by its media type. */
export function kindOf({ name, mediaType }: Pick<CandidateFile, 'name' | 'mediaType'>): FileKind | null {
  const byName = KINDS[extensionOf(name)];
  if (byName) return byName;
  if (extensionOf(name) !== '') return null;
  return Object.values(KINDS).find((kind) => kind.family === 'image' && kind.mediaType === mediaType) ?? null;
}

export function isImage({ mediaType }: Pick<Attachment, 'mediaType'>): boolean {
  return mediaType === 'image/jpeg' || mediaType === 'image/png';
}

/** A file someone wants to attach, nothing of it read yet. `size` in bytes. */
export type CandidateFile = { readonly name: string; readonly size: number; readonly mediaType: string };

/** Why a file is not attached, in a French sentence that says what to do. */
export type RefusedFile = { readonly name: string; readonly reason: string };

export type AttachmentPlan<T extends CandidateFile> = {
  readonly accepted: readonly T[];
  readonly refused: readonly RefusedFile[];
  /** What the mission would hold at most with the accepted ones, in bytes. */
  readonly totalBytes: number;
};

/** Bytes the attached files of a mission take; the same content attached twice is stored once. */
export function usedBytes(attachments: readonly Pick<Attachment, 'sha256' | 'size'>[]): number {
  const sizes = new Map(attachments.map(({ sha256, size }) => [sha256, size]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/**
 * Which files may be attached, in the order given, decided from their names and sizes alone: before anything is read
 * or stored. An image counts for what it may weigh once reduced; its true weight is checked when it is known.
 */
export function planAttachments<T extends CandidateFile>(
  files: readonly T[],
  doc: { readonly attachments: readonly Pick<Attachment, 'sha256' | 'size'>[] },
): AttachmentPlan<T> {
  const accepted: T[] = [];
  const refused: RefusedFile[] = [];
  let totalBytes = usedBytes(doc.attachments);
  for (const file of files) {
    const kind = kindOf(file);
    const size =
      kind?.family === 'image' ? Math.min(file.size, ATTACHMENT_LIMITS.reducedImageBytes) : file.size;
    const reason =
      kind === null ? refusalOfKind(file) : (refusalOfSize(file) ?? refusalOfRoom(size, totalBytes));
    if (reason !== null) refused.push({ name: file.name, reason });
    else {
      accepted.push(file);
      totalBytes += size;
    }
  }
  return { accepted, refused, totalBytes };
}

/** Why `size` more bytes have no room beside `used`, or null when they have. */
export function refusalOfRoom(size: number, used: number): string | null {
  const { missionBytes } = ATTACHMENT_LIMITS;
  if (used + size <= missionBytes) return null;
  const left = Math.max(0, missionBytes - used);
  return `Ce fichier prendrait ${formatBytes(size)} et il reste ${formatBytes(left)} sur les ${formatBytes(missionBytes)} de la mission : supprimez des pièces devenues inutiles, ou gardez celle-ci hors de Jalon.`;
}

function refusalOfSize({ size }: CandidateFile): string | null {
  const { fileBytes } = ATTACHMENT_LIMITS;
  if (size === 0) return 'Ce fichier est vide : vérifiez qu’il s’ouvre, puis joignez-le de nouveau.';
  if (size <= fileBytes) return null;
  return `Ce fichier pèse ${formatBytes(size)}, au-delà des ${formatBytes(fileBytes)} acceptés par pièce : réduisez-le, ou n’en joignez que les pages utiles.`;
}

function refusalOfKind({ name }: CandidateFile): string {
  const extension = extensionOf(name);
  if (PROGRAMS.has(extension))
    return 'Ce fichier peut exécuter un programme ou des macros : Jalon n’en joint aucun. Joignez un PDF ou une capture d’écran.';
  if (ARCHIVES.has(extension))
    return 'Une archive cache ce qu’elle contient : décompressez-la, puis joignez les fichiers utiles.';
  if (PICTURES_TO_CONVERT.has(extension))
    return 'Ce format d’image n’est pas lu ici : enregistrez-la en JPEG ou en PNG, puis joignez-la.';
  return 'Ce type de fichier n’est pas accepté : joignez une image, un PDF, un fichier Office, un texte (.txt, .csv) ou un courriel (.eml, .msg).';
}

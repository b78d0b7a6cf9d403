/** What the words of a field are: written by Word by itself, or words like others. */
type FieldKind = 'number' | 'reference' | 'contents' | 'words';

const KINDS: Readonly<Record<string, FieldKind>> = {
  SEQ: 'number',
  PAGE: 'number',
  NUMPAGES: 'number',
  SECTIONPAGES: 'number',
  PAGEREF: 'number',
  REF: 'reference',
  NOTEREF: 'reference',
  STYLEREF: 'reference',
  TOC: 'contents',
};

type OpenField = { code: string; isInResult: boolean };

/** Follows fields through the runs of a part: a field begins, holds its code, then its result, and may hold others. */
export type FieldReader = {
  readonly begin: () => void;
  readonly code: (text: string) => void;
  readonly separate: () => void;
  readonly end: () => void;
  /** What words read now are; null inside the code of a field, which is not read. */
  readonly now: () => FieldKind | null;
  readonly isInContents: () => boolean;
};

export function fieldKind(code: string): FieldKind {
  return KINDS[code.trim().split(/\s+/, 1)[0]?.toUpperCase() ?? ''] ?? 'words';
}

export function fieldReader(): FieldReader {
  const open: OpenField[] = [];
  const kinds = () => open.map(({ code }) => fieldKind(code));
  return {
    begin: () => {
      open.push({ code: '', isInResult: false });
    },
    code: (text) => {
      const field = open.at(-1);
      if (field && !field.isInResult) field.code += text;
    },
    separate: () => {
      const field = open.at(-1);
      if (field) field.isInResult = true;
    },
    end: () => {
      open.pop();
    },
    now: () => {
      if (open.some(({ isInResult }) => !isInResult)) return null;
      const inner = kinds().filter((kind) => kind === 'number' || kind === 'reference');
      return inner.at(-1) ?? 'words';
    },
    isInContents: () => kinds().includes('contents'),
  };
}

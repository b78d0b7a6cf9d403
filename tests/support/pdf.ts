/** What a PDF file written by Chromium says of itself; only page contents are compressed in it. */
export type PdfFacts = {
  readonly title: string | null;
  readonly language: string | null;
  readonly isTagged: boolean;
  /** Width and height of each page, in millimetres. */
  readonly pages: readonly (readonly [number, number])[];
  readonly bookmarks: readonly string[];
  /** Alternative texts of figures. */
  readonly alternativeTexts: readonly string[];
  /** Places inside the document that links lead to, and those that exist. */
  readonly linkTargets: readonly string[];
  readonly places: readonly string[];
};

const MM_PER_POINT = 25.4 / 72;
/** A text of a PDF: hexadecimal UTF-16 in angle brackets, or characters in parentheses. */
const TEXT = String.raw`(<FEFF[0-9A-F]*>|\((?:[^()\\]|\\.)*\))`;

export function readPdf(bytes: Uint8Array): PdfFacts {
  const file = Buffer.from(bytes).toString('latin1');
  const texts = (key: string) =>
    [...file.matchAll(new RegExp(`/${key} ${TEXT}`, 'g'))].map(([, text = '']) => textOf(text));
  const outline = file.slice(Math.max(0, file.indexOf('/ParentTreeNextKey')));
  return {
    title: firstText(file, /<<\/Title (<FEFF[0-9A-F]*>|\([^)]*\))\n\/Creator/),
    language: firstText(file, /\/Type \/Catalog[\s\S]*?\/Lang (\([^)]*\))/),
    isTagged: /\/MarkInfo <<\/Type \/MarkInfo\s*\/Marked true>>/.test(file),
    pages: [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width) * MM_PER_POINT),
      Math.round(Number(height) * MM_PER_POINT),
    ]),
    bookmarks: [...outline.matchAll(new RegExp(`<</Title ${TEXT}\\n/Dest`, 'g'))].map(([, text = '']) =>
      textOf(text),
    ),
    alternativeTexts: texts('Alt'),
    linkTargets: [...file.matchAll(/\/Subtype \/Link[\s\S]*?\/Dest \/([\w-]+)/g)].map(
      ([, name = '']) => name,
    ),
    places: [...file.matchAll(/\/([\w-]+) \[\d+ 0 R \/XYZ/g)].map(([, name = '']) => name),
  };
}

function firstText(file: string, pattern: RegExp): string | null {
  const text = pattern.exec(file)?.[1];
  return text === undefined ? null : textOf(text);
}

function textOf(text: string): string {
  if (text.startsWith('(')) return text.slice(1, -1).replace(/\\(.)/g, '$1');
  return (text.slice(5, -1).match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('');
}

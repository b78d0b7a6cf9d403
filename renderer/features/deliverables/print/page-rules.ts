type PageWords = {
  readonly header: string;
  readonly footer: string;
  /** Said on every page: « Version de travail ». Empty: nothing. */
  readonly mention: string;
  /** Family of typefaces, as CSS. */
  readonly font: string;
};

/** Margins of a page, in millimetres; the style sheet (print.module.css) counts on what they leave: 170 and 257 wide. */
const MARGINS = '24mm 20mm 22mm';
const WIDE_MARGINS = '20mm 20mm 18mm';

/**
 * The pages of a printed report: A4, header, footer and number in the margins, a cover without any, wide pages.
 * A browser older than margin boxes (Chromium 131) leaves the margins empty.
 */
export function pageRules({ header, footer, mention, font }: PageWords): string {
  const box = (name: string, content: string) =>
    `  @${name} { content: ${content}; font: 8pt ${font}; color: #626b78; }`;
  return [
    '@page {',
    `  size: A4; margin: ${MARGINS};`,
    box('top-left', cssString(header)),
    box('top-right', cssString(mention)),
    box('bottom-left', cssString(footer)),
    box('bottom-right', 'counter(page) " / " counter(pages)'),
    '}',
    '@page cover {',
    '  margin: 0;',
    ...['top-left', 'top-right', 'bottom-left', 'bottom-right'].map(
      (name) => `  @${name} { content: none; }`,
    ),
    '}',
    `@page wide { size: A4 landscape; margin: ${WIDE_MARGINS}; }`,
  ].join('\n');
}

/** Any text as a string of CSS: whatever could end the string is written as its code. */
function cssString(text: string): string {
  const escaped = text.replace(
    /["\\<>]|\p{Cc}/gu,
    (character) => `\\${character.charCodeAt(0).toString(16)} `,
  );
  return `"${escaped}"`;
}

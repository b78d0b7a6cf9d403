import type { Inline } from '#shared/report/model.ts';
import type { ThemeSlot } from '#shared/report/slides/theme.ts';
import { escapeXml } from '#shared/report/word/xml-text.ts';
import { fill } from './xml.ts';

export type RunLook = {
  /** Points; the size of the placeholder without it. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: ThemeSlot | { readonly hex: string };
  readonly isHeading?: boolean;
};

function properties(
  tag: 'a:rPr' | 'a:endParaRPr',
  { size, bold, italic, colour, isHeading }: RunLook,
): string {
  const attributes = [
    'lang="fr-FR"',
    ...(size === undefined ? [] : [`sz="${Math.round(size * 100)}"`]),
    ...(bold ? ['b="1"'] : []),
    ...(italic ? ['i="1"'] : []),
    'dirty="0"',
  ];
  const inside = `${colour === undefined ? '' : fill(colour)}${isHeading ? '<a:latin typeface="+mj-lt"/>' : ''}`;
  return inside === ''
    ? `<${tag} ${attributes.join(' ')}/>`
    : `<${tag} ${attributes.join(' ')}>${inside}</${tag}>`;
}

/** Runs of a text; a line feed is a line break. */
export function runs(content: string | readonly Inline[], look: RunLook): string {
  const inlines: readonly Inline[] =
    typeof content === 'string' ? [{ kind: 'text', text: content }] : content;
  return inlines
    .map(({ kind, text }) => {
      const own = {
        ...look,
        bold: look.bold === true || kind === 'strong',
        italic: look.italic === true || kind === 'emphasis',
      };
      return text
        .split('\n')
        .map((line) =>
          line === '' ? '' : `<a:r>${properties('a:rPr', own)}<a:t>${escapeXml(line)}</a:t></a:r>`,
        )
        .join(`<a:br>${properties('a:rPr', own)}</a:br>`);
    })
    .join('');
}

/** `pPr`: the properties of the paragraph, as XML. */
export function paragraph(content: string | readonly Inline[], look: RunLook, pPr = ''): string {
  return `<a:p>${pPr}${runs(content, look)}${properties('a:endParaRPr', look)}</a:p>`;
}

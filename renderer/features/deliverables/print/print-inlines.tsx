import { Fragment, type ReactNode } from 'react';
import type { Inline } from '#shared/report/model.ts';

/** Identifier of a place of the printed report; the preview on screen has its own. */
export const placeId = (anchor: string) => `print-${anchor}`;

/** Text with its emphasis and its live references. Line feeds are line breaks: see `white-space` in the style sheet. */
export function PrintInlines({ content }: { readonly content: readonly Inline[] }): ReactNode {
  return content.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity of their own
    <Fragment key={index}>{printed(inline)}</Fragment>
  ));
}

function printed(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return <strong>{inline.text}</strong>;
    case 'emphasis':
      return <em>{inline.text}</em>;
    case 'reference':
      return <a href={`#${placeId(inline.target)}`}>{inline.text}</a>;
  }
}

import type { ReactNode } from 'react';
import type { Inline } from '#shared/report/model.ts';
import { placeId, useMedium } from './medium.tsx';

/** Text with its emphasis and its references. Line feeds are line breaks: see `white-space` in the style sheets. */
export function Inlines({ content }: { readonly content: readonly Inline[] }): ReactNode {
  return content.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity of their own
    <InlineView key={index} inline={inline} />
  ));
}

function InlineView({ inline }: { readonly inline: Inline }): ReactNode {
  const medium = useMedium();
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return <strong>{inline.text}</strong>;
    case 'emphasis':
      return <em>{inline.text}</em>;
    case 'reference':
      return medium.isPaper ? <a href={`#${placeId(inline.target, medium)}`}>{inline.text}</a> : inline.text;
  }
}

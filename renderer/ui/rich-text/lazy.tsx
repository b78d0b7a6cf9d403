import { lazy } from 'react';

/** The editor weighs more than the rest of a screen: it is loaded when first shown. */
export const LazyRichTextEditor = lazy(() =>
  import('./rich-text-editor.tsx').then(({ RichTextEditor }) => ({ default: RichTextEditor })),
);

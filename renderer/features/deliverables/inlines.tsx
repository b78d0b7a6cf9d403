import type { ReactNode } from 'react';
import type { Inline } from '#shared/report/model.ts';
import classes from './preview-block.module.css';

/** Text with its emphasis; a line feed is a line break. */
export function Inlines({ content }: { readonly content: readonly Inline[] }): ReactNode {
  return content.map((inline, index) => {
    const key = `${index.toString()}-${inline.kind}`;
    const text = <span className={classes.text}>{inline.text}</span>;
    if (inline.kind === 'strong') return <strong key={key}>{text}</strong>;
    if (inline.kind === 'emphasis') return <em key={key}>{text}</em>;
    return <span key={key}>{text}</span>;
  });
}

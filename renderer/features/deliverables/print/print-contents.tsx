import type { Block } from '#shared/report/model.ts';
import type { ReportNumbering } from '#shared/report/numbering.ts';
import classes from './print.module.css';
import { placeId } from './print-inlines.tsx';

/** Links to chapters and sections. Without page numbers: pages are known to the printer only. */
export function PrintContents({
  title,
  numbering,
}: {
  readonly title: string;
  readonly numbering: ReportNumbering;
}) {
  return (
    <nav className={classes.contents} aria-label={title}>
      <p className={classes.contentsTitle}>{title}</p>
      {numbering.headings
        .filter(({ level }) => level < 3)
        .map(({ anchor, level, label, text }) => (
          <p key={anchor} data-level={level}>
            <a href={`#${placeId(anchor)}`}>{label === '' ? text : `${label}\u2002${text}`}</a>
          </p>
        ))}
    </nav>
  );
}

/** Captions of the figures or of the tables, with links where they can be followed. */
export function PrintListOf({
  block: { of, title },
  blocks,
  numbering,
}: {
  readonly block: Extract<Block, { kind: 'list-of' }>;
  readonly blocks: readonly Block[];
  readonly numbering: ReportNumbering;
}) {
  const captions = blocks.flatMap((block) => {
    const isListed =
      of === 'table' ? block.kind === 'table' : block.kind === 'figure' || block.kind === 'image';
    if (!isListed || !('caption' in block)) return [];
    const name = of === 'table' ? 'Tableau' : 'Figure';
    return [
      { text: `${name} ${numbering.captions.get(block) ?? ''} – ${block.caption}`, anchor: block.anchor },
    ];
  });
  if (captions.length === 0) return null;
  return (
    <nav className={classes.contents} aria-label={title}>
      <p className={classes.contentsTitle}>{title}</p>
      {captions.map(({ text, anchor }) => (
        <p key={text} data-level={2}>
          {anchor === undefined ? text : <a href={`#${placeId(anchor)}`}>{text}</a>}
        </p>
      ))}
    </nav>
  );
}

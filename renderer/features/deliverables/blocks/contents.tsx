import type { ReactNode } from 'react';
import type { Block } from '#shared/report/model.ts';
import type { ReportNumbering } from '#shared/report/numbering.ts';
import { placeId, useMedium } from './medium.tsx';

/** Links to chapters and sections. Without page numbers: pages are known to the printer only. */
export function Contents({
  title,
  numbering,
}: {
  readonly title: string;
  readonly numbering: ReportNumbering;
}) {
  return (
    <Listing title={title}>
      {numbering.headings
        .filter(({ level }) => level < 3)
        .map(({ anchor, level, label, text }) => (
          <p key={anchor} data-level={level}>
            <Place anchor={anchor}>
              <Numbered label={label} text={text} />
            </Place>
          </p>
        ))}
    </Listing>
  );
}

/** Captions of the figures or of the tables, with links where they can be followed. */
export function ListOf({
  block: { of, title },
  numbering,
}: {
  readonly block: Extract<Block, { kind: 'list-of' }>;
  readonly numbering: ReportNumbering;
}) {
  const name = of === 'table' ? 'Tableau' : 'Figure';
  const captions = [...numbering.captions].flatMap(([block, number]) =>
    'caption' in block && (block.kind === 'table') === (of === 'table')
      ? [{ text: `${name} ${number} – ${block.caption}`, anchor: block.anchor }]
      : [],
  );
  if (captions.length === 0) return null;
  return (
    <Listing title={title}>
      {captions.map(({ text, anchor }) => (
        <p key={text} data-level={2}>
          {anchor === undefined ? text : <Place anchor={anchor}>{text}</Place>}
        </p>
      ))}
    </Listing>
  );
}

function Listing({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { classes } = useMedium();
  return (
    <nav className={classes['contents']} aria-label={title}>
      <p className={classes['contentsTitle']}>{title}</p>
      {children}
    </nav>
  );
}

/** The number of a heading, if it has one, and its words. */
export function Numbered({ label, text }: { readonly label: string; readonly text: string }) {
  const { classes } = useMedium();
  return (
    <>
      {label === '' ? null : <span className={classes['number']}>{`${label}\u2002`}</span>}
      {text}
    </>
  );
}

/** Leads to a place of the report. */
function Place({ anchor, children }: { readonly anchor: string; readonly children: ReactNode }) {
  const medium = useMedium();
  const id = placeId(anchor, medium);
  if (medium.isPaper) return <a href={`#${id}`}>{children}</a>;
  return (
    <button type="button" onClick={() => document.getElementById(id)?.scrollIntoView({ block: 'start' })}>
      {children}
    </button>
  );
}

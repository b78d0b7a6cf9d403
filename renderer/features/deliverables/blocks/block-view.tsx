import type { ReactNode } from 'react';
import type { ImageUrl } from '#renderer/data/report-images.ts';
import { assertNever } from '#shared/domain/result.ts';
import type { Block } from '#shared/report/model.ts';
import type { ReportNumbering } from '#shared/report/numbering.ts';
import { Contents, ListOf, Numbered } from './contents.tsx';
import { Inlines } from './inlines.tsx';
import { placeId, useMedium } from './medium.tsx';
import { RichTextView } from './rich-text-view.tsx';
import { CalloutView, ListView, ScorecardView } from './simple-blocks.tsx';
import { TableView } from './table-view.tsx';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

type BlockViewProps = {
  readonly block: Block;
  readonly numbering: ReportNumbering;
  /** Address of an image by SHA-256; null while it is read, or when it is missing. */
  readonly imageUrl: ImageUrl;
};

/** One block of the report, on the medium of the context. */
export function BlockView({ block, numbering, imageUrl }: BlockViewProps): ReactNode {
  const { classes, isPaper, Chart } = useMedium();
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} label={numbering.headingLabels.get(block.anchor) ?? ''} />;
    case 'paragraph':
      return (
        <p className={classes[block.role]}>
          <Inlines content={block.content} />
        </p>
      );
    case 'list':
      return <ListView block={block} />;
    case 'table':
      return <CaptionedTable block={block} label={`Tableau ${numbering.captions.get(block) ?? ''}`} />;
    case 'sheet':
      return <Sheet block={block} />;
    case 'figure':
      return (
        <Figure block={block} number={numbering.captions.get(block)} note={block.note}>
          <Chart block={block} />
        </Figure>
      );
    case 'image':
      return (
        <Figure block={block} number={numbering.captions.get(block)}>
          <Picture block={block} url={imageUrl(block.sha256)} />
        </Figure>
      );
    case 'rich-text':
      return (
        <div className={classes['richText']}>
          <RichTextView blocks={block.blocks} />
        </div>
      );
    case 'scorecard':
      return <ScorecardView block={block} />;
    case 'callout':
      return <CalloutView block={block} />;
    case 'quote':
      return (
        <blockquote className={classes['quote']}>
          <p>{`«\u202f${block.text}\u202f»`}</p>
          <footer>{block.attribution}</footer>
        </blockquote>
      );
    case 'table-of-contents':
      return <Contents title={block.title} numbering={numbering} />;
    case 'list-of':
      return <ListOf block={block} numbering={numbering} />;
    case 'page-break':
      return isPaper ? <div className={classes['pageBreak']} /> : null;
    default:
      return assertNever(block);
  }
}

function Heading({ block, label }: { readonly block: BlockOf<'heading'>; readonly label: string }) {
  const medium = useMedium();
  // On screen the report stands under the title of the page.
  const Tag = `h${block.level + (medium.isPaper ? 0 : 1)}` as 'h1' | 'h2' | 'h3' | 'h4';
  return (
    <Tag id={placeId(block.anchor, medium)} className={medium.classes[`heading${block.level}`]}>
      <Numbered label={label} text={block.text} />
    </Tag>
  );
}

function CaptionedTable({ block, label }: { readonly block: BlockOf<'table'>; readonly label: string }) {
  const { classes, isPaper } = useMedium();
  const place = usePlace(block);
  const content = (
    <>
      <p className={classes['caption']}>
        {label} – {block.caption}
      </p>
      <TableView block={block} {...(isPaper ? { label } : {})} />
    </>
  );
  return isPaper ? (
    <div {...place}>{content}</div>
  ) : (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls sideways and must be reachable by keyboard
    <section {...place} className={classes['scrolled']} aria-label={label} tabIndex={0}>
      {content}
    </section>
  );
}

function Sheet({ block: { title, rows } }: { readonly block: BlockOf<'sheet'> }) {
  const { classes } = useMedium();
  return (
    <div className={classes['sheet']}>
      {title ? <p className={classes['sheetTitle']}>{title}</p> : null}
      <dl>
        {rows.map(({ label, content }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Inlines content={content} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Figure({
  block,
  number,
  note = '',
  children,
}: {
  readonly block: BlockOf<'figure' | 'image'>;
  readonly number: number | undefined;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  const { classes } = useMedium();
  const place = usePlace(block);
  return (
    <figure {...place} className={classes['figure']} data-wide={'isWide' in block && block.isWide === true}>
      {children}
      <figcaption className={classes['caption']}>
        Figure {number} – {block.caption}
      </figcaption>
      {note === '' ? null : <p className={classes['note']}>{note}</p>}
    </figure>
  );
}

function Picture({ block, url }: { readonly block: BlockOf<'image'>; readonly url: string | null }) {
  const { classes } = useMedium();
  return url === null ? (
    <p className={classes['note']}>{`Image absente\u202f: ${block.caption || 'sans légende'}`}</p>
  ) : (
    <img className={classes['image']} src={url} alt={block.alternativeText || block.caption} />
  );
}

function usePlace({ anchor }: { readonly anchor?: string }): { readonly id?: string } {
  const medium = useMedium();
  return anchor === undefined ? {} : { id: placeId(anchor, medium) };
}

import type { ReactNode } from 'react';
import type { ImageUrl } from '#renderer/data/report-images.ts';
import { RichTextView } from '#renderer/features/deliverables/rich-text-view.tsx';
import { chartHeight, ReportChart } from '#renderer/ui/charts/report-chart.tsx';
import { assertNever } from '#shared/domain/result.ts';
import type { Block } from '#shared/report/model.ts';
import type { ReportNumbering } from '#shared/report/numbering.ts';
import classes from './print-block.module.css';
import { PrintContents, PrintListOf } from './print-contents.tsx';
import { PrintInlines, placeId } from './print-inlines.tsx';
import { PrintTable } from './print-table.tsx';

/** Tallest drawing a page has room for, its caption and note apart, in pixels (1/96 inch). */
const MOST_HEIGHT = { portrait: 820, landscape: 500 } as const;

type PrintBlockProps = {
  readonly block: Block;
  readonly numbering: ReportNumbering;
  readonly listed: readonly Block[];
  readonly imageUrl: ImageUrl;
};

/** One block of the report on paper. */
export function PrintBlock({ block, numbering, listed, imageUrl }: PrintBlockProps): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      const label = numbering.headingLabels.get(block.anchor) ?? '';
      return (
        <Heading id={placeId(block.anchor)} className={classes[`heading${block.level}`]}>
          {label === '' ? block.text : `${label}\u2002${block.text}`}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p className={classes[block.role]}>
          <PrintInlines content={block.content} />
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List className={classes.list}>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items of a report list have no identity of their own
            <li key={index}>
              <PrintInlines content={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table': {
      const label = `Tableau ${numbering.captions.get(block) ?? ''}`;
      return (
        <div {...placeOf(block)}>
          <p className={classes.caption}>
            {label} – {block.caption}
          </p>
          <PrintTable block={block} label={label} />
        </div>
      );
    }
    case 'figure': {
      const most = block.isWide ? MOST_HEIGHT.landscape : MOST_HEIGHT.portrait;
      return (
        <figure className={classes.figure} data-wide={block.isWide === true} {...placeOf(block)}>
          <div data-chart={block.chart.kind}>
            <ReportChart
              chart={block.chart}
              height={Math.min(chartHeight(block.chart), most)}
              description={block.alternativeText}
            />
          </div>
          <figcaption className={classes.caption}>
            Figure {numbering.captions.get(block)} – {block.caption}
          </figcaption>
          {block.note === '' ? null : <p className={classes.note}>{block.note}</p>}
        </figure>
      );
    }
    case 'image': {
      const url = imageUrl(block.sha256);
      return (
        <figure className={classes.figure} {...placeOf(block)}>
          {url === null ? (
            <p className={classes.note}>{`Image absente\u202f: ${block.caption || 'sans légende'}`}</p>
          ) : (
            <img className={classes.image} src={url} alt={block.alternativeText || block.caption} />
          )}
          <figcaption className={classes.caption}>
            Figure {numbering.captions.get(block)} – {block.caption}
          </figcaption>
        </figure>
      );
    }
    case 'rich-text':
      return (
        <div className={classes.richText}>
          <RichTextView blocks={block.blocks} />
        </div>
      );
    case 'sheet':
      return (
        <div className={classes.sheet}>
          {block.title ? <p className={classes.sheetTitle}>{block.title}</p> : null}
          <dl>
            {block.rows.map(({ label, content }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <PrintInlines content={content} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      );
    case 'scorecard':
      return (
        <div className={classes.scorecard}>
          {block.items.map(({ label, value, detail, tone }) => (
            <div key={label} data-tone={tone}>
              <p>{label}</p>
              <p className={classes.scorecardValue}>{value}</p>
              <p>{detail}</p>
            </div>
          ))}
        </div>
      );
    case 'callout':
      return (
        <div className={classes.callout} data-tone={block.tone}>
          <p className={classes.calloutTitle}>{block.title}</p>
          <p>
            <PrintInlines content={block.content} />
          </p>
        </div>
      );
    case 'quote':
      return (
        <blockquote className={classes.quote}>
          <p>{`«\u202f${block.text}\u202f»`}</p>
          <footer>{block.attribution}</footer>
        </blockquote>
      );
    case 'table-of-contents':
      return <PrintContents title={block.title} numbering={numbering} />;
    case 'list-of':
      return <PrintListOf block={block} blocks={listed} numbering={numbering} />;
    case 'page-break':
      return <div className={classes.pageBreak} />;
    default:
      return assertNever(block);
  }
}

function placeOf({ anchor }: { readonly anchor?: string }): { readonly id?: string } {
  return anchor === undefined ? {} : { id: placeId(anchor) };
}

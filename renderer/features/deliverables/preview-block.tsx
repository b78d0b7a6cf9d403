import type { ReactNode } from 'react';
import type { ImageUrl } from '#renderer/data/report-images.ts';
import { ChartFrame, LazyReportChart } from '#renderer/ui/charts/lazy.tsx';
import { LevelChip } from '#renderer/ui/feedback/level.tsx';
import { assertNever } from '#shared/domain/result.ts';
import type { ReadProposal } from '#shared/report/checks/check.ts';
import type { Block, Source, TableCell } from '#shared/report/model.ts';
import type { ReportNumbering } from '#shared/report/numbering.ts';
import type { Proposal } from '#shared/report/proposals.ts';
import { Inlines } from './inlines.tsx';
import classes from './preview-block.module.css';
import { PreviewCaptions } from './preview-captions.tsx';
import { ProposalMark } from './proposal-mark.tsx';
import { RichTextView } from './rich-text-view.tsx';
import { SourcesButton } from './sources-button.tsx';

type PreviewBlockProps = {
  readonly block: Block;
  readonly numbering: ReportNumbering;
  /** Address of an image by SHA-256; null while it is read, or when it is missing. */
  readonly imageUrl: ImageUrl;
  readonly onOpenSource: (source: Source) => void;
  /** The block begins this derived text. */
  readonly proposal?: (ReadProposal & Proposal) | undefined;
};

/** One block of the report, with a mark that opens what it rests on. */
export function PreviewBlock({ block, numbering, imageUrl, onOpenSource, proposal }: PreviewBlockProps) {
  const body = renderBlock(block, numbering, imageUrl);
  if (!body) return null;
  const { sources = [] } = block;
  if (sources.length === 0 && proposal === undefined) return body;
  return (
    <div className={classes.sourced}>
      {proposal ? <ProposalMark proposal={proposal} /> : null}
      {body}
      {sources.length > 0 ? <SourcesButton sources={sources} onOpenSource={onOpenSource} /> : null}
    </div>
  );
}

function renderBlock(block: Block, numbering: ReportNumbering, imageUrl: ImageUrl): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level + 1}` as 'h2' | 'h3' | 'h4';
      const label = numbering.headingLabels.get(block.anchor);
      return (
        <Heading id={`report-${block.anchor}`} className={classes[`heading${block.level}`]}>
          {label ? <span className={classes.number}>{label}</span> : null}
          {block.text}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p className={classes[block.role]}>
          <Inlines content={block.content} />
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List className={classes.list}>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items of a report list have no identity of their own
            <li key={index}>
              <Inlines content={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <PreviewTable block={block} number={numbering.captions.get(block) ?? 0} />;
    case 'sheet':
      return (
        <div className={classes.sheetBlock}>
          {block.title ? <p className={classes.sheetTitle}>{block.title}</p> : null}
          <dl>
            {block.rows.map(({ label, content }) => (
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
    case 'figure':
      return (
        <figure className={classes.figure}>
          <ChartFrame height={320}>
            <LazyReportChart chart={block.chart} />
          </ChartFrame>
          <p className="visually-hidden">{block.alternativeText}</p>
          <figcaption>
            Figure {numbering.captions.get(block)} – {block.caption}
          </figcaption>
          {block.note ? <p className={classes.note}>{block.note}</p> : null}
        </figure>
      );
    case 'image': {
      const url = imageUrl(block.sha256);
      return (
        <figure className={classes.figure}>
          {url === null ? (
            <p className={classes.note}>Image absente : {block.caption || 'sans légende'}</p>
          ) : (
            <img className={classes.image} src={url} alt={block.alternativeText || block.caption} />
          )}
          <figcaption>
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
    case 'scorecard':
      return (
        <div className={classes.scorecard}>
          {block.items.map(({ label, value, detail, tone }) => (
            <div key={label} data-tone={tone}>
              <p>{label}</p>
              <strong>{value}</strong>
              <p>{detail}</p>
            </div>
          ))}
        </div>
      );
    case 'callout':
      return (
        <aside className={classes.callout} data-tone={block.tone}>
          <p className={classes.calloutTitle}>{block.title}</p>
          <p>
            <Inlines content={block.content} />
          </p>
        </aside>
      );
    case 'quote':
      return (
        <blockquote className={classes.quote}>
          <p>{`« ${block.text} »`}</p>
          <footer>{block.attribution}</footer>
        </blockquote>
      );
    case 'table-of-contents':
      return <PreviewContents title={block.title} numbering={numbering} />;
    case 'list-of':
      return <PreviewCaptions of={block.of} title={block.title} numbering={numbering} />;
    case 'page-break':
      return null;
    default:
      return assertNever(block);
  }
}

function PreviewContents({
  title,
  numbering,
}: {
  readonly title: string;
  readonly numbering: ReportNumbering;
}) {
  return (
    <nav className={classes.contents} aria-label={title}>
      <p className={classes.heading1}>{title}</p>
      {numbering.headings
        .filter(({ level }) => level < 3)
        .map(({ anchor, level, label, text }) => (
          <button
            key={anchor}
            type="button"
            data-level={level}
            onClick={() => document.getElementById(`report-${anchor}`)?.scrollIntoView({ block: 'start' })}
          >
            <span>{label}</span> {text}
          </button>
        ))}
    </nav>
  );
}

function PreviewTable({
  block,
  number,
}: {
  readonly block: Extract<Block, { kind: 'table' }>;
  readonly number: number;
}) {
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls sideways and must be reachable by keyboard
    <section className={classes.tableBlock} aria-label={`Tableau ${number}`} tabIndex={0}>
      <p className={classes.caption}>
        Tableau {number} – {block.caption}
      </p>
      <table>
        <thead>
          <tr>
            {block.columns.map(({ header, align, width }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a report table have no identity of their own
              <th key={index} scope="col" style={{ textAlign: align, width: `${(width / total) * 100}%` }}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report table have no identity of their own
            <tr key={index}>{cells(row, block)}</tr>
          ))}
        </tbody>
        {block.totals ? (
          <tfoot>
            <tr>{cells(block.totals, block)}</tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

function cells(row: readonly TableCell[], { columns }: Extract<Block, { kind: 'table' }>): ReactNode {
  return row.map(({ content, level, tone }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: cells of a report table have no identity of their own
    <td key={index} style={{ textAlign: columns[index]?.align ?? 'left' }} data-tone={tone}>
      {level === undefined ? (
        <Inlines content={content} />
      ) : (
        <LevelChip level={level} digits={Number.isInteger(level) ? 0 : 1} />
      )}
    </td>
  ));
}

import { type CSSProperties, lazy, type ReactNode } from 'react';
import { ChartFrame } from '#renderer/ui/charts/lazy.tsx';
import { LevelChip } from '#renderer/ui/feedback/level.tsx';
import { assertNever } from '#shared/domain/result.ts';
import type { Source } from '#shared/report/model.ts';
import type {
  Box,
  ContentSlide,
  OpeningSlide,
  Slide,
  SlideBlock,
  SlideDeck,
} from '#shared/report/slides/model.ts';
import { Inlines } from './inlines.tsx';
import classes from './slides-preview.module.css';
import { SourcesButton } from './sources-button.tsx';

/** Here a chart takes the height of its place on the slide, not that of its bars. */
const LazyChart = lazy(() =>
  import('#renderer/ui/charts/report-chart.tsx').then(({ ReportChart }) => ({ default: ReportChart })),
);

type SlidesPreviewProps = {
  readonly deck: SlideDeck;
  readonly onOpenSource: (source: Source) => void;
};

/** The restitution as it will be projected, a card a slide, with what the speaker may say under each. */
export function SlidesPreview({ deck, onOpenSource }: SlidesPreviewProps) {
  const look = {
    '--slide-primary': deck.theme.primary,
    '--slide-accent': deck.theme.accent,
    '--slide-heading-font': deck.theme.headingFont,
    '--slide-body-font': deck.theme.bodyFont,
  } as CSSProperties;
  return (
    <ol className={classes.deck} aria-label="Diapositives" style={look}>
      {deck.slides.map((slide, index) => (
        <li key={slide.id}>
          <article className={classes.frame} aria-label={`Diapositive ${index + 1} : ${slide.title}`}>
            <div className={classes.slide}>
              {slide.kind === 'opening' ? (
                <Opening slide={slide} />
              ) : (
                <Content slide={slide} onOpenSource={onOpenSource} />
              )}
              {slide.kind === 'content' ? (
                <p className={classes.footer}>
                  <span>{deck.footerText}</span> <span>{index + 1}</span>
                </p>
              ) : null}
            </div>
          </article>
          <Notes slide={slide} />
        </li>
      ))}
    </ol>
  );
}

function Opening({ slide: { kicker, title, lines, confidentiality } }: { readonly slide: OpeningSlide }) {
  return (
    <div className={classes.opening}>
      <p>{kicker}</p>
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line} className={classes.openingLine}>
          {line}
        </p>
      ))}
      {confidentiality ? <p className={classes.confidentiality}>{confidentiality}</p> : null}
    </div>
  );
}

function Content({
  slide,
  onOpenSource,
}: {
  readonly slide: ContentSlide;
  readonly onOpenSource: SlidesPreviewProps['onOpenSource'];
}) {
  return (
    <>
      <h2 className={classes.title} style={{ fontSize: slide.titleSize }}>
        {slide.title}
      </h2>
      {slide.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a slide have no identity of their own
        <div key={index} className={classes.item} style={placeOf(item.box)}>
          {item.kind === 'column-title' ? (
            <h3 className={classes.columnTitle}>{item.text}</h3>
          ) : (
            <>
              {renderBlock(item.block, item.box, slide.textSize)}
              {item.block.sources && item.block.sources.length > 0 ? (
                <SourcesButton sources={item.block.sources} onOpenSource={onOpenSource} />
              ) : null}
            </>
          )}
        </div>
      ))}
    </>
  );
}

function placeOf({ x, y, width, height }: Box): CSSProperties {
  return { left: x, top: y, width, height };
}

function renderBlock(block: SlideBlock, box: Box, textSize: number): ReactNode {
  switch (block.kind) {
    case 'list':
      return (
        <ul className={classes.list} style={{ fontSize: textSize }}>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items of a list have no identity of their own
            <li key={index}>
              <Inlines content={item} />
            </li>
          ))}
        </ul>
      );
    case 'scorecard':
      return (
        <div className={classes.cards}>
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
        <aside
          className={classes.callout}
          data-tone={block.tone}
          style={{ fontSize: Math.min(16, textSize) }}
        >
          <p>{block.title}</p>
          <p>
            <Inlines content={block.content} />
          </p>
        </aside>
      );
    case 'table':
      return <SlideTable block={block} textSize={textSize} />;
    case 'figure':
      return (
        <figure className={classes.figure}>
          <ChartFrame height={box.height}>
            <LazyChart chart={block.chart} height={box.height} />
          </ChartFrame>
          <figcaption className="visually-hidden">{block.alternativeText}</figcaption>
        </figure>
      );
    default:
      return assertNever(block);
  }
}

function SlideTable({
  block,
  textSize,
}: {
  readonly block: Extract<SlideBlock, { kind: 'table' }>;
  readonly textSize: number;
}) {
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table className={classes.table} style={{ fontSize: Math.min(16, Math.max(12, textSize - 3)) }}>
      <caption className="visually-hidden">{block.caption}</caption>
      <thead>
        <tr>
          {block.columns.map(({ header, align, width }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity of their own
            <th key={index} scope="col" style={{ textAlign: align, width: `${(width / total) * 100}%` }}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, y) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
          <tr key={y}>
            {row.map(({ content, level, tone }, x) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity of their own
              <td key={x} style={{ textAlign: block.columns[x]?.align ?? 'left' }} data-tone={tone}>
                {level === undefined ? <Inlines content={content} /> : <LevelChip level={level} digits={1} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Notes({ slide }: { readonly slide: Slide }) {
  if (slide.notes.length === 0) return null;
  return (
    <details className={classes.notes}>
      <summary>Commentaires de l’orateur</summary>
      {slide.notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity of their own
        <p key={index}>{note}</p>
      ))}
    </details>
  );
}

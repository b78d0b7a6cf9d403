import { type CSSProperties, lazy, type ReactNode } from 'react';
import { type Medium, MediumContext, SCREEN } from '#renderer/features/deliverables/blocks/medium.tsx';
import {
  CalloutView,
  ListView,
  ScorecardView,
} from '#renderer/features/deliverables/blocks/simple-blocks.tsx';
import { TableView } from '#renderer/features/deliverables/blocks/table-view.tsx';
import { SourcesButton } from '#renderer/features/deliverables/preview/sources-button.tsx';
import { ChartFrame } from '#renderer/ui/charts/lazy.tsx';
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
import classes from './slides-preview.module.css';

/** Here a chart takes the height of its place on the slide, not that of its bars. */
const LazyChart = lazy(() =>
  import('#renderer/ui/charts/report-chart.tsx').then(({ ReportChart }) => ({ default: ReportChart })),
);

/** Blocks on a slide bear the classes of its style sheet. */
const SLIDE: Medium = { ...SCREEN, classes };

const oneDigit = () => 1;

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
      <MediumContext value={SLIDE}>
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
      </MediumContext>
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
        <div key={index} className={classes.item} style={styleOf(item, slide.textSize)}>
          {item.kind === 'column-title' ? (
            <h3 className={classes.columnTitle}>{item.text}</h3>
          ) : (
            <>
              <BlockOnSlide block={item.block} box={item.box} />
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

/** Place of an item and size of its letters, in pixels of a slide. */
function styleOf(item: ContentSlide['items'][number], textSize: number): CSSProperties {
  const { x, y, width, height } = item.box;
  const fontSize = item.kind === 'block' ? LETTERS[item.block.kind]?.(textSize) : undefined;
  return { left: x, top: y, width, height, fontSize };
}

const LETTERS: Readonly<Partial<Record<SlideBlock['kind'], (textSize: number) => number>>> = {
  list: (textSize) => textSize,
  callout: (textSize) => Math.min(16, textSize),
  table: (textSize) => Math.min(16, Math.max(12, textSize - 3)),
};

function BlockOnSlide({ block, box }: { readonly block: SlideBlock; readonly box: Box }): ReactNode {
  switch (block.kind) {
    case 'list':
      return <ListView block={block} />;
    case 'scorecard':
      return <ScorecardView block={block} />;
    case 'callout':
      return <CalloutView block={block} />;
    case 'table':
      return <TableView block={block} label={block.caption} digitsOf={oneDigit} />;
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

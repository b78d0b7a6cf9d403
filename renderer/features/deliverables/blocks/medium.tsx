import { type ComponentType, createContext, useContext } from 'react';
import { ChartFrame, LazyReportChart } from '#renderer/ui/charts/lazy.tsx';
import type { Block } from '#shared/report/model.ts';
import classes from './screen.module.css';

export type FigureBlock = Extract<Block, { kind: 'figure' }>;

/** What the blocks of a report are laid out on: all that differs from one to another. */
export type Medium = {
  /** Paper is not scrolled: its places are reached by links, which a file keeps. */
  readonly isPaper: boolean;
  /** Style sheet, a class by part of a block. */
  readonly classes: Readonly<Record<string, string>>;
  readonly Chart: ComponentType<{ readonly block: FigureBlock }>;
};

function ScreenChart({ block }: { readonly block: FigureBlock }) {
  return (
    <>
      <ChartFrame height={320}>
        <LazyReportChart chart={block.chart} />
      </ChartFrame>
      <p className="visually-hidden">{block.alternativeText}</p>
    </>
  );
}

export const SCREEN: Medium = { isPaper: false, classes, Chart: ScreenChart };

export const MediumContext = createContext(SCREEN);

export function useMedium(): Medium {
  return useContext(MediumContext);
}

/** Identifier of a place of the report: it may be printed while it is on screen. */
export function placeId(anchor: string, { isPaper }: Medium): string {
  return `${isPaper ? 'print' : 'report'}-${anchor}`;
}

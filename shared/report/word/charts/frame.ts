import type { ChartBaseOptions, ChartFont } from 'docx/charts';
import type { ChartSpec } from '#shared/report/model.ts';
import { COLOURS, FONT } from '#shared/report/word/theme.ts';

export type ChartOf<K extends ChartSpec['kind']> = Extract<ChartSpec, { readonly kind: K }>;

/** 9 pt and up: charts are read on paper. */
export const LABEL_FONT: ChartFont = { size: 9, color: COLOURS.ink };
export const AXIS_FONT: ChartFont = { size: 9, color: COLOURS.secondary };
export const TITLE_FONT: ChartFont = { size: 9.5, bold: true, color: COLOURS.secondary };

/** Excel number formats; the reader's Word writes them with its own separators (a comma in French). */
export const NUMBER_FORMATS = {
  level: '0.0',
  euros: '#,##0\\ "€"',
  percent: '0\\ %',
  number: '#,##0',
} as const;

export function chartFrame(name: string, description: string) {
  return {
    font: { name: FONT, color: COLOURS.ink },
    chartArea: { fill: COLOURS.white, border: 'none' },
    plotArea: { border: 'none' },
    altText: { name, title: name, description },
  } as const satisfies ChartBaseOptions;
}

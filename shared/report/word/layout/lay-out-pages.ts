import type { Look } from '#shared/report/word/look.ts';
import type { SectionNodes } from '#shared/report/word/nodes/nodes.ts';

export type PageLayout = { readonly pages: ReadonlyMap<string, number>; readonly count: number };

export function layOutPages(_sections: readonly SectionNodes[], _look: Look): PageLayout {
  return { pages: new Map(), count: 1 };
}

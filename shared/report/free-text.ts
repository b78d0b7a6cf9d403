import { list, paragraph } from './blocks.ts';
import type { Block, Source } from './model.ts';

const BULLET = /^\s*[-–—•*▪·]\s+(?=\S)/;
const NUMBER = /^\s*(\d{1,2})[.)]\s+(?=\S)/;

/**
 * What the expert typed in a long field, as paragraphs and lists: each line is a paragraph, lines that begin with a
 * dash or a bullet, or count from 1, make a list. Only the list marker is taken away. No block for a blank text.
 */
export function freeText(value: string, sources: readonly Source[] = []): readonly Block[] {
  const blocks: Block[] = [];
  let items: string[] = [];
  let isOrdered = false;
  const closeList = () => {
    blocks.push(...list(items, sources, isOrdered));
    items = [];
    isOrdered = false;
  };
  for (const line of value.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (line.trim() === '') {
      closeList();
    } else if (BULLET.test(line)) {
      if (isOrdered) closeList();
      isOrdered = false;
      items.push(line.replace(BULLET, '').trim());
    } else if (numberOf(line) === (isOrdered ? items.length + 1 : 1)) {
      if (!isOrdered) closeList();
      isOrdered = true;
      items.push(line.replace(NUMBER, '').trim());
    } else {
      closeList();
      blocks.push(paragraph(line.trim(), sources));
    }
  }
  closeList();
  return blocks;
}

/** The number a line begins with; null without one. */
function numberOf(line: string): number | null {
  const [, digits] = NUMBER.exec(line) ?? [];
  return digits === undefined ? null : Number(digits);
}

import { list, paragraph } from './blocks.ts';
import type { Block, Source } from './model.ts';

const BULLET = /^\s*(?:[-–—•*▪·]|\d{1,2}[.)])\s+/;
const NUMBER = /^\s*\d{1,2}[.)]\s+/;

/**
 * What the expert typed in a long field, as paragraphs and lists: each line is a paragraph, lines that begin with a
 * dash, a bullet or a number make a list. Only the list marker is taken away. No block for a blank text.
 */
export function freeText(value: string, sources: readonly Source[] = []): readonly Block[] {
  const blocks: Block[] = [];
  let items: string[] = [];
  let isOrdered = false;
  const closeList = () => {
    blocks.push(...list(items, sources, isOrdered));
    items = [];
  };
  for (const line of value.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (line.trim() === '') {
      closeList();
    } else if (BULLET.test(line) && line.replace(BULLET, '').trim() !== '') {
      if (items.length > 0 && NUMBER.test(line) !== isOrdered) closeList();
      isOrdered = NUMBER.test(line);
      items.push(line.replace(BULLET, '').trim());
    } else {
      closeList();
      blocks.push(paragraph(line.trim(), sources));
    }
  }
  closeList();
  return blocks;
}

import { childOf, descendants, textIn, type XmlElement } from '#shared/xml/node.ts';
import type { ReadDrawing } from './reading.ts';

/** A picture, a chart or shapes, with their alternative text and the words drawn in them. */
export function readDrawing(drawing: XmlElement): ReadDrawing {
  const [properties] = descendants(drawing, 'wp:docPr');
  const boxes = textBoxes(drawing);
  const isChart = descendants(drawing, 'c:chart').length > 0;
  const isImage = descendants(drawing, 'a:blip').length > 0 || descendants(drawing, 'v:imagedata').length > 0;
  return {
    kind: isChart ? 'chart' : isImage ? 'image' : 'shape',
    title: properties?.attributes['title'] ?? properties?.attributes['name'] ?? '',
    description: properties?.attributes['descr'] ?? '',
    boxes,
  };
}

/** What is drawn twice for older readers (mc:Fallback) is read once. */
function textBoxes(element: XmlElement): readonly string[] {
  if (element.name === 'w:txbxContent') {
    const lines = descendants(element, 'w:p').map(wordsOf);
    return lines.some((line) => line.trim() !== '') ? [lines.join('\n')] : [];
  }
  const isDoubled = childOf(element, 'mc:Choice') !== undefined;
  return element.children.flatMap((child) =>
    typeof child === 'string' || (isDoubled && child.name === 'mc:Fallback') ? [] : textBoxes(child),
  );
}

function wordsOf(paragraph: XmlElement): string {
  return paragraph.children
    .map((child) => {
      if (typeof child === 'string' || child.name === 'w:pPr') return '';
      if (child.name === 'w:t') return textIn(child);
      return child.name === 'w:br' ? '\n' : wordsOf(child);
    })
    .join('');
}

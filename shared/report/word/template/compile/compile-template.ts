import type { Report } from '#shared/report/word/template/finding.ts';
import {
  type OpenedTemplate,
  type PrintedPlace,
  printedParts,
} from '#shared/report/word/template/reading/opened-template.ts';
import { element, type XmlElement } from '#shared/xml/node.ts';
import { checkImages } from './check-images.ts';
import { checkNames } from './check-names.ts';
import { compileBlocks } from './compile-blocks.ts';
import { type Piece, staticPiece } from './piece.ts';
import { type Place, placeOf } from './place.ts';

/** A part of the template, ready to be written for a mission. */
export type CompiledPart = { readonly path: string; readonly piece: Piece };

/** Elements that hold a text of their own in a part. */
const TEXTS = new Set(['w:body', 'w:footnote', 'w:endnote']);

/** Compiles every part that is printed, and says what is wrong in it. */
export function compileTemplate(opened: OpenedTemplate, report: Report): readonly CompiledPart[] {
  const compiled = printedParts(opened).flatMap(({ path, place }) => {
    const root = opened.trees.get(path);
    return root ? [{ path, piece: compilePart(root, place, report) }] : [];
  });
  // A tree whose blocks cross or nest without end is not walked.
  if (!report.isBlocked()) for (const { piece } of compiled) checkNames([piece], report);
  checkImages(opened, report);
  return compiled;
}

function compilePart(root: XmlElement, part: PrintedPlace, report: Report): Piece {
  const place = placeOf(part, root);
  if (part === 'header' || part === 'footer') return textPiece(root, place, report);
  return {
    kind: 'element',
    element: element(root.name, root.attributes),
    children: root.children.map((child) =>
      typeof child !== 'string' && TEXTS.has(child.name)
        ? textPiece(child, place, report)
        : staticPiece(child),
    ),
  };
}

function textPiece(text: XmlElement, place: Place, report: Report): Piece {
  return {
    kind: 'element',
    element: element(text.name, text.attributes),
    children: compileBlocks(text.children, place, report).pieces,
  };
}

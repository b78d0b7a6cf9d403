import type { Report } from '#shared/report/word/template/finding.ts';
import type { Condition } from '#shared/report/word/template/language/condition.ts';
import type { StructuralTag } from '#shared/report/word/template/language/tag.ts';
import { countNodes, textIn, type XmlElement, type XmlNode } from '#shared/xml/node.ts';
import type { Place } from './place.ts';

/** A template read once: what stays as it is, and what depends on the mission. `where` is for messages. */
export type Piece =
  | { readonly kind: 'static'; readonly node: XmlNode; readonly weight: number }
  /** `element` without its children. */
  | { readonly kind: 'element'; readonly element: XmlElement; readonly children: readonly Piece[] }
  | {
      readonly kind: 'field';
      readonly source: string;
      readonly path: string;
      readonly filter: string | null;
      readonly look: XmlElement | null;
      readonly where: string;
    }
  | {
      readonly kind: 'if';
      readonly source: string;
      readonly condition: Condition;
      readonly body: readonly Piece[];
      readonly otherwise: readonly Piece[];
      readonly where: string;
    }
  | {
      readonly kind: 'for';
      readonly source: string;
      readonly alias: string;
      readonly path: string;
      readonly body: readonly Piece[];
      readonly otherwise: readonly Piece[];
      readonly where: string;
    }
  | {
      readonly kind: 'point';
      readonly source: string;
      readonly point: string;
      readonly name: string;
      /** Of the paragraph it takes the place of. */
      readonly properties: XmlElement | null;
      readonly where: string;
    };

/** A structural tag where it stands. `group`: the element of the paragraph (a link, say) it stands in. */
export type Mark = {
  readonly tag: StructuralTag;
  readonly where: string;
  readonly group: XmlElement | null;
};

export type Entry =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'mark'; readonly mark: Mark };

export type Compiled = {
  readonly pieces: readonly Piece[];
  /** Marks that pair with nothing here; in a cell they may pair with those of other cells. */
  readonly leftovers: readonly Mark[];
  /** Nothing is printed but leftovers. */
  readonly isBare: boolean;
};

/** What every part of the compiler needs: where to say what is wrong, and how to compile a text inside another. */
export type Tools = {
  readonly report: Report;
  readonly compileText: (children: readonly XmlNode[], place: Place, isCell?: boolean) => Compiled;
};

export function staticPiece(node: XmlNode): Piece {
  return { kind: 'static', node, weight: countNodes(node) + weightOf(textIn(node)) };
}

const LETTERS_PER_NODE = 200;

/** Long texts weigh too: what elements they would make. */
export function weightOf(text: string): number {
  return Math.ceil(text.length / LETTERS_PER_NODE);
}

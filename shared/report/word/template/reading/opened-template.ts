import type { XmlElement } from '#shared/xml/node.ts';
import type { Relationship } from '#shared/xml/relationships.ts';
import type { Parts } from './unzip-template.ts';

/** A template found safe. `trees` holds the parts that a rendering reads or changes; the others stay bytes. */
export type OpenedTemplate = {
  readonly parts: Parts;
  readonly trees: Map<string, XmlElement>;
  /** By the part they belong to; '' for those of the package. */
  readonly relationships: Map<string, readonly Relationship[]>;
  readonly mainPath: string;
};

export const CONTENT_TYPES = '[Content_Types].xml';

/** The part that the main one refers to by this type, such as `styles`. */
export function relatedPart({ relationships, mainPath }: OpenedTemplate, type: string): string | null {
  return relationships.get(mainPath)?.find((it) => it.type === type && it.path !== null)?.path ?? null;
}

/** Parts whose text is printed: document, headers, footers and notes, in that order. */
export function printedParts(opened: OpenedTemplate): readonly { path: string; place: PrintedPlace }[] {
  const related = opened.relationships.get(opened.mainPath) ?? [];
  const seen = new Set<string>();
  return [
    { path: opened.mainPath, place: 'body' as const },
    ...PLACES.flatMap((place) =>
      related.flatMap(({ type, path }) => (type === place && path !== null ? [{ path, place }] : [])),
    ),
  ].filter(({ path }) => {
    const isNew = opened.trees.has(path) && !seen.has(path);
    seen.add(path);
    return isNew;
  });
}

const PLACES = ['header', 'footer', 'footnotes', 'endnotes'] as const;
export type PrintedPlace = 'body' | (typeof PLACES)[number];

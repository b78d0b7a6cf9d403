import { element, elementsOf, type XmlElement } from './node.ts';

/** A link of a part of an Office file to another, or to the outside. */
export type Relationship = {
  readonly id: string;
  /** Last words of its type: `image`, `header`, `styles`… */
  readonly type: string;
  readonly fullType: string;
  readonly target: string;
  /** Path of the part in the package; null for an external target. */
  readonly path: string | null;
};

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Where the relationships of a part are kept; those of the package for ''. */
export function relationshipsPath(source: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

export function readRelationships(source: string, root: XmlElement): readonly Relationship[] {
  return elementsOf(root).map(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    const fullType = attributes['Type'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: fullType.slice(fullType.lastIndexOf('/') + 1),
      fullType,
      target,
      path: attributes['TargetMode'] === 'External' ? null : resolve(source, target),
    };
  });
}

function resolve(source: string, target: string): string {
  const path = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

export function writeRelationships(all: readonly Relationship[]): XmlElement {
  return element(
    'Relationships',
    { xmlns: RELATIONSHIPS },
    all.map(({ id, fullType, target, path }) =>
      element('Relationship', {
        Id: id,
        Type: fullType,
        Target: target,
        ...(path === null ? { TargetMode: 'External' } : {}),
      }),
    ),
  );
}

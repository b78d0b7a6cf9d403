import { childOf, elementsOf, type XmlElement } from '#shared/xml/node.ts';
import { settingOf } from '#shared/xml/word-values.ts';
import type { ReadList } from './reading.ts';

type Numbering = {
  readonly abstractId: string;
  /** Number format by level; « bullet », « none ». */
  readonly formats: ReadonlyMap<number, string>;
  readonly restartedLevels: ReadonlySet<number>;
};

/** How paragraphs are numbered: what `list` gives for one depends on those read before it. */
export type ListFormats = {
  readonly list: (numId: string, level: number) => ReadList | null;
};

/**
 * Lists by their numbering definitions. Word makes a new definition for each list that starts again; LibreOffice makes
 * several for one list, and only those with a start of their own begin a list.
 */
export function readListFormats(tree: XmlElement | null): ListFormats {
  const numberings = readNumberings(tree);
  const used = new Set<string>();
  return {
    list: (numId, level) => {
      const numbering = numberings.get(numId);
      const format = numbering?.formats.get(level) ?? 'bullet';
      if (numId === '0' || numbering === undefined || format === 'none') return null;
      const use = `${numId} ${level}`;
      const restarts = !used.has(use) && numbering.restartedLevels.has(level);
      used.add(use);
      return { level, isOrdered: format !== 'bullet', listId: numbering.abstractId, restarts };
    },
  };
}

function readNumberings(tree: XmlElement | null): ReadonlyMap<string, Numbering> {
  const formats = new Map<string, ReadonlyMap<number, string>>();
  const numberings = new Map<string, Numbering>();
  if (tree === null) return numberings;
  for (const definition of elementsOf(tree, 'w:abstractNum'))
    formats.set(definition.attributes['w:abstractNumId'] ?? '', levelsOf(definition));
  for (const numbering of elementsOf(tree, 'w:num')) {
    const abstractId = settingOf(numbering, 'w:abstractNumId') ?? '';
    const overrides = elementsOf(numbering, 'w:lvlOverride');
    const levels = new Map(formats.get(abstractId));
    for (const override of overrides)
      for (const [level, format] of levelsOf(override)) levels.set(level, format);
    numberings.set(numbering.attributes['w:numId'] ?? '', {
      abstractId,
      formats: levels,
      restartedLevels: new Set(
        overrides
          .filter((override) => childOf(override, 'w:startOverride') !== undefined)
          .map(({ attributes }) => Number(attributes['w:ilvl'])),
      ),
    });
  }
  return numberings;
}

function levelsOf(parent: XmlElement): ReadonlyMap<number, string> {
  return new Map(
    elementsOf(parent, 'w:lvl').map((level) => [
      Number(level.attributes['w:ilvl']),
      settingOf(level, 'w:numFmt') ?? 'decimal',
    ]),
  );
}

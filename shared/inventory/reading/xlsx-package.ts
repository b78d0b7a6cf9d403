import { strFromU8, unzipSync } from 'fflate';
import { INVENTORY_LIMITS } from '#shared/inventory/table.ts';
import { parseXml } from '#shared/xml/parse-xml.ts';
import { type Relationship, readRelationships, relationshipsPath } from '#shared/xml/relationships.ts';
import { readDateStyles, readSharedStrings } from './xlsx-values.ts';
import { walkXml } from './xml.ts';

/** A workbook opened, its sheets not read yet. */
export type XlsxPackage = {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly countsFrom1904: boolean;
  /** XML text of a part; null when the workbook has none of that name. */
  readonly part: (path: string | null) => string | null;
  readonly sharedStrings: readonly string[];
  /** For each cell style, whether it shows a date. */
  readonly dateStyles: readonly boolean[];
};

/** Opens a workbook; null when the zip holds none. Throws on a damaged zip or XML, or one that inflates beyond the limit. */
export function openXlsx(bytes: Uint8Array): XlsxPackage | null {
  let inflated = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!name.endsWith('.xml') && !name.endsWith('.rels')) return false;
      inflated += originalSize;
      if (inflated > INVENTORY_LIMITS.inflatedBytes)
        throw new Error('The workbook inflates beyond the limit');
      return true;
    },
  });
  const part = (path: string | null) => {
    const content = path === null ? undefined : files[path];
    return content === undefined ? null : strFromU8(content);
  };
  const workbookPath =
    relationsOf(part, '').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const workbook = part(workbookPath);
  if (workbook === null || !workbook.includes('sheet')) return null;
  const relations = relationsOf(part, workbookPath);
  const pathOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.path ?? null;
  const sheets: { name: string; path: string }[] = [];
  let countsFrom1904 = false;
  walkXml(workbook, {
    open: (tag, attribute) => {
      if (tag === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (tag !== 'sheet' || (attribute('state') ?? 'visible') !== 'visible') return;
      const relation = relations.find(({ id, type }) => id === attribute('id') && type === 'worksheet');
      if (relation?.path) sheets.push({ name: attribute('name') ?? '', path: relation.path });
    },
  });
  if (sheets.length === 0) return null;
  return {
    sheets,
    countsFrom1904,
    part,
    sharedStrings: readSharedStrings(part(pathOf('sharedStrings'))),
    dateStyles: readDateStyles(part(pathOf('styles'))),
  };
}

function relationsOf(part: XlsxPackage['part'], source: string): readonly Relationship[] {
  const xml = part(relationshipsPath(source));
  return xml === null ? [] : readRelationships(source, parseXml(xml));
}

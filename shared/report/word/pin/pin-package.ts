import { plainTextOf, type RichBlock, type RichText } from '#shared/domain/rich-text.ts';
import type { ChartSpec, ReportDocument } from '#shared/report/model.ts';
import { clearOffsets } from '#shared/report/word/charts/bar.ts';
import { colourLeadingPoints } from '#shared/report/word/charts/bubble.ts';
import { escapeXml } from '#shared/report/word/xml-text.ts';
import { type Parts, pack, rewrite, unpack } from './zip.ts';

/*
 * docx writes the current time, random relationship ids and counters shared by the whole process into a file. Here
 * they are replaced by values that depend on the report alone, and what docx cannot say is added: the language of the
 * charts and of the file, the titles of tables.
 */
export function pinPackage(bytes: Uint8Array, report: ReportDocument): Uint8Array {
  const parts = unpack(bytes);
  pinRelationships(parts);
  rewrite(parts, 'word/document.xml', (xml) => nameTables(pinCounters(xml), tableTitles(report)));
  rewrite(parts, 'docProps/core.xml', (xml) => pinProperties(xml, report.date));
  rewrite(parts, 'word/settings.xml', frenchSettings);
  report.chapters
    .flatMap(({ blocks }) => blocks)
    // A flow picture is drawn with shapes: it has no chart part.
    .flatMap((block) => (block.kind === 'figure' && block.chart.kind !== 'flow' ? [block.chart] : []))
    .forEach((chart, index) => {
      rewrite(parts, `word/charts/chart${index + 1}.xml`, (xml) => frenchChart(completed(xml, chart)));
    });
  for (const name of [...parts.keys()]) {
    const workbook = /^word\/embeddings\/.*\.xlsx$/.test(name) && parts.get(name);
    if (workbook) parts.set(name, pinWorkbook(workbook));
  }
  return pack(parts);
}

function completed(xml: string, chart: ChartSpec): string {
  switch (chart.kind) {
    case 'bubble':
      return colourLeadingPoints(xml, chart);
    case 'bar':
      return clearOffsets(xml, chart);
    case 'radar':
    case 'flow':
      return xml;
  }
}

/** Numbers relationships in the order of each .rels part, and in the part that uses them. */
function pinRelationships(parts: Parts): void {
  for (const name of [...parts.keys()]) {
    const owner = /^(.*)_rels\/(.+)\.rels$/.exec(name);
    if (!owner) continue;
    const ids = new Map<string, string>();
    rewrite(parts, name, (xml) =>
      xml.replace(/ Id="([^"]+)"/g, (_, id: string) => {
        ids.set(id, `rId${ids.size + 1}`);
        return ` Id="${ids.get(id)}"`;
      }),
    );
    rewrite(parts, `${owner[1]}${owner[2]}`, (xml) =>
      xml.replace(/ (r:[a-z]+)="([^"]+)"/gi, (whole, attribute: string, id: string) =>
        ids.has(id) ? ` ${attribute}="${ids.get(id)}"` : whole,
      ),
    );
  }
}

/** Bookmarks, drawings and their shapes, numbered from 1 in reading order. */
function pinCounters(xml: string): string {
  const bookmarks = new Map<string, number>();
  const contents = new Map<string, number>();
  let drawings = 0;
  return xml
    .replace(/<w:bookmark(?:Start|End)[^>]*? w:id="(\d+)"/g, (whole, id: string) =>
      whole.replace(/ w:id="\d+"/, ` w:id="${numberOf(bookmarks, id)}"`),
    )
    .replace(
      /(["\s;])_Toc(\d+)(?=["\s&])/g,
      (_, before: string, id: string) => `${before}_Toc${numberOf(contents, id)}`,
    )
    .replace(
      /<(wp:docPr|wps:cNvPr) id="\d+"(?: name="((?:Freeform|Rectangle|Rounded Rectangle) )\d+")?/g,
      (_, tag, name) => {
        drawings += 1;
        return `<${tag} id="${drawings}"${name ? ` name="${name}${drawings}"` : ''}`;
      },
    );
}

function numberOf(known: Map<string, number>, id: string): number {
  const number = known.get(id) ?? known.size + 1;
  known.set(id, number);
  return number;
}

/** Title of every table in the order they are written, read aloud by screen readers. */
function tableTitles(report: ReportDocument): readonly string[] {
  const titles = report.chapters.flatMap((chapter) =>
    chapter.blocks.flatMap((block) => {
      if (block.kind === 'table') return [block.caption];
      if (block.kind === 'sheet') return [block.title];
      if (block.kind === 'rich-text') return titlesOfTables(block.blocks);
      return block.kind === 'scorecard' ? [block.items.map(({ label }) => label).join(', ')] : [];
    }),
  );
  // The cover is laid out in a table, the head of a letter is not.
  return report.opening === 'cover' ? [report.cover.title, ...titles] : titles;
}

/** A typed table has no caption: its first row says what it holds. Those inside its cells come after it. */
function titlesOfTables(blocks: RichText): readonly string[] {
  return blocks.flatMap(titlesIn);
}

function titlesIn(block: RichBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [];
    case 'list':
      return block.items.flatMap(titlesOfTables);
    case 'quote':
      return titlesOfTables(block.blocks);
    case 'table': {
      const title = (block.rows[0] ?? []).map((cell) => plainTextOf(cell).trim()).join(', ');
      return [title.replace(/\s+/g, ' ').slice(0, 120), ...block.rows.flat().flatMap(titlesOfTables)];
    }
  }
}

function nameTables(xml: string, titles: readonly string[]): string {
  let index = 0;
  return xml.replace(/<\/w:tblPr>/g, (end) => {
    const title = titles[index] ?? '';
    index += 1;
    return title === '' ? end : `<w:tblCaption w:val="${escapeXml(title)}"/>${end}`;
  });
}

function pinProperties(xml: string, date: string): string {
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', '<dc:language>fr-FR</dc:language></cp:coreProperties>');
}

function frenchSettings(xml: string): string {
  return xml.replace(
    '</w:settings>',
    '<w:themeFontLang w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
  );
}

const SHEET = 'Feuil1';

function frenchChart(xml: string): string {
  return xml
    .replace('<c:lang val="en-US"/>', '<c:lang val="fr-FR"/>')
    .replace(/ lang="en-US"/g, ' lang="fr-FR"')
    .replace(/<c:f>Sheet1!/g, `<c:f>${SHEET}!`);
}

function pinWorkbook(bytes: Uint8Array): Uint8Array {
  const parts = unpack(bytes);
  rewrite(parts, 'xl/workbook.xml', (xml) => xml.replace('name="Sheet1"', `name="${SHEET}"`));
  return pack(parts);
}

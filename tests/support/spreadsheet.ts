import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type ReadCell = { readonly formula: string | null; readonly value: string | number };

/** Cells of every sheet, by name of the sheet then reference, as a plain reader of the format finds them. */
export function readCells(bytes: Uint8Array): ReadonlyMap<string, ReadonlyMap<string, ReadCell>> {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(
    ([, item = '']) =>
      plain([...item.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text).join('')),
  );
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return new Map(
    [...part('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
      const target = targets.get(attribute(tag, 'r:id')) ?? '';
      return [
        plain(attribute(tag, 'name')),
        cellsOf(part(`xl/${target.replace(/^\/?(xl\/)?/, '')}`), strings),
      ];
    }),
  );
}

function cellsOf(xml: string, strings: readonly string[]): ReadonlyMap<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  for (const [, attributes = '', body = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const formula = /<f[^>]*>([^<]*)<\/f>/.exec(body)?.[1];
    const raw = /<v>([^<]*)<\/v>/.exec(body)?.[1] ?? '';
    const type = attribute(`<c ${attributes}>`, 't');
    const value =
      type === 's' ? (strings[Number(raw)] ?? '') : type === 'str' || raw === '' ? plain(raw) : Number(raw);
    if (formula !== undefined || value !== '')
      cells.set(attribute(`<c ${attributes}>`, 'r'), {
        formula: formula === undefined ? null : plain(formula),
        value,
      });
  }
  return cells;
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function plain(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#10;/g, '\n')
    .replace(/&amp;/g, '&')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The same file with figures typed over cells of a sheet, and without a single value kept beside a formula. */
export function typedOver(
  bytes: Uint8Array,
  changes: readonly { readonly sheet: number; readonly cell: string; readonly value: number }[] = [],
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    const place = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
    if (place === undefined) continue;
    let xml = strFromU8(content).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1');
    for (const { cell, value } of changes.filter(({ sheet }) => sheet === Number(place))) {
      const written = xml.replace(
        new RegExp(`(<c r="${cell}" s="\\d+")(?:/>|>.*?</c>)`),
        `$1><v>${value}</v></c>`,
      );
      if (written === xml) throw new Error(`Cell ${cell} of sheet ${place} could not be typed over.`);
      xml = written;
    }
    files[name] = strToU8(xml);
  }
  return zipSync(files);
}

/** The files as LibreOffice saves them after computing every formula; all of them in one run. */
export function recalculate(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-calc-'));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `file${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, 'out');
    mkdirSync(out);
    const run = spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        out,
        ...paths,
      ],
      { encoding: 'utf8' },
    );
    if (run.error) throw new Error(`LibreOffice (libreoffice-calc-nogui) is needed: ${run.error.message}`);
    return files.map((_, index) => new Uint8Array(readFileSync(join(out, `file${index}.xlsx`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

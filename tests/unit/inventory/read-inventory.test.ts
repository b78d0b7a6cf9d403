import { describe, expect, it } from 'vitest';
import { describeInventoryError } from '#shared/inventory/describe-error.ts';
import { readInventory } from '#shared/inventory/reading/read-inventory.ts';
import type { InventoryFile, Table } from '#shared/inventory/table.ts';
import { rawZip } from '#tests/fixtures/zips.ts';
import { type TestCell, workbook } from '#tests/support/workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
const sheet = (...rows: TestCell[][]) => ({ name: 'Inventaire', rows });

function read(bytes: Uint8Array, sheetIndex?: number): InventoryFile {
  const result = readInventory(bytes, 'applications', sheetIndex);
  if (!result.ok) throw new Error(describeInventoryError(result.error));
  return result.value;
}

function tableIn(bytes: Uint8Array, sheetIndex?: number): Table {
  const { table } = read(bytes, sheetIndex);
  if (!table.ok) throw new Error(describeInventoryError(table.error));
  return table.value;
}

const titlesIn = (bytes: Uint8Array) => tableIn(bytes).columns.map(({ title }) => title);
const cellsIn = (bytes: Uint8Array) => tableIn(bytes).rows.map(({ cells }) => cells);

/** The sentence that refuses a file, of the file itself or of its sheet. */
function refusal(bytes: Uint8Array): string {
  const result = readInventory(bytes, 'applications');
  if (!result.ok) return describeInventoryError(result.error);
  return result.value.table.ok ? 'accepted' : describeInventoryError(result.value.table.error);
}

describe('a CSV inventory', () => {
  it.each([
    ['semicolons', 'Nom;Éditeur\nSylob;Forterro'],
    ['commas', 'Nom,Éditeur\nSylob,Forterro'],
    ['tabs', 'Nom\tÉditeur\nSylob\tForterro'],
    ['the separator that Excel names', 'sep=|\r\nNom|Éditeur\r\nSylob|Forterro'],
    ['a byte order mark', '\ufeffNom;Éditeur\r\nSylob;Forterro\r\n'],
  ])('is read with %s', (_, text) => {
    expect(titlesIn(utf8(text))).toEqual(['Nom', 'Éditeur']);
    expect(cellsIn(utf8(text))).toEqual([['Sylob', 'Forterro']]);
  });

  it('is read as Excel writes it on a French Windows', () => {
    const bytes = latin(
      'Nom;Éditeur;Coût\nPaie à façon;Cégid;\u0080 12\nL\u0092œuvre'.replace('œ', '\u009c'),
    );
    expect(titlesIn(bytes)).toEqual(['Nom', 'Éditeur', 'Coût']);
    expect(cellsIn(bytes)).toEqual([['Paie à façon', 'Cégid', '€ 12'], ['L’œuvre']]);
  });

  it('keeps separators, quotes and line breaks that stand in quotes, and counts rows as Excel does', () => {
    const { rows } = tableIn(utf8('Nom;Note\n"Sylob ; ERP";"dit ""l’ERP""\nsur deux lignes"\n\nSage;'));
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [2, 'Sylob ; ERP', 'dit "l’ERP"\nsur deux lignes'],
      [4, 'Sage', ''],
    ]);
  });

  it('finds its titles below a heading', () => {
    const table = tableIn(utf8('Inventaire 2026;;\n;;\nNom;Éditeur;\nSylob;Forterro;'));
    expect(table).toMatchObject({ headerRow: 3, isHeaderKnown: true });
    expect(table.columns.map(({ title }) => title)).toEqual(['Nom', 'Éditeur']);
  });

  it('takes titles it does not know, and says so', () => {
    expect(tableIn(utf8('Bidule;Machin\nSylob;Forterro'))).toMatchObject({
      headerRow: 1,
      isHeaderKnown: false,
    });
  });

  it('takes ="00123" as the text it shows, and marks a formula', () => {
    const [row] = tableIn(utf8('Nom;Coût\n"=""00123""";=12*3')).rows;
    expect(row).toMatchObject({ cells: ['00123', '=12*3'], marks: { 1: { kind: 'formula-without-value' } } });
  });
});

describe('an XLSX inventory', () => {
  it('gives its texts, numbers the French way, dates and yes or no', () => {
    const bytes = workbook(
      sheet(
        ['Nom', 'Coût', 'Échéance', 'API'],
        ['Sage & Cie <R&D>', 1234.5, { date: 46387 }, true],
        ['B', 0.1 + 0.2],
      ),
    );
    expect(cellsIn(bytes)).toEqual([
      ['Sage & Cie <R&D>', '1234,5', '31/12/2026', 'Oui'],
      ['B', '0,3'],
    ]);
  });

  it('gives the value that a formula had, and marks it', () => {
    const [row] = tableIn(
      workbook(sheet(['Nom', 'Coût'], ['Sylob', { formula: 'A1*12', value: 1200 }])),
    ).rows;
    expect(row).toMatchObject({ cells: ['Sylob', '1200'], marks: { 1: { kind: 'formula' } } });
  });

  it('marks a formula without value, an error, and the cells that a merge covers', () => {
    const { rows } = tableIn(
      workbook({
        ...sheet(['Nom', 'Coût'], ['Sylob', { formula: 'A1' }], ['Sage', { error: '#REF!' }], [null, 3]),
        merges: ['A3:A4'],
      }),
    );
    expect(rows.map(({ row, marks }) => [row, marks])).toEqual([
      [2, { 1: { kind: 'formula-without-value' } }],
      [3, { 1: { kind: 'error-value' } }],
      [4, { 0: { kind: 'merged', range: 'A3:A4' } }],
    ]);
  });

  it('opens on the first sheet that holds a table; another can be chosen, hidden ones are not offered', () => {
    const bytes = workbook(
      { name: 'Lisez-moi', rows: [['Tenu par la DSI']] },
      { name: 'Caché', rows: [['Nom'], ['Secret']], isHidden: true },
      {
        name: 'Applications',
        rows: [
          ['Nom', 'Éditeur'],
          ['Sylob', 'Forterro'],
        ],
      },
      {
        name: 'Anciennes',
        rows: [
          ['Nom', 'Éditeur'],
          ['AS400', 'IBM'],
        ],
      },
    );
    expect(read(bytes)).toMatchObject({
      sheetNames: ['Lisez-moi', 'Applications', 'Anciennes'],
      sheetIndex: 1,
    });
    expect(tableIn(bytes, 2).rows.map(({ cells }) => cells)).toEqual([['AS400', 'IBM']]);
  });

  it('tells how far the reading is', () => {
    const ratios: number[] = [];
    const rows = Array.from({ length: 1600 }, (_, index) => [`Application ${index}`]);
    readInventory(workbook(sheet(['Nom'], ...rows)), 'applications', null, (ratio) => ratios.push(ratio));
    expect(ratios.length).toBeGreaterThanOrEqual(3);
    expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
  });
});

describe('a file that cannot be imported is refused with what to do', () => {
  const [nothing, dos] = [new Uint8Array(), latin('Nom;\u0090diteur\nPi\u008ace;Num\u0082rique\n')];
  it.each([
    ['an empty file', nothing, /^Ce fichier est vide/],
    ['a DOS encoding', dos, /^Ligne 1\u202f: l’encodage du fichier n’est pas reconnu.*CSV UTF-8/],
    [
      'a DOS encoding seen further down',
      latin('Nom;Note\nA;\nPi\u008ace;Num\u0082rique\n'),
      /^Ligne 3\u202f: l’encodage/,
    ],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...latin('N\0o\0m\0')]), /^Ligne 1\u202f: l’encodage.*\.xlsx/],
    ['a PDF', latin('%PDF-1.7 ...'), /ni un CSV ni un classeur/],
    [
      'an old or locked workbook',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      /97-2003.*mot de passe/,
    ],
    [
      'another archive',
      rawZip([{ name: 'word/document.xml', data: latin('<w/>') }]),
      /n’est pas un classeur \.xlsx/,
    ],
    ['a workbook cut short', workbook(sheet(['Nom'], ['A'])).subarray(0, 400), /Ce classeur est abîmé/],
    ['a quote never closed', latin('Nom;Note\nSylob;"sans fin\nSage;x\n'), /^Ligne 2\u202f: un guillemet/],
    ['an empty sheet', workbook(sheet()), /Cette feuille est vide/],
    ['no titles', latin('12;2026\n13;2027'), /^Ligne 1\u202f: aucun titre de colonne \(«\u202f12\u202f»/],
    ['titles and nothing below', latin('\nNom;Note\n'), /ligne de titres \(ligne 2\)/],
    [
      'merged titles',
      workbook({ ...sheet(['Nom', null, 'Coût'], ['A', 'B', 3]), merges: ['A1:B1'] }),
      /^Ligne 1\u202f: des titres de colonnes sont fusionnés \(A1:B1\)/,
    ],
    ['too many rows', utf8(`Nom\n${'A\n'.repeat(5001)}`), /5\u202f001\u00a0lignes, au-delà des 5\u202f000/],
    ['too many columns', utf8(`Nom${';x'.repeat(200)}\nA`), /201\u00a0colonnes/],
    ['200 MB', new Uint8Array(200_000_000), /pèse 200\u00a0Mo, au-delà des 20\u00a0Mo/],
  ])('%s', (_, bytes, sentence) => {
    expect(refusal(bytes)).toMatch(sentence);
  });

  it('names no file format in a sentence without saying how to get there', () => {
    expect(refusal(dos)).toContain('Enregistrer sous');
  });
});

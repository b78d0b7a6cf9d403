import { describe, expect, it } from 'vitest';
import { dayNumber } from '#shared/domain/calendar.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { readXlsxSheet } from '#shared/inventory/reading/read-xlsx-sheet.ts';
import { openXlsx } from '#shared/inventory/reading/xlsx-package.ts';
import { buildWorkbook } from '#shared/report/sheets/build-workbook.ts';
import type { Workbook } from '#shared/report/sheets/model.ts';
import { renderWorkbook } from '#shared/report/sheets/render-workbook.ts';
import { HARD_TEXT } from '#tests/fixtures/missions.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { contextOf, SAMPLES, sampleContext } from '#tests/support/samples.ts';
import { readCells } from '#tests/support/spreadsheet.ts';
import { officeErrors, partNames, partOf } from '#tests/support/word.ts';

const PATIENT = 120_000;

const workbookOf = (doc: MissionDoc) => buildWorkbook(contextOf(doc, aPack()));
const sheetOf = (workbook: Workbook, id: string) => workbook.sheets.find((sheet) => sheet.id === id);
const valuesOf = (bytes: Uint8Array, sheet: string) =>
  [...(readCells(bytes).get(sheet)?.values() ?? [])].map(({ value }) => value);

const HOSTILE = [
  HARD_TEXT,
  '=1+1',
  '+33 6 12 34 56 78',
  '-2',
  '@SUM(A1)',
  '\t=cmd|x',
  '_x0041_',
  '<script>&amp;]]></script>',
  'שלום \u202e مرحبا',
  '\u0001\u0008\ufffe',
  'ligne 1\r\nligne 2\nligne 3',
];

function hostileMission(): MissionDoc {
  return HOSTILE.reduce(
    (mission, words, index) =>
      mission
        .withAnswer(`a1-0${(index % 4) + 1}`, 2, { comment: words })
        .withIrritant(`i${index}`, { title: words, description: words })
        .withDataSource(`d${index}`, { name: words, volume: words })
        .withUseCase(`u${index}`, { title: words, status: 'candidate', problem: words }, { value: 3 })
        .withRecommendation(index + 1, { title: words, ownerName: words }),
    aMission()
      .withCompany({ name: `${HARD_TEXT} & "fils"` })
      .withDeliverables({ confidentiality: '&P <b>' }),
  )
    .with({ criteria: [...aPack().criteria.map((it) => ({ ...it, name: ' Même nom\n' }))] })
    .build();
}

describe('the workbook of a mission', () => {
  it.each(SAMPLES)(
    'of the sample %s is a valid file',
    async (sample) => {
      expect(await officeErrors(renderWorkbook(buildWorkbook(sampleContext(sample))), 'xlsx')).toEqual([]);
    },
    PATIENT,
  );

  it(
    'stays valid whatever was typed, and gives back every text as it was typed',
    async () => {
      const bytes = renderWorkbook(workbookOf(hostileMission()));
      expect(await officeErrors(bytes, 'xlsx')).toEqual([]);
      const read = valuesOf(bytes, 'Irritants').map(String);
      for (const words of [
        '=1+1',
        '+33 6 12 34 56 78',
        '-2',
        '@SUM(A1)',
        '_x0041_',
        '<script>&amp;]]></script>',
      ])
        expect(read).toContain(words);
      expect(read).toContain('ligne 1\nligne 2\nligne 3');
    },
    PATIENT,
  );

  it('never lets a text pass for a formula', () => {
    const bytes = renderWorkbook(workbookOf(hostileMission()));
    for (const cells of readCells(bytes).values())
      for (const { formula } of cells.values()) expect(formula ?? '').not.toMatch(/cmd|1\+1$/);
    const quoted = [...partOf(bytes, 'xl/styles.xml').matchAll(/<xf [^>]*>/g)]
      .slice(1)
      .flatMap(([xf], index) => (xf.includes('quotePrefix="1"') ? [String(index)] : []));
    const place = [...partOf(bytes, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].findIndex(
      ([, text]) => text === '@SUM(A1)',
    );
    const cell = new RegExp(`<c r="\\w+" s="(\\d+)" t="s"><v>${place}</v>`).exec(
      partOf(bytes, 'xl/worksheets/sheet3.xml'),
    );
    expect(quoted).toContain(cell?.[1]);
  });

  it('is the same file byte for byte when made again, and another on another date', () => {
    const context = sampleContext('mission-en-cours');
    const one = renderWorkbook(buildWorkbook(context));
    expect(renderWorkbook(buildWorkbook(structuredClone(context)))).toEqual(one);
    expect(
      renderWorkbook(buildWorkbook({ ...context, options: { ...context.options, date: '2026-12-05' } })),
    ).not.toEqual(one);
  });

  it('keeps apart what is not known, refused, not applicable and not answered', () => {
    const doc = aMission()
      .withAnswer('a1-01', 0)
      .withoutAnswer('a1-02', 'unknown')
      .withoutAnswer('a1-03', 'refused')
      .withoutAnswer('a1-04', 'not-applicable')
      .build();
    const rows = sheetOf(workbookOf(doc), 'answers')?.table?.rows.slice(0, 5) ?? [];
    expect(rows.map((cells) => cells[3])).toEqual(
      ['Évalué', 'Ne sait pas', 'Refus', 'Non applicable', 'Sans réponse'].map((text) => ({
        kind: 'text',
        text,
      })),
    );
    expect(rows.map((cells) => cells[4])).toEqual([
      { kind: 'number', value: 0 },
      ...Array.from({ length: 4 }, () => ({ kind: 'empty' })),
    ]);
  });

  it('holds tables with filters, headers that stay and are printed on each page, named ranges and dates', () => {
    const bytes = renderWorkbook(
      workbookOf(
        aMission().withRecommendation(1, { title: 'Cadrer', dueOn: '2027-03-01', cost: 1200 }).build(),
      ),
    );
    const index = workbookOf(aMission().withRecommendation(1, {}).build()).sheets.findIndex(
      ({ id }) => id === 'roadmap',
    );
    const sheet = partOf(bytes, `xl/worksheets/sheet${index + 1}.xml`);
    expect(sheet).toMatch(/<pane xSplit="2" ySplit="5"[^>]*state="frozen"\/>/);
    expect(sheet).toContain('orientation="landscape"');
    expect(valuesOf(bytes, 'Feuille de route')).toContain(dayNumber('2027-03-01') - dayNumber('1899-12-30'));
    const book = partOf(bytes, 'xl/workbook.xml');
    expect(book).toContain('<definedName name="Poids">\'Critères et poids\'!$G$');
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">`);
    for (const name of partNames(bytes).filter((it) => it.startsWith('xl/tables/')))
      expect(partOf(bytes, name)).toContain('<autoFilter');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:language>fr-FR</dc:language>');
  });

  it('is read by the application’s own reader of workbooks, dates and computed figures included', () => {
    const book = openXlsx(renderWorkbook(buildWorkbook(sampleContext('mission-complete'))));
    const path = book?.sheets.find(({ name }) => name === 'Classement')?.path ?? '';
    const rows = book ? readXlsxSheet(book, path, () => {}) : [];
    const header = rows.findIndex(({ cells }) => cells[2] === 'Cas d’usage');
    expect(rows.slice(header + 1).map(({ cells }) => cells[0])).toEqual(
      Array.from({ length: 18 }, (_, index) => String(index + 1)),
    );
    expect(rows[header + 1]?.cells[1]).toBe('1');
  });

  it('says what a cell cannot hold, instead of dropping it in silence', () => {
    const bytes = renderWorkbook(
      workbookOf(
        aMission()
          .withIrritant('i1', { title: 'Long', description: 'a'.repeat(1_000_000) })
          .build(),
      ),
    );
    const longest =
      valuesOf(bytes, 'Irritants')
        .map(String)
        .toSorted((a, b) => b.length - a.length)[0] ?? '';
    expect(longest.length).toBeLessThanOrEqual(32_767);
    expect(longest).toMatch(/texte coupé/);
  });

  it('replaces the names of the people met when the deliverables ask for it', () => {
    const doc = aMission()
      .withPerson('p1', { name: 'Karim Benali', role: 'Fondeur' })
      .withDeliverables({ pseudonymisePeople: true })
      .withIrritant('i1', { title: 'Pesées', description: 'Karim Benali pèse deux fois' })
      .build();
    expect(JSON.stringify(workbookOf(doc).sheets)).not.toContain('Benali');
  });

  it(
    'holds ten thousand rows in a valid file',
    async () => {
      const base = workbookOf(aMission().build());
      const rows = Array.from({ length: 10_000 }, (_, index) => [
        { kind: 'text' as const, text: `Source ${index}` },
        { kind: 'number' as const, value: index / 3 },
      ]);
      const columns = [
        { header: 'Nom', width: 20, format: 'text' as const },
        { header: 'Valeur', width: 12, format: 'decimal' as const },
      ];
      const [first] = base.sheets;
      if (!first) throw new Error('No sheet.');
      const bytes = renderWorkbook({
        ...base,
        sheets: [{ ...first, table: { name: 'T_Grande', columns, rows, frozenColumns: 0 } }],
      });
      expect(await officeErrors(bytes, 'xlsx')).toEqual([]);
      expect(valuesOf(bytes, first.name)).toContain('Source 9999');
    },
    PATIENT,
  );
});

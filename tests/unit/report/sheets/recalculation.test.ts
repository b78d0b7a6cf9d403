import { beforeAll, describe, expect, it } from 'vitest';
import type { ContentPack } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { buildWorkbook } from '#shared/report/sheets/build-workbook.ts';
import { address, frameOfSheet } from '#shared/report/sheets/frame.ts';
import type { Sheet } from '#shared/report/sheets/model.ts';
import { renderWorkbook } from '#shared/report/sheets/render-workbook.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { contextOf, sampleContext } from '#tests/support/samples.ts';
import { type ReadCell, readCells, recalculate, typedOver } from '#tests/support/spreadsheet.ts';

/** Starting LibreOffice takes seconds, more on a busy machine. */
const PATIENT = 240_000;

const pack: ContentPack = {
  ...aPack(),
  criteria: [
    ...aPack().criteria,
    { ...criterion('cost', 'cost'), weight: 20 },
    { ...criterion('rare', 'benefit'), weight: 30 },
  ],
};

function criterion(id: string, direction: 'benefit' | 'cost') {
  const [first] = aPack().criteria;
  if (!first) throw new Error('The small pack has no criterion.');
  return { ...first, id, name: id, direction, role: 'feasibility' as const };
}

/** Known and unknown levels, ties, too little to be ranked, one figure missing, a case left out. */
function aPortfolio(
  weights: Readonly<Record<string, number>> = {},
  change: Partial<MissionDoc> = {},
): MissionDoc {
  const candidate = { status: 'candidate' as const };
  return aMission()
    .with({ criteria: pack.criteria.map((it) => ({ ...it, weight: weights[it.id] ?? it.weight })) })
    .withUseCase('full', { ...candidate, title: 'Tout noté' }, { value: 3, ease: 2.5, cost: 1, rare: 4 })
    .withUseCase('tie', { ...candidate, title: 'À égalité' }, { value: 3, ease: 2.5, cost: 1, rare: 4 })
    .withUseCase('part', { status: 'retained', title: '=SUM(A1)' }, { value: 4, cost: 0 })
    .withUseCase('weak', { ...candidate, title: 'Indicatif' }, { value: 2, cost: 3 })
    .withUseCase('none', { ...candidate, title: 'Presque rien' }, { cost: 4 })
    .withUseCase('out', { status: 'rejected', title: 'Écarté' }, { value: 4, ease: 4 })
    .with(change)
    .build();
}

const NEW_WEIGHTS = { value: 7, ease: 55.5, cost: 3, rare: 0 };
const TYPED_OVER = 'a portfolio after its weights were changed in the spreadsheet';
const CASES = {
  'the complete sample': () => sampleContext('mission-complete'),
  'the sample under way': () => sampleContext('mission-en-cours'),
  'a portfolio with unknown levels and ties': () => contextOf(aPortfolio(), pack),
  'a portfolio whose weights cannot be used': () =>
    contextOf(aPortfolio({ value: 0, ease: 0, cost: 0, rare: 0 }), pack),
  [TYPED_OVER]: () => contextOf(aPortfolio(NEW_WEIGHTS), pack),
} as const;

type Cells = ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;
const computed = new Map<string, { readonly ours: Cells; readonly theirs: Cells }>();

beforeAll(() => {
  const ours = Object.values(CASES).map((contextFor) => renderWorkbook(buildWorkbook(contextFor())));
  const before = buildWorkbook(contextOf(aPortfolio(), pack));
  const sheet = before.sheets.findIndex(({ id }) => id === 'criteria');
  const { firstRow } = frameOfSheet(before.sheets[sheet] as Sheet);
  const changes = pack.criteria.map(({ id }, index) => ({
    sheet: sheet + 1,
    cell: address(6, firstRow + index),
    value: NEW_WEIGHTS[id as keyof typeof NEW_WEIGHTS],
  }));
  const typed = ours.map((bytes, index) =>
    index === ours.length - 1 ? typedOver(renderWorkbook(before), changes) : typedOver(bytes),
  );
  const theirs = recalculate(typed);
  for (const [index, name] of Object.keys(CASES).entries())
    computed.set(name, {
      ours: readCells(ours[index] ?? new Uint8Array()),
      theirs: readCells(theirs[index] ?? new Uint8Array()),
    });
}, PATIENT);

describe.each(Object.keys(CASES))('%s', (name) => {
  it('shows the figures of the application in every formula, and LibreOffice finds the same', () => {
    const { ours, theirs } = computed.get(name) ?? { ours: new Map(), theirs: new Map() };
    let formulas = 0;
    for (const [sheet, cells] of ours) {
      for (const [reference, { formula, value }] of cells as ReadonlyMap<string, ReadCell>) {
        // What the report said stays what it said, whatever is typed over.
        if (formula === null || (name === TYPED_OVER && /rapport/.test(formula))) continue;
        formulas += 1;
        const found = theirs.get(sheet)?.get(reference)?.value ?? '';
        if (typeof value === 'number' && typeof found === 'number')
          expect(Math.abs(found - value), `${sheet} ${reference} =${formula}`).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(value)),
          );
        else expect(found, `${sheet} ${reference} =${formula}`).toBe(value);
      }
    }
    expect(formulas).toBeGreaterThan(30);
  });
});

describe('the live ranking', () => {
  it('leaves unknown levels out, says what is indicative, and ranks nobody on too little', () => {
    const notes = computed.get('a portfolio with unknown levels and ties')?.theirs.get('Notes');
    const read = (column: string) =>
      [9, 10, 11, 12, 13].map((row) => notes?.get(`${column}${row}`)?.value ?? '');
    expect(['K8', 'L8', 'M8'].map((at) => notes?.get(at)?.value)).toEqual(['Qualité', 'Rang', 'Ordre']);
    expect(read('K')).toEqual(['ferme', 'ferme', 'indicatif', 'indicatif', 'non évalué']);
    expect(read('L')).toEqual([2, 2, 1, 4, '']);
    expect(read('M')).toEqual([2, 3, 1, 4, 5]);
  });

  it('sorts itself anew when a weight changes', () => {
    const titles = (name: string) =>
      [5, 6, 7].map((row) => computed.get(name)?.theirs.get('Classement')?.get(`C${row}`)?.value);
    expect(titles('a portfolio with unknown levels and ties')[0]).toBe('=SUM(A1)');
    expect(titles(TYPED_OVER)).toEqual(['Tout noté', 'À égalité', expect.anything()]);
  });
});

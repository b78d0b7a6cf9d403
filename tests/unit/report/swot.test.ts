import { describe, expect, it } from 'vitest';
import { blankSwotItem } from '#shared/domain/blank.ts';
import type { SwotItem } from '#shared/domain/swot.ts';
import type { Block } from '#shared/report/model.ts';
import { aMission, type MissionBuilder } from '#tests/support/mission-builder.ts';
import { chapterOf, reportOf, wordsOf } from '#tests/support/report.ts';

const line = (id: string, text: string, more: Partial<SwotItem> = {}): SwotItem => ({
  ...blankSwotItem(id, 'strength'),
  text,
  ...more,
});
const chapter = (mission: MissionBuilder) => chapterOf(reportOf(mission.build()), 'maturity');
const table = (mission: MissionBuilder, caption: string) =>
  chapter(mission).find(
    (block): block is Extract<Block, { kind: 'table' }> =>
      block.kind === 'table' && block.caption === caption,
  );
const cells = (mission: MissionBuilder) =>
  (table(mission, 'Forces et faiblesses')?.rows ?? []).map((row) =>
    row.map(({ content }) =>
      content.map(({ kind, text }) => (kind === 'emphasis' ? `_${text}_` : text)).join(''),
    ),
  );

const answered = aMission().withAnswer('a1-01', 3).withAnswer('a1-02', 0).withAnswer('a1-03', 0);

describe('the SWOT of the report', () => {
  it('sets facing quadrants side by side: confirmed lines first, proposals in italics, and says so', () => {
    const mission = answered.with({ swotItems: [line('swo-1', 'Une direction unie.')] });
    expect(cells(mission)).toEqual([
      ['Une direction unie.', '_Point a1-02. Rien. (a1-02)._'],
      ['_Point a1-01. Presque. (a1-01)._', '_Point a1-03. Rien. (a1-03)._'],
    ]);
    expect(wordsOf(chapter(mission))).toContain('l’expert ne les a pas encore confirmées');
  });

  it('rests each line on the facts it was drawn from', () => {
    const mission = answered.with({
      swotItems: [line('swo-1', 'Dit autrement.', { originId: 'strength-a1-01' })],
    });
    const [row] = table(mission, 'Forces et faiblesses')?.rows ?? [];
    expect(row?.map(({ sources }) => sources)).toEqual([
      [{ kind: 'question', questionId: 'a1-01' }],
      [{ kind: 'question', questionId: 'a1-02' }],
    ]);
  });

  it('says nothing of what was dismissed, nor of a line left blank', () => {
    const mission = aMission()
      .withAnswer('a1-01', 3)
      .with({
        swotItems: [
          line('swo-1', 'Écartée.', { originId: 'strength-a1-01', state: 'dismissed' }),
          line('swo-2', '  '),
        ],
      });
    expect(wordsOf(chapter(mission))).not.toContain('Forces, faiblesses');
  });

  it('is printed before any question is answered once somebody has written a line', () => {
    const mission = aMission().with({ swotItems: [line('swo-1', 'Une équipe stable.')] });
    expect(cells(mission)).toEqual([['Une équipe stable.', 'Aucune relevée à ce jour.']]);
    expect(wordsOf(chapter(aMission()))).not.toContain('Forces');
  });
});

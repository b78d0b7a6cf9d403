import { describe, expect, it } from 'vitest';
import { walkTexts } from '#shared/domain/walk-texts.ts';
import { aFullMission, anEmptyMission, HARD_TEXT } from '#tests/fixtures/missions.ts';

describe('the texts of a mission', () => {
  const texts = walkTexts(aFullMission());
  const at = (path: string) => texts.find((found) => found.path.join('.') === path)?.text;

  it('are found at every depth, with their place', () => {
    expect(at('framing.context')).toBe(HARD_TEXT);
    expect(at('interviews.0.quotes.0.text')).toBe('On perd un temps fou');
    expect(at('answers.q1.heard.0.comment')).toBe('Tout va bien');
    expect(at('scores.case-1.c1.comment')).toBe('Gain net');
    expect(at('criteria.0.anchors.4')).toBe('4');
    expect(at('useCases.0.title')).toBe('Lecture des demandes de prix');
  });

  it('leave out identifiers, dates, choices and blanks', () => {
    const words = texts.map(({ text }) => text);
    for (const word of ['case-1', 'unknown', '2026-11-02', 'retained', '', 'pack-test'])
      expect(words).not.toContain(word);
    expect(walkTexts(anEmptyMission()).map(({ path }) => path.join('.'))).toEqual([
      'reference',
      'company.name',
      'deliverables.confidentiality',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { dutyActions } from '#shared/compliance/actions.ts';
import { assess, RULES } from '#tests/support/compliance.ts';

const actions = (changes: Parameters<typeof assess>[0], pilotDate: string | null) =>
  dutyActions(assess(changes), RULES, pilotDate);
const actionOf = (dutyId: string, ...args: Parameters<typeof actions>) =>
  actions(...args).find((action) => action.dutyId === dutyId);

const HIGH_RISK = { 'annex-3': ['recruitment'], profiling: 'yes', workers: ['users'] };

describe('the actions that duties become', () => {
  it('place the works council ahead of the pilot, with its working time', () => {
    // The pilot is on a Monday: due the Friday before, thirty working days are six weeks.
    expect(actionOf('cse-consultation', { workers: ['users'] }, '2027-03-01')).toEqual({
      dutyId: 'cse-consultation',
      beforePilot: true,
      startsOn: '2027-01-18',
      dueOn: '2027-02-26',
    });
  });

  it('all end before the pilot where they must', () => {
    const before = actions(HIGH_RISK, '2027-03-01').filter(({ beforePilot }) => beforePilot);
    expect(before.length).toBeGreaterThan(2);
    expect(before.filter(({ startsOn, dueOn }) => !startsOn || !dueOn || startsOn > dueOn)).toEqual([]);
    expect(before.filter(({ dueOn }) => (dueOn ?? '') >= '2027-03-01')).toEqual([]);
  });

  it('are due by the day the law applies, when the pilot comes first', () => {
    expect(actionOf('hr-oversight', HIGH_RISK, '2027-03-01')?.dueOn).toBe('2027-12-01');
  });

  it('are due by the pilot, when the law applies already', () => {
    expect(actionOf('hr-oversight', HIGH_RISK, '2028-01-10')?.dueOn).toBe('2028-01-07');
  });

  it('have no date ahead of a pilot that has none, nor under a law that has none', () => {
    expect(actionOf('cse-consultation', HIGH_RISK, null)).toMatchObject({ startsOn: null, dueOn: null });
    expect(actionOf('hr-oversight', HIGH_RISK, null)?.dueOn).toBe('2027-12-01');
    const nis2 = actionOf('nis2-important-preparation', { 'nis2-sector': 'annex-1' }, '2027-03-01');
    expect(nis2).toMatchObject({ startsOn: null, dueOn: null });
  });

  it('come in order: before the pilot first, then the earliest to start', () => {
    const found = actions(HIGH_RISK, '2027-03-01');
    const ranks = found.map(({ beforePilot, startsOn }) => `${beforePilot ? 0 : 1} ${startsOn}`);
    expect(ranks).toEqual(ranks.toSorted());
  });
});

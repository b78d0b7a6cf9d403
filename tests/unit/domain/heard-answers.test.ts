import { describe, expect, it } from 'vitest';
import type { HeardAnswer } from '#shared/domain/answer.ts';
import { heardAnswers, heardChoice, valueOfChoice, voiceIn } from '#shared/domain/heard-answers.ts';

const voice = (id: string, changes: Partial<HeardAnswer> = {}): HeardAnswer => ({
  id,
  personId: 'per-1',
  interviewId: 'itw-1',
  value: { kind: 'level', level: 2 },
  comment: 'Vu à l’écran',
  ...changes,
});

const said = { id: 'new', personId: 'per-1', interviewId: 'itw-1' };

describe('what a person says in an interview', () => {
  it('is added with the interview it comes from', () => {
    expect(heardAnswers([], { ...said, choice: '3' })).toEqual([
      { id: 'new', personId: 'per-1', interviewId: 'itw-1', value: { kind: 'level', level: 3 }, comment: '' },
    ]);
  });

  it('replaces what the same person said in the same interview, comment kept', () => {
    expect(heardAnswers([voice('a')], { ...said, choice: 'refused' })).toEqual([
      voice('a', { value: { kind: 'refused' } }),
    ]);
  });

  it('leaves the other voices as they are', () => {
    const others = [voice('a', { personId: 'per-2' }), voice('b', { interviewId: 'itw-2' })];
    expect(heardAnswers(others, { ...said, choice: '0' })).toEqual([
      ...others,
      voice('new', { value: { kind: 'level', level: 0 }, comment: '' }),
    ]);
    expect(voiceIn(others, 'itw-1', 'per-1')).toBeUndefined();
  });

  it('goes away when nothing is chosen any more', () => {
    expect(heardAnswers([voice('a'), voice('b', { personId: null })], { ...said, choice: null })).toEqual([
      voice('b', { personId: null }),
    ]);
  });

  it.each(['0', '1', '2', '3', '4', 'unknown', 'not-applicable', 'refused'] as const)(
    'is the option %s and back',
    (choice) => {
      expect(heardChoice(valueOfChoice(choice))).toBe(choice);
    },
  );
});

import type { AnswerValue, HeardAnswer } from './answer.ts';
import type { Id } from './primitives.ts';

/** What can be heard, as an option of a list. */
export type HeardChoice = '0' | '1' | '2' | '3' | '4' | Exclude<AnswerValue['kind'], 'level'>;

/** The option that stands for an answer. */
export function heardChoice(value: AnswerValue): HeardChoice {
  return value.kind === 'level' ? (String(value.level) as HeardChoice) : value.kind;
}

/** What a person said in an interview; without a person, what was said there by nobody in particular. */
export function voiceIn(
  heard: readonly HeardAnswer[],
  interviewId: Id,
  personId: Id | null,
): HeardAnswer | undefined {
  return heard.find((voice) => voice.interviewId === interviewId && voice.personId === personId);
}

/** The voices once a person has said something else, or nothing any more; other voices and comments stay. */
export function heardAnswers(
  heard: readonly HeardAnswer[],
  said: {
    readonly id: Id;
    readonly interviewId: Id;
    readonly personId: Id | null;
    readonly choice: HeardChoice | null;
  },
): HeardAnswer[] {
  const { id, interviewId, personId, choice } = said;
  const voice = voiceIn(heard, interviewId, personId);
  if (choice === null) return heard.filter((other) => other !== voice);
  const value = valueOfChoice(choice);
  if (voice) return heard.map((other) => (other === voice ? { ...voice, value } : other));
  return [...heard, { id, personId, interviewId, value, comment: '' }];
}

/** The answer an option stands for. */
export function valueOfChoice(choice: HeardChoice): AnswerValue {
  return choice === 'unknown' || choice === 'not-applicable' || choice === 'refused'
    ? { kind: choice }
    : { kind: 'level', level: Number(choice) };
}

import type { ContentPack } from '#shared/content/pack.ts';
import type { Person } from '#shared/domain/interview.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';

export type Voice = {
  readonly heardId: string;
  readonly personId: string | null;
  readonly group: Person['group'] | null;
  readonly level: number;
  readonly comment: string;
};

/** Two voices on one question, `gap` levels apart. Settled once the expert retained a level and said why. */
export type Contradiction = {
  readonly questionId: string;
  readonly axisId: string;
  readonly gap: number;
  readonly voices: readonly Voice[];
  readonly isSettled: boolean;
};

/** Questions whose heard levels spread over at least `contradictionGap`, widest first. */
export function findContradictions(
  doc: Pick<MissionDoc, 'answers' | 'people'>,
  pack: ContentPack,
): readonly Contradiction[] {
  const groups = new Map(doc.people.map((person) => [person.id, person.group]));
  const found = pack.questions.flatMap((question): Contradiction[] => {
    const answer = doc.answers[question.id];
    const voices = (answer?.heard ?? []).flatMap(({ id, personId, value, comment }): Voice[] =>
      value.kind === 'level'
        ? [
            {
              heardId: id,
              personId,
              group: (personId && groups.get(personId)) || null,
              level: value.level,
              comment,
            },
          ]
        : [],
    );
    if (!answer || voices.length < 2) return [];
    const levels = voices.map(({ level }) => level);
    const gap = Math.max(...levels) - Math.min(...levels);
    if (gap < pack.scoring.contradictionGap) return [];
    const isSettled = answer.value?.kind === 'level' && answer.comment.trim() !== '';
    return [{ questionId: question.id, axisId: question.axisId, gap, voices, isSettled }];
  });
  return found.toSorted((a, b) => b.gap - a.gap);
}

import type { ContentPack } from '#shared/content/pack.ts';
import type { Answer } from '#shared/domain/answer.ts';
import type { Person } from '#shared/domain/interview.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';

export type Voice = {
  readonly heardId: string;
  readonly personId: string | null;
  readonly group: Person['group'] | null;
  readonly level: number;
  readonly comment: string;
};

/**
 * What became of a contradiction. Settled: the expert retained a level and said why. Reported: left to the report as it
 * stands, which is a choice and wins over a level retained for the score.
 */
export type ContradictionState = 'open' | 'settled' | 'reported';

export const CONTRADICTION_LABELS: Readonly<Record<ContradictionState, string>> = {
  open: 'À trancher',
  settled: 'Tranchée',
  reported: 'Laissée au rapport',
};

/** Two voices on one question, `gap` levels apart. */
export type Contradiction = {
  readonly questionId: string;
  readonly axisId: string;
  readonly gap: number;
  readonly voices: readonly Voice[];
  readonly state: ContradictionState;
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
    return [{ questionId: question.id, axisId: question.axisId, gap, voices, state: stateOf(answer) }];
  });
  return found.toSorted((a, b) => b.gap - a.gap);
}

function stateOf({ value, comment, isContradictionReported }: Answer): ContradictionState {
  if (isContradictionReported) return 'reported';
  return value?.kind === 'level' && comment.trim() !== '' ? 'settled' : 'open';
}

/** Mean level heard (0–4) from management and from the field; null unless both spoke. */
export function managementAndField({
  voices,
}: Pick<Contradiction, 'voices'>): { readonly management: number; readonly field: number } | null {
  const meanOf = (group: Person['group']) => {
    const levels = voices.flatMap((voice) => (voice.group === group ? [voice.level] : []));
    return levels.length === 0 ? null : levels.reduce((sum, level) => sum + level, 0) / levels.length;
  };
  const [management, field] = [meanOf('management'), meanOf('field')];
  return management === null || field === null ? null : { management, field };
}

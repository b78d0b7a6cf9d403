import { useCallback, useMemo, useState } from 'react';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { Question } from '#shared/content/pack.ts';
import { answerState } from '#shared/scoring/maturity.ts';

export type QuestionFilter = {
  readonly onlyUnanswered: boolean;
  readonly personId: string | null;
};

const NO_FILTER: QuestionFilter = { onlyUnanswered: false, personId: null };

/** The question shown when the address names none. */
type Landing = {
  readonly spot: string | null;
  readonly filter: QuestionFilter;
  readonly question: Question | undefined;
};

export type QuestionCursor = {
  readonly question: Question | undefined;
  readonly next: Question | undefined;
  readonly filter: QuestionFilter;
  readonly setFilter: (filter: QuestionFilter) => void;
  readonly unansweredCount: number;
  readonly move: (offset: 1 | -1) => void;
  readonly open: (questionId: string) => void;
};

/** The question in focus, kept in the address, and the way through the others under the chosen filter. */
export function useQuestionCursor(): QuestionCursor {
  const pack = usePack();
  const { answers, company } = useMission();
  const { spot, goTo } = useMissionPlace();
  const [filter, setFilter] = useState<QuestionFilter>(NO_FILTER);
  const [landing, setLanding] = useState<Landing | null>(null);

  const unanswered = useMemo(
    () =>
      new Set(
        pack.questions
          .filter((question) => answerState(question, { answers, company }, pack) === 'unanswered')
          .map(({ id }) => id),
      ),
    [pack, answers, company],
  );
  const current = pack.questions.find(({ id }) => id === spot);
  const matches = useCallback(
    (question: Question) =>
      (!filter.onlyUnanswered || unanswered.has(question.id)) &&
      (filter.personId === null ||
        (answers[question.id]?.heard ?? []).some(({ personId }) => personId === filter.personId)),
    [filter, unanswered, answers],
  );
  const firstOpen = pack.questions.find((question) => matches(question) && unanswered.has(question.id));
  // Found once: answering the question on which one landed must not put the next one under the fingers.
  if (landing?.spot !== spot || landing.filter !== filter) {
    setLanding({ spot, filter, question: firstOpen ?? pack.questions.find(matches) ?? pack.questions[0] });
  }
  const question = current ?? landing?.question;
  const neighbour = useCallback(
    (offset: 1 | -1) => {
      const from = question ? pack.questions.indexOf(question) : -1;
      const ahead = offset === 1 ? pack.questions.slice(from + 1) : pack.questions.slice(0, from).reverse();
      return ahead.find(matches);
    },
    [pack, question, matches],
  );
  const open = useCallback((questionId: string) => goTo('maturity', questionId), [goTo]);
  const move = useCallback(
    (offset: 1 | -1) => {
      const target = neighbour(offset);
      if (target) open(target.id);
    },
    [neighbour, open],
  );
  return { question, next: neighbour(1), filter, setFilter, unansweredCount: unanswered.size, move, open };
}

import { useMission } from '#renderer/data/use-mission.tsx';
import { LinkList } from '#renderer/ui/layout/link-list.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { FactRef } from '#shared/domain/fact-ref.ts';
import { passagesOn } from '#shared/domain/passages.ts';

/** What was said of a fact, word for word, in the notes of the interviews; each line leads to its interview. */
export function HeardPassages({ fact }: { readonly fact: FactRef }) {
  const { interviews } = useMission();
  const { goTo } = useMissionPlace();
  const passages = passagesOn(interviews, fact);
  if (passages.length === 0) return null;
  return (
    <LinkList
      title="Entendu en entretien"
      none=""
      items={passages.map(({ interviewId, text }, index) => ({
        id: `${interviewId} ${index}`,
        label: `« ${text.trim()} »`,
        side: interviews.find(({ id }) => id === interviewId)?.title ?? '',
      }))}
      onOpen={(key) => goTo('interviews', `interviews.${key.split(' ')[0]}`)}
    />
  );
}

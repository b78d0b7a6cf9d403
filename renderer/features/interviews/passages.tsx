import { IconLinkOff } from '@tabler/icons-react';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { IconButton } from '#renderer/ui/feedback/button.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { FACT_KIND_LABELS, nameOfFact } from '#shared/domain/fact-names.ts';
import type { FactRef } from '#shared/domain/fact-ref.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { passagesOf } from '#shared/domain/passages.ts';
import { targetOfFact } from '#shared/journey/facts.ts';
import classes from './interviews.module.css';

type PassagesProps = { readonly interview: Interview; readonly onUnlink: (fact: FactRef) => void };

/** The facts that words of these notes bear on; each leads to its sheet, where the words are shown too. */
export function Passages({ interview, onUnlink }: PassagesProps) {
  const doc = useMission();
  const { questions } = usePack();
  const { goToTarget } = useMissionPlace();
  const facts = new Map<string, { readonly fact: FactRef; readonly words: string[] }>();
  for (const { fact, text } of passagesOf([interview])) {
    const key = `${fact.kind}.${fact.id}`;
    const known = facts.get(key) ?? { fact, words: [] };
    known.words.push(text.trim());
    facts.set(key, known);
  }
  if (facts.size === 0) return null;
  return (
    <ul className={classes.passages} aria-label="Passages reliés">
      {[...facts].map(([key, { fact, words }]) => {
        const name = nameOfFact(fact, doc, questions) ?? fact.id;
        return (
          <li key={key}>
            <span className={classes.passageWords}>{words.map((each) => `« ${each} »`).join(' · ')}</span>
            <button type="button" className={classes.voice} onClick={() => goToTarget(targetOfFact(fact))}>
              {FACT_KIND_LABELS[fact.kind]}
              {'\u202f'}: {name}
            </button>
            <IconButton
              label={`Délier : ${name}`}
              icon={<IconLinkOff size={16} />}
              onClick={() => onUnlink(fact)}
            />
          </li>
        );
      })}
    </ul>
  );
}

import { IconTextPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { useToolbox } from '#renderer/data/use-toolbox.ts';
import { IconButton } from '#renderer/ui/feedback/button.tsx';
import { Tag, type TagTone } from '#renderer/ui/feedback/tag.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import type { KnowledgeEntry, KnowledgeKind } from '#shared/content/knowledge.ts';
import type { Question } from '#shared/content/pack.ts';
import { entriesFor, searchKnowledge } from './knowledge.ts';
import classes from './knowledge-card.module.css';

const KINDS: Readonly<Record<KnowledgeKind, { readonly label: string; readonly tone: TagTone }>> = {
  definition: { label: 'définition', tone: 'neutral' },
  example: { label: 'exemple', tone: 'teal' },
  pitfall: { label: 'piège', tone: 'warn' },
  practice: { label: 'bonne pratique', tone: 'teal' },
};

/** What others know about this question; an entry goes into the comment with one key. */
export function KnowledgeCard({ question }: { readonly question: Question }) {
  const { company, answers } = useMission();
  const { knowledge } = useToolbox();
  const run = useRun();
  const [query, setQuery] = useState('');
  const shown =
    query.trim() === ''
      ? entriesFor(knowledge, question.id, company.sectorId)
      : searchKnowledge(knowledge, query);
  if (knowledge.length === 0) return null;
  const insert = ({ text }: KnowledgeEntry) => {
    const comment = answers[question.id]?.comment ?? '';
    const separator = comment.trim() === '' ? '' : '\n';
    run({
      type: 'answerQuestion',
      questionId: question.id,
      patch: { comment: `${comment.trimEnd()}${separator}${text}` },
    });
  };
  return (
    <Card title="Base de connaissances">
      <TextField
        hideLabel
        label="Chercher dans la base de connaissances"
        placeholder={`Chercher parmi ${knowledge.length} fiches`}
        name="knowledge.search"
        value={query}
        onChange={setQuery}
      />
      <ul className={classes.entries}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <details>
              <summary>
                <Tag tone={KINDS[entry.kind].tone}>{KINDS[entry.kind].label}</Tag> {entry.title}
              </summary>
              <p>{entry.text}</p>
              <IconButton
                label={`Insérer dans le commentaire : ${entry.title}`}
                icon={<IconTextPlus size={15} />}
                onClick={() => insert(entry)}
              />
            </details>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className={classes.none}>Aucune fiche ne contient ces mots.</p> : null}
    </Card>
  );
}

import { useState } from 'react';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { useToolbox } from '#renderer/data/use-toolbox.ts';
import { OptionalSelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import type { InterviewGuide } from '#shared/content/guide.ts';
import type { Interview } from '#shared/domain/interview.ts';
import classes from './guide-panel.module.css';
import { GuideQuestion } from './guide-question.tsx';
import { guideForPeople } from './guides.ts';

/** The guide followed in an interview: what to say, what to ask, and where an answer heard becomes a level. */
export function GuidePanel({ interview }: { readonly interview: Interview }) {
  const { people } = useMission();
  const { guides } = useToolbox();
  const field = useItem('interviews', interview);
  if (guides.length === 0) return null;
  const present = people.filter(({ id }) => interview.personIds.includes(id));
  const suggested = guideForPeople(guides, present);
  const guide = guides.find(({ id }) => id === interview.guideId);
  const options = Object.fromEntries(
    guides.map(({ id, role }) => [id, id === suggested?.id ? `${role} (proposé)` : role]),
  );
  return (
    <DetailSection title="Guide d’entretien" {...(guide ? { note: `${guide.durationMinutes} min` } : {})}>
      <OptionalSelectField label="Guide" hideLabel options={options} {...field('guideId')} />
      {guide ? <GuideParts guide={guide} interview={interview} /> : null}
    </DetailSection>
  );
}

function GuideParts({ guide, interview }: { readonly guide: InterviewGuide; readonly interview: Interview }) {
  const pack = usePack();
  const { people } = useMission();
  const present = people.filter(({ id }) => interview.personIds.includes(id));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const speaker = present.find(({ id }) => id === chosenId) ?? present[0];
  return (
    <div className={classes.guide}>
      <p className={classes.aim}>{guide.aim}</p>
      <blockquote className={classes.said}>{guide.opening}</blockquote>
      {present.length > 1 ? (
        <OptionalSelectField
          label="Réponses de"
          name={`interviews.${interview.id}.speaker`}
          options={Object.fromEntries(present.map(({ id, name, role }) => [id, name || role || 'Sans nom']))}
          value={speaker?.id ?? null}
          onChange={setChosenId}
        />
      ) : null}
      {guide.parts.map(({ title, prompts, questionIds }) => (
        <details key={title} className={classes.part}>
          <summary>{title}</summary>
          <ul>
            {prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
          {pack.questions
            .filter(({ id }) => questionIds.includes(id))
            .map((question) => (
              <GuideQuestion
                key={question.id}
                question={question}
                interviewId={interview.id}
                personId={speaker?.id ?? null}
              />
            ))}
        </details>
      ))}
      <p className={classes.aim}>Demander à voir : {guide.askToSee.join(' · ')}.</p>
      <blockquote className={classes.said}>{guide.closing}</blockquote>
    </div>
  );
}

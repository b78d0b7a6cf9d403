import { Suspense } from 'react';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { LazyRichTextEditor } from '#renderer/ui/rich-text/lazy.tsx';
import { isBlankRichText, plainTextOf } from '#shared/domain/rich-text.ts';
import type { OwnText } from '#shared/report/chapters/chapter.ts';
import classes from './report-texts.module.css';

const PREFIX = 'sectionTexts.';

/** The expert's own words, a section at a time; the rest of the report is drawn from the mission. */
export function ReportTexts({ texts }: { readonly texts: readonly OwnText[] }) {
  const { sectionTexts } = useMission();
  const run = useRun();
  const { spot, goTo } = useMissionPlace();
  const wanted = spot?.startsWith(PREFIX) ? spot.slice(PREFIX.length) : null;
  const current = texts.find(({ id }) => id === wanted) ?? texts[0];
  if (!current) return null;
  const value = sectionTexts[current.id] ?? [];
  return (
    <div className={classes.layout}>
      <nav aria-label="Textes de l’expert" className={classes.list}>
        {texts.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={classes.entry}
            aria-current={id === current.id ? 'true' : undefined}
            onClick={() => goTo('deliverables', `${PREFIX}${id}`)}
          >
            <span>{label}</span>
            <span className={classes.state}>
              {isBlankRichText(sectionTexts[id] ?? []) ? 'à écrire' : 'écrit'}
            </span>
          </button>
        ))}
      </nav>
      <Card title={current.label} note="vos mots, repris tels quels">
        <Stack gap={10}>
          <p className={classes.help}>{current.help}</p>
          <Suspense fallback={<p className={classes.loading}>{plainTextOf(value)}</p>}>
            <LazyRichTextEditor
              key={current.id}
              label={current.label}
              name={`${PREFIX}${current.id}`}
              value={value}
              onChange={(text) => run({ type: 'writeSection', sectionId: current.id, text })}
            />
          </Suspense>
        </Stack>
      </Card>
    </div>
  );
}

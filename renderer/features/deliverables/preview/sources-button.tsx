import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { describeSource } from '#shared/report/describe-source.ts';
import type { Source } from '#shared/report/model.ts';
import { targetOfSource } from '#shared/report/source-target.ts';
import classes from './preview.module.css';

/** The mark beside a block: opens the list of what it rests on, each line leading there. */
export function SourcesButton({
  sources,
  onOpenSource,
}: {
  readonly sources: readonly Source[];
  readonly onOpenSource: (source: Source) => void;
}) {
  const doc = useMission();
  const pack = usePack();
  return (
    <span className={classes.sources}>
      <Explained
        label={`D’où cela vient : ${sources.length} source${sources.length > 1 ? 's' : ''}`}
        explanation={
          <div>
            <p className={classes.sourcesTitle}>Repose sur</p>
            <ul className={classes.sourcesList}>
              {sources.map((source, index) => {
                const text = describeSource(source, doc, pack);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two sources of a block may read the same
                  <li key={index}>
                    {targetOfSource(source) ? (
                      <button type="button" onClick={() => onOpenSource(source)}>
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                  </li>
                );
              })}
            </ul>
          </div>
        }
      >
        {sources.length}
      </Explained>
    </span>
  );
}

import { type ChangeEvent, useRef, useState } from 'react';
import { useRun } from '#renderer/data/use-mission.tsx';
import { type FileJob, runFileJob } from '#renderer/features/deliverables/file-jobs/run-file-job.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { notifyFailure } from '#renderer/ui/feedback/notify.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { formatPercent } from '#shared/domain/french.ts';
import type { ReportDocument, Source } from '#shared/report/model.ts';
import { describeWordReadError, type SectionDifference } from '#shared/report/round-trip.ts';
import { type DifferenceDecision, DifferencesView } from './differences-view.tsx';
import classes from './review-tab.module.css';

const LOOKS_LIKE_IT = 1 / 3;

type Reading = {
  readonly name: string;
  readonly differences: readonly SectionDifference[];
  readonly resemblance: number;
};

/** The Word file the client sent back: what they changed, to take over or to leave. */
export function ReviewTab({
  report,
  onOpenSource,
}: {
  readonly report: ReportDocument;
  readonly onOpenSource: (source: Source) => void;
}) {
  const run = useRun();
  const input = useRef<HTMLInputElement>(null);
  const job = useRef<FileJob<unknown> | null>(null);
  const [isReading, setReadingState] = useState(false);
  const [reading, setReading] = useState<Reading | null>(null);
  const [decisions, setDecisions] = useState<Readonly<Record<string, DifferenceDecision>>>({});

  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = '';
    if (!file) return;
    setReadingState(true);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const current = runFileJob('compare', { bytes, report });
      job.current = current;
      const compared = await current.result;
      if (!compared.ok) {
        notifyFailure('Ce fichier n’est pas relu', describeWordReadError(compared.error));
        return;
      }
      setReading({ name: file.name, ...compared.value });
      setDecisions({});
    } catch (error) {
      notifyFailure('Ce fichier n’est pas relu', `Rien n’a été changé. ${String(error)}`);
    } finally {
      setReadingState(false);
    }
  };
  const decide = (key: string, decision: DifferenceDecision) =>
    setDecisions((known) => ({ ...known, [key]: decision }));
  return (
    <Stack gap={14}>
      <Card title="Document relu par le client" {...(reading ? { note: reading.name } : {})}>
        <div className={classes.choose}>
          <p>
            Choisissez le fichier Word renvoyé, modifié à la main ou avec le suivi des modifications. Rien ne
            change dans la mission avant que vous ne le repreniez.
          </p>
          <input ref={input} type="file" hidden accept=".docx" onChange={(event) => void choose(event)} />
          {isReading ? (
            <Button
              onClick={() => {
                job.current?.cancel();
                setReadingState(false);
              }}
            >
              Annuler la lecture
            </Button>
          ) : (
            <Button kind={reading ? 'default' : 'primary'} onClick={() => input.current?.click()}>
              {reading ? 'Relire un autre fichier…' : 'Relire un fichier…'}
            </Button>
          )}
        </div>
        {reading && reading.resemblance < LOOKS_LIKE_IT ? (
          <p role="alert" className={classes.warning}>
            {`Ce fichier ne reprend que ${formatPercent(reading.resemblance)} de ce document : ce n’est sans doute pas le bon. Vérifiez le document choisi en haut de l’écran.`}
          </p>
        ) : null}
      </Card>
      {reading ? (
        <DifferencesView
          sections={reading.differences}
          decisions={decisions}
          onOpenSource={onOpenSource}
          onLeave={({ key }) => decide(key, 'left')}
          onTakeOver={({ key, sectionId }, { text }) => {
            if (sectionId === null) return;
            run({ type: 'writeSection', sectionId, text });
            decide(key, 'taken');
          }}
        />
      ) : null}
    </Stack>
  );
}

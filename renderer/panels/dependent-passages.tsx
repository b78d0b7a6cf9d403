import { useMemo, useState } from 'react';
import { useReport, useReportOptions } from '#renderer/data/use-report.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { diagnosticReport } from '#shared/report/deliverables/report.ts';
import { passagesOn } from '#shared/report/dependents.ts';
import type { Source } from '#shared/report/model.ts';
import classes from './dependent-passages.module.css';

/** The reverse of the trace: what the report says that rests on this fact. Read when asked for. */
export function DependentPassages({ source }: { readonly source: Source }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      title="Passages du rapport"
      actions={
        <Button size="xs" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Masquer' : 'Voir ce qui en dépend'}
        </Button>
      }
    >
      {isOpen ? <Passages source={source} /> : null}
    </Card>
  );
}

const NO_CHOICE = {};

function Passages({ source }: { readonly source: Source }) {
  const { options } = useReportOptions(NO_CHOICE);
  const report = useReport(diagnosticReport, options);
  const passages = useMemo(() => passagesOn(report, source), [report, source]);
  if (passages.length === 0)
    return <p className={classes.none}>Aucun passage du rapport ne s’appuie dessus.</p>;
  return (
    <ul className={classes.list}>
      {passages.map(({ chapterTitle, anchor, excerpt }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two passages may read the same
        <li key={`${anchor}-${index}`}>
          <strong>{chapterTitle}</strong>
          <span>{excerpt}</span>
        </li>
      ))}
    </ul>
  );
}

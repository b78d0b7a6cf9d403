import { IconClock, IconLink, IconQuote } from '@tabler/icons-react';
import { Suspense, useRef, useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { notifyFailure } from '#renderer/ui/feedback/notify.tsx';
import { LazyRichTextEditor } from '#renderer/ui/rich-text/lazy.tsx';
import type { RichTextHandle } from '#renderer/ui/rich-text/rich-text-editor.tsx';
import type { Interview } from '#shared/domain/interview.ts';
import { plainTextOf } from '#shared/domain/rich-text.ts';
import classes from './interviews.module.css';
import { LinkPassageDialog } from './link-passage-dialog.tsx';
import { Passages } from './passages.tsx';
import { timeStamp } from './schedule.ts';

type InterviewNotesProps = {
  readonly interview: Interview;
  /** Takes the selected words as a quote; empty when nothing is selected. */
  readonly onQuote: (words: string) => void;
};

/** Room to write while someone talks: structure, a time stamp, a quote taken from the selection, words tied to facts. */
export function InterviewNotes({ interview, onQuote }: InterviewNotesProps) {
  const { now } = useServices();
  const notes = useItem('interviews', interview)('notes');
  const editor = useRef<RichTextHandle>(null);
  const [linked, setLinked] = useState<string | null>(null);

  const askForFact = () => {
    const words = editor.current?.selectedText() ?? '';
    if (words === '') {
      notifyFailure('Rien à relier', 'Sélectionnez d’abord dans les notes les mots à relier à un fait.');
      return;
    }
    setLinked(words);
  };

  return (
    <div>
      <p className={classes.label}>Notes</p>
      <Suspense fallback={<p className={classes.loadingNotes}>{plainTextOf(notes.value)}</p>}>
        <LazyRichTextEditor
          key={interview.id}
          label="Notes"
          placeholder="Ce qui est dit, montré, compté. Rien ne quitte cet ordinateur."
          {...notes}
          stampText={() => timeStamp(now())}
          onLink={askForFact}
          handle={editor}
          actions={
            <>
              <Button kind="quiet" size="xs" icon={<IconLink size={15} />} onClick={askForFact}>
                <span title="Ctrl+L">Relier</span>
              </Button>
              <Button
                kind="quiet"
                size="xs"
                icon={<IconQuote size={15} />}
                onClick={() => onQuote(editor.current?.selectedText() ?? '')}
              >
                Citer
              </Button>
              <Button
                kind="quiet"
                size="xs"
                icon={<IconClock size={15} />}
                onClick={() => editor.current?.stamp()}
              >
                <span title="Ctrl+;">Horodater</span>
              </Button>
            </>
          }
        />
      </Suspense>
      <Passages interview={interview} onUnlink={(fact) => editor.current?.unlink(fact)} />
      {linked === null ? null : (
        <LinkPassageDialog
          interviewId={interview.id}
          words={linked}
          onPick={(fact) => editor.current?.link(fact)}
          onClose={() => setLinked(null)}
        />
      )}
    </div>
  );
}

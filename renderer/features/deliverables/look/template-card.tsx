import { IconFileTypeDocx } from '@tabler/icons-react';
import { type ChangeEvent, useMemo, useRef, useState } from 'react';
import { putAttachment } from '#renderer/data/attachments.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeStorageError, storageErrorOf } from '#renderer/data/storage-error.ts';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { runFileJob } from '#renderer/features/deliverables/file-jobs/run-file-job.ts';
import type { TemplateRemark } from '#renderer/features/deliverables/file-jobs/template-remark.ts';
import { useFileExport } from '#renderer/features/deliverables/use-file-export.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { notifyFailure } from '#renderer/ui/feedback/notify.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { StoredFile } from '#shared/domain/deliverable.ts';
import classes from './template-card.module.css';
import { TemplateGuide } from './template-guide.tsx';

const FILTER = { name: 'Document Word', extensions: ['docx'] };
const MOST_BYTES = 30_000_000;

const SEVERITIES: Readonly<Record<TemplateRemark['severity'], string>> = {
  blocking: 'Bloquant',
  warning: 'À corriger',
  information: 'À savoir',
};

/** The expert's own Word template: chosen, linted, explained; or a starter to begin from. */
export function TemplateCard({ remarks }: { readonly remarks: readonly TemplateRemark[] }) {
  const { deliverables, theme } = useMission();
  const run = useRun();
  const { data } = useServices();
  const { missionId } = useMissionPlace();
  const input = useRef<HTMLInputElement>(null);
  const [isGuideOpen, setGuideOpen] = useState(false);
  const { template } = deliverables;
  const set = (next: StoredFile | null) =>
    run({ type: 'editSection', section: 'deliverables', patch: { template: next } });
  const starter = useFileExport(
    useMemo(
      () => ({
        nameParts: ['Modèle de rapport', 'à adapter'],
        extension: 'docx',
        filter: FILTER,
        make: () => runFileJob('starter', { theme }).result,
      }),
      [theme],
    ),
  );
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = '';
    if (!file) return;
    const failed = (why: string) => notifyFailure('Le modèle n’est pas changé', why);
    if (file.size > MOST_BYTES) return failed('Ce fichier dépasse 30 Mo : allégez ses images dans Word.');
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const found = await runFileJob('lint', { template: bytes }).result;
      const refusal = found.find(({ kind }) => kind === 'not-a-template' || kind === 'unsafe-content');
      if (refusal?.severity === 'blocking') return failed(refusal.message);
      const { sha256, size } = await putAttachment(data, missionId, bytes);
      set({ name: file.name, size, sha256 });
    } catch (thrown) {
      failed(describeStorageError(storageErrorOf(thrown)));
    }
  };
  return (
    <Card
      title="Modèle Word"
      note={template ? template.name : 'aucun : les documents ont la présentation ci-dessus'}
      actions={
        <span className={classes.actions}>
          <Button size="xs" onClick={() => setGuideOpen(!isGuideOpen)}>
            {isGuideOpen ? 'Fermer le mode d’emploi' : 'Mode d’emploi'}
          </Button>
          <Button size="xs" onClick={starter.write} isBusy={starter.isWriting}>
            Écrire un modèle de départ
          </Button>
        </span>
      }
    >
      <Stack gap={12}>
        <p className={classes.help}>
          Votre fichier .docx, ou celui qu’on vous impose, reçoit les champs, les chapitres, les tableaux et
          les graphiques du rapport dans ses propres styles. Un modèle n’exécute rien et n’ouvre aucun autre
          fichier.
        </p>
        <input ref={input} type="file" hidden accept=".docx,.dotx" onChange={(event) => void choose(event)} />
        <span className={classes.actions}>
          <Button icon={<IconFileTypeDocx size={16} />} onClick={() => input.current?.click()}>
            {template ? 'Changer de modèle…' : 'Choisir un modèle…'}
          </Button>
          {template ? (
            <Button kind="quiet" onClick={() => set(null)}>
              Retirer
            </Button>
          ) : null}
        </span>
        {template && remarks.length === 0 ? <p role="status">Rien à corriger dans ce modèle.</p> : null}
        {remarks.length > 0 ? (
          <ul className={classes.remarks} aria-label="Remarques sur le modèle">
            {remarks.map(({ severity, where, message }) => (
              <li key={`${where} ${message}`}>
                <strong data-severity={severity}>{SEVERITIES[severity]}</strong> {message}
                {where === '' ? null : <span className={classes.where}> ({where})</span>}
              </li>
            ))}
          </ul>
        ) : null}
        {isGuideOpen ? <TemplateGuide /> : null}
      </Stack>
    </Card>
  );
}

import { IconDeviceFloppy, IconEraser, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { type AttachmentFile, useAttachmentFile } from '#renderer/data/use-attachment-file.ts';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMissionSelect, useRun } from '#renderer/data/use-mission.tsx';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Dialog } from '#renderer/ui/feedback/dialog.tsx';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { CheckField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { extensionOf, isImage } from '#shared/domain/attachment-limits.ts';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { fileNameOf } from '#shared/domain/file-name.ts';
import { formatBytes, formatNumber, formatShortDate } from '#shared/domain/french.ts';
import classes from './attachments.module.css';
import { TargetField } from './target-field.tsx';
import { useFocusFirst } from './use-focus-first.ts';

const Redaction = lazy(async () => ({ default: (await import('./redaction.tsx')).Redaction }));

/** One attached file, large, with what is said of it; nothing is open when `attachmentId` is null. */
export function AttachmentDialog({
  attachmentId,
  onClose,
  onRemoved,
}: {
  readonly attachmentId: string | null;
  readonly onClose: () => void;
  /** What opened the dialog went with the card: the focus is to be put elsewhere. */
  readonly onRemoved: () => void;
}) {
  const attachment = useMissionSelect((doc) => doc.attachments.find(({ id }) => id === attachmentId));
  const [step, setStep] = useState<'looking' | 'redacting' | 'back'>('looking');
  const isRedacting = step === 'redacting';
  const close = () => {
    setStep('looking');
    onClose();
  };
  const run = useRun();
  const remove = (id: string) => {
    close();
    run({ type: 'removeItem', collection: 'attachments', id });
    notifySuccess('Pièce jointe supprimée. Ctrl+Z pour annuler.');
    onRemoved();
  };
  return (
    <Dialog
      title={isRedacting ? `Caviarder : ${attachment?.name}` : attachment?.name || 'Pièce jointe'}
      isOpen={attachment !== undefined}
      onClose={close}
      size="wide"
    >
      {attachment && isRedacting ? (
        <Suspense fallback={null}>
          <Redaction attachment={attachment} onDone={() => setStep('back')} />
        </Suspense>
      ) : null}
      {attachment && !isRedacting ? (
        <Sheet
          attachment={attachment}
          isBack={step === 'back'}
          onRedact={() => setStep('redacting')}
          onRemove={remove}
        />
      ) : null}
    </Dialog>
  );
}

function Sheet({
  attachment,
  isBack,
  onRedact,
  onRemove,
}: {
  readonly attachment: Attachment;
  /** From the redaction, whose button then has the focus again. */
  readonly isBack: boolean;
  readonly onRedact: () => void;
  readonly onRemove: (id: string) => void;
}) {
  const file = useAttachmentFile(attachment);
  const field = useItem('attachments', attachment);
  const saveCopy = useSaveCopy(attachment);
  const box = useFocusFirst<HTMLDivElement>(isBack && file.kind === 'ready');
  return (
    <div ref={box} className={classes.sheet}>
      {isImage(attachment) ? <Large attachment={attachment} file={file} /> : null}
      <div className={classes.facts}>
        {file.kind === 'missing' ? <MissingNote /> : null}
        <TextField label="Légende" {...field('caption')} />
        {isImage(attachment) ? (
          <TextAreaField
            label="Texte alternatif"
            description="Ce que montre l’image, pour qui ne la voit pas."
            minRows={2}
            {...field('alternativeText')}
          />
        ) : null}
        <TargetField attachment={attachment} />
        {isImage(attachment) ? <CheckField label="Dans le rapport" {...field('isInReport')} /> : null}
        <p className={classes.detail}>{detailsOf(attachment)}</p>
        <p className={classes.hash}>SHA-256 {attachment.sha256}</p>
        <div className={classes.actions}>
          <Button
            size="xs"
            icon={<IconDeviceFloppy size={15} />}
            isDisabled={file.kind !== 'ready'}
            onClick={() => (file.kind === 'ready' ? void saveCopy(file.bytes) : undefined)}
          >
            Enregistrer une copie
          </Button>
          {isImage(attachment) ? (
            <Button
              size="xs"
              icon={<IconEraser size={15} />}
              isDisabled={file.kind !== 'ready'}
              onClick={onRedact}
              isFirst={isBack}
            >
              Caviarder…
            </Button>
          ) : null}
          <Button
            size="xs"
            kind="danger"
            icon={<IconTrash size={15} />}
            onClick={() => onRemove(attachment.id)}
          >
            Supprimer
          </Button>
        </div>
      </div>
    </div>
  );
}

function Large({ attachment, file }: { readonly attachment: Attachment; readonly file: AttachmentFile }) {
  return (
    <div className={classes.large}>
      {file.kind === 'ready' ? (
        <img src={file.url} alt={attachment.alternativeText || attachment.name} />
      ) : null}
    </div>
  );
}

function MissingNote() {
  return (
    <p role="alert" className={classes.missing}>
      Le fichier n’est plus dans cette mission, seule sa fiche reste : retrouvez-le dans une sauvegarde, ou
      joignez-le de nouveau.
    </p>
  );
}

function useSaveCopy({ name }: Attachment) {
  const { platform } = useServices();
  return async (bytes: Uint8Array) => {
    const extension = extensionOf(name);
    const stem = extension === '' ? name : name.slice(0, -extension.length - 1);
    const ending = extension || 'bin';
    const saved = await platform.saveFile({
      suggestedName: fileNameOf([stem], ending),
      filter: { name: 'Pièce jointe', extensions: [ending] },
      bytes,
    });
    if (saved.ok) notifySuccess(`Copie enregistrée : ${saved.value.shownPath}`);
    else if (saved.error.kind !== 'cancelled')
      notifyFailure('La copie n’est pas enregistrée', describeFileFailure(saved.error));
  };
}

function detailsOf({ size, width, height, addedOn }: Attachment): string {
  return [
    formatBytes(size),
    width !== null && height !== null ? `${formatNumber(width)} × ${formatNumber(height)} pixels` : '',
    addedOn === null ? '' : `jointe le ${formatShortDate(addedOn)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

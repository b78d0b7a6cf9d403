import { type ChangeEvent, useRef, useState } from 'react';
import { putAttachment } from '#renderer/data/attachments.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeStorageError, storageErrorOf } from '#renderer/data/storage-error.ts';
import { runImageJob } from '#renderer/panels/attachments/image-job.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { notifyFailure } from '#renderer/ui/feedback/notify.tsx';
import { checkContent } from '#shared/domain/attachment-content.ts';
import type { Logo } from '#shared/domain/theme.ts';
import classes from './look.module.css';

const MOST_BYTES = 10_000_000;

/** The logo printed on the cover and at the head of letters. */
export function LogoField({
  owner,
  logo,
  url,
  onChange,
}: {
  readonly owner: string;
  readonly logo: Logo | null;
  readonly url: string | null;
  readonly onChange: (logo: Logo | null) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const { data } = useServices();
  const [isReading, setReading] = useState(false);

  const read = async (file: File): Promise<Logo | string> => {
    if (file.size > MOST_BYTES) return 'Ce fichier dépasse 10 Mo : enregistrez le logo en plus petit.';
    const bytes = new Uint8Array(await file.arrayBuffer());
    const content = checkContent({ name: file.name, mediaType: file.type }, bytes);
    if (!content.ok) return content.error;
    if (!content.value.isImage) return 'Un logo est une image : choisissez un fichier PNG ou JPEG.';
    const prepared = await runImageJob({ kind: 'reduce', bytes, mediaType: content.value.mediaType });
    if (!prepared.ok) return 'Cette image ne s’ouvre pas : enregistrez le logo en PNG ou en JPEG.';
    const { sha256 } = await putAttachment(data, owner, prepared.value.bytes);
    const { mediaType, width, height } = prepared.value;
    return { sha256, mediaType, width, height };
  };
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = '';
    if (!file) return;
    setReading(true);
    try {
      const result = await read(file);
      if (typeof result === 'string') notifyFailure('Le logo n’est pas changé', result);
      else onChange(result);
    } catch (thrown) {
      notifyFailure('Le logo n’est pas changé', describeStorageError(storageErrorOf(thrown)));
    } finally {
      setReading(false);
    }
  };
  return (
    <div className={classes.logo}>
      <div className={classes.logoFrame}>
        {url === null ? (
          <span>{logo === null ? 'Sans logo' : 'Logo introuvable'}</span>
        ) : (
          <img src={url} alt="Logo du cabinet" />
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        aria-label="Logo"
        onChange={(event) => void choose(event)}
      />
      <Button isBusy={isReading} onClick={() => input.current?.click()}>
        {logo === null ? 'Choisir un logo…' : 'Changer de logo…'}
      </Button>
      {logo === null ? null : (
        <Button kind="quiet" onClick={() => onChange(null)}>
          Retirer
        </Button>
      )}
    </div>
  );
}

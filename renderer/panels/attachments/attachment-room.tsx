import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { ATTACHMENT_LIMITS, usedBytes } from '#shared/domain/attachment-limits.ts';
import { formatBytes } from '#shared/domain/french.ts';
import classes from './attachments.module.css';

const { fileBytes, missionBytes } = ATTACHMENT_LIMITS;

/** Said before anything is refused: what a file may weigh, and the room that is left. */
export function AttachmentRoom({ isOver }: { readonly isOver: boolean }) {
  const used = useMissionSelect((doc) => usedBytes(doc.attachments));
  return (
    <p className={classes.room}>
      <span>
        {isOver ? 'Lâchez pour joindre.' : 'Glissez un fichier ici, ou collez une capture (Ctrl+V).'}
      </span>
      <span>
        {formatBytes(fileBytes)} par pièce ; il reste {formatBytes(Math.max(0, missionBytes - used))} sur{' '}
        {formatBytes(missionBytes)}.
      </span>
    </p>
  );
}

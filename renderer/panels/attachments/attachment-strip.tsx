import { type ReactNode, useRef, useState } from 'react';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { type FactKind, isSameFact } from '#shared/domain/fact-ref.ts';
import { AddingReport } from './adding-report.tsx';
import { AttachmentDialog } from './attachment-dialog.tsx';
import { AttachmentRoom } from './attachment-room.tsx';
import { AttachmentTile } from './attachment-tile.tsx';
import classes from './attachments.module.css';
import { FileButtons, FileIconButton } from './file-buttons.tsx';
import { useAddFiles } from './use-add-files.ts';
import { useDropAndPaste } from './use-drop-and-paste.ts';

type StripProps = { readonly kind: FactKind; readonly id: string };

/**
 * The files tied to one fact, under its detail. Dropped or pasted anywhere in the panel around it (the element marked
 * `data-file-panel`), a file is attached to that fact.
 */
export function AttachmentStrip({
  kind,
  id,
  frame = 'section',
}: StripProps & { readonly frame?: 'section' | 'card' }) {
  const { anchor, adding, isOver, files } = useStrip({ kind, id }, true);
  const Frame = frame === 'card' ? Card : DetailSection;
  return (
    <Frame
      title="Pièces jointes"
      {...(files.length > 0 ? { note: String(files.length) } : {})}
      actions={<FileButtons onFiles={adding.add} isNarrow={frame === 'card'} />}
    >
      <div ref={anchor} className={classes.strip} tabIndex={-1}>
        <AddingReport adding={adding} />
        <Tiles files={files} onRemoved={() => anchor.current?.focus()} />
        <AttachmentRoom isOver={isOver} />
      </div>
    </Frame>
  );
}

/** The same for a row of a list: a button to place in the row, and the files under it. */
export function RowAttachments({
  kind,
  id,
  label,
  children,
}: StripProps & {
  /** Such as « Joindre un fichier à la demande Organigramme ». */
  readonly label: string;
  readonly children: (button: ReactNode) => ReactNode;
}) {
  const { anchor, adding, files } = useStrip({ kind, id }, false);
  return (
    <div ref={anchor} data-file-panel className={classes.rowPanel} tabIndex={-1}>
      {children(<FileIconButton label={label} onFiles={adding.add} />)}
      <AddingReport adding={adding} />
      <Tiles files={files} onRemoved={() => anchor.current?.focus()} />
    </div>
  );
}

function useStrip(target: StripProps, isMain: boolean) {
  const anchor = useRef<HTMLDivElement>(null);
  const adding = useAddFiles(target);
  const isOver = useDropAndPaste(anchor, adding.add, isMain);
  const attachments = useMissionSelect((doc) => doc.attachments);
  const files = attachments.filter(
    (attachment) => attachment.target && isSameFact(attachment.target, target),
  );
  return { anchor, adding, isOver, files };
}

function Tiles({
  files,
  onRemoved,
}: {
  readonly files: readonly Attachment[];
  readonly onRemoved: () => void;
}) {
  const [openId, setOpenId] = useState<string | null>(null);
  if (files.length === 0) return null;
  return (
    <>
      <ul className={classes.tiles} aria-label="Pièces jointes">
        {files.map((attachment) => (
          <li key={attachment.id}>
            <AttachmentTile attachment={attachment} onOpen={() => setOpenId(attachment.id)} />
          </li>
        ))}
      </ul>
      <AttachmentDialog attachmentId={openId} onClose={() => setOpenId(null)} onRemoved={onRemoved} />
    </>
  );
}

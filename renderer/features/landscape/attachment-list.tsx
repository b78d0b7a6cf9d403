import { useEffect, useRef, useState } from 'react';
import { useItem } from '#renderer/data/use-bind.ts';
import { useLostFiles } from '#renderer/data/use-lost-files.ts';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { AddingReport } from '#renderer/panels/attachments/adding-report.tsx';
import { AttachmentDialog } from '#renderer/panels/attachments/attachment-dialog.tsx';
import { AttachmentRoom } from '#renderer/panels/attachments/attachment-room.tsx';
import { Thumbnail } from '#renderer/panels/attachments/attachment-tile.tsx';
import { FileButtons } from '#renderer/panels/attachments/file-buttons.tsx';
import { TargetField } from '#renderer/panels/attachments/target-field.tsx';
import { useAddFiles } from '#renderer/panels/attachments/use-add-files.ts';
import { useDropAndPaste } from '#renderer/panels/attachments/use-drop-and-paste.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { CheckField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import { isImage, usedBytes } from '#shared/domain/attachment-limits.ts';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { formatBytes, formatCount } from '#shared/domain/french.ts';
import classes from './attachment-list.module.css';

/** Every file attached to the mission, wherever it is tied. */
export function AttachmentList() {
  const attachments = useMissionSelect((doc) => doc.attachments);
  const { selectedId, select } = useSpotList('landscape', 'attachments');
  const [openId, setOpenId] = useState<string | null>(null);
  const adding = useAddFiles(null);
  const anchor = useRef<HTMLDivElement>(null);
  const isOver = useDropAndPaste(anchor, adding.add, true);
  const lost = useLostFiles();

  // A search result or a finding leads to a row that may be far down.
  useEffect(() => {
    if (selectedId !== null)
      anchor.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  return (
    <div ref={anchor} className={classes.list} data-file-panel tabIndex={-1}>
      <div className={classes.head}>
        <p className={classes.total}>
          {formatCount(attachments.length, 'pièce jointe', 'pièces jointes')} ·{' '}
          {formatBytes(usedBytes(attachments))}
        </p>
        <FileButtons onFiles={adding.add} />
      </div>
      <AttachmentRoom isOver={isOver} />
      <AddingReport adding={adding} />
      {attachments.length === 0 ? (
        <EmptyState title="Ce qui se voit mieux que cela ne se raconte">
          Captures d’écran, photos d’atelier, exports, procédures : glissez-les ici, ou dans la fiche d’un
          entretien, d’un irritant ou d’une question pour les y rattacher. Les photos sont réduites, et leurs
          données cachées (lieu, appareil) retirées.
        </EmptyState>
      ) : (
        <Table
          label="Pièces jointes"
          rows={attachments}
          rowKey={({ id }) => id}
          selectedKey={selectedId}
          columns={[
            {
              id: 'file',
              header: 'Pièce',
              width: '250px',
              cell: (attachment) => (
                <OpenButton
                  attachment={attachment}
                  isLost={lost.has(attachment.sha256)}
                  onOpen={() => {
                    select(attachment.id);
                    setOpenId(attachment.id);
                  }}
                />
              ),
            },
            {
              id: 'target',
              header: 'Rattachée à',
              width: '190px',
              cell: (attachment) => <TargetField attachment={attachment} hideLabel />,
            },
            {
              id: 'caption',
              header: 'Légende',
              cell: (attachment) => <Text attachment={attachment} part="caption" />,
            },
            {
              id: 'alternative',
              header: 'Texte alternatif',
              cell: (attachment) =>
                isImage(attachment) ? <Text attachment={attachment} part="alternativeText" /> : null,
            },
            {
              id: 'report',
              header: 'Rapport',
              align: 'center',
              cell: (attachment) => (isImage(attachment) ? <InReport attachment={attachment} /> : null),
            },
          ]}
        />
      )}
      <AttachmentDialog
        attachmentId={openId}
        onClose={() => setOpenId(null)}
        onRemoved={() => anchor.current?.focus()}
      />
    </div>
  );
}

type RowProps = { readonly attachment: Attachment };

function OpenButton({
  attachment,
  isLost,
  onOpen,
}: RowProps & { readonly isLost: boolean; readonly onOpen: () => void }) {
  return (
    <button
      type="button"
      className={classes.open}
      data-field={`attachments.${attachment.id}.name`}
      onClick={onOpen}
    >
      <Thumbnail attachment={attachment} />
      <span className={classes.names}>
        <span className={classes.name}>{attachment.name || 'Sans nom'}</span>
        <span className={classes.size}>
          {isLost ? <Tag tone="bad">fichier absent</Tag> : formatBytes(attachment.size)}
        </span>
      </span>
    </button>
  );
}

const LABELS = { caption: 'Légende', alternativeText: 'Texte alternatif' } as const;

function Text({ attachment, part }: RowProps & { readonly part: keyof typeof LABELS }) {
  const field = useItem('attachments', attachment);
  return <TextField hideLabel label={`${LABELS[part]}, ${attachment.name}`} {...field(part)} />;
}

function InReport({ attachment }: RowProps) {
  const field = useItem('attachments', attachment);
  return (
    <span className={classes.check}>
      <CheckField
        label={<span className="visually-hidden">{`Dans le rapport, ${attachment.name}`}</span>}
        {...field('isInReport')}
      />
    </span>
  );
}

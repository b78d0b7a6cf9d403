import {
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconMail,
  IconPresentation,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useAttachmentFile } from '#renderer/data/use-attachment-file.ts';
import { extensionOf, isImage } from '#shared/domain/attachment-limits.ts';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { formatBytes } from '#shared/domain/french.ts';
import classes from './attachments.module.css';

type TileProps = { readonly attachment: Attachment; readonly onOpen: () => void };

/** One attached file of a strip: a picture or an icon over its name. Opens by click or Enter. */
export function AttachmentTile({ attachment, onOpen }: TileProps) {
  const { name, caption, size } = attachment;
  return (
    <button type="button" className={classes.tile} onClick={onOpen} title={name}>
      <Thumbnail attachment={attachment} />
      <span className={classes.tileName}>{caption.trim() || name || 'Sans nom'}</span>
      <span className={classes.tileSize}>{formatBytes(size)}</span>
    </button>
  );
}

/** Decorative: the name stands beside it. Read when it comes into sight, for a list may hold hundreds. */
export function Thumbnail({ attachment }: { readonly attachment: Attachment }) {
  const frame = useRef<HTMLSpanElement>(null);
  const isSeen = useSeen(frame);
  return (
    <span ref={frame} className={classes.thumbnail} aria-hidden="true">
      {isImage(attachment) && isSeen ? <Picture attachment={attachment} /> : null}
      {isImage(attachment) ? null : <FileIcon name={attachment.name} />}
    </span>
  );
}

function Picture({ attachment }: { readonly attachment: Attachment }) {
  const file = useAttachmentFile(attachment);
  return file.kind === 'ready' ? <img src={file.url} alt="" /> : null;
}

function FileIcon({ name }: { readonly name: string }) {
  switch (extensionOf(name)) {
    case 'pdf':
      return <IconFileTypePdf size={26} stroke={1.4} />;
    case 'xlsx':
    case 'xls':
    case 'ods':
    case 'csv':
      return <IconFileSpreadsheet size={26} stroke={1.4} />;
    case 'pptx':
    case 'ppt':
    case 'odp':
      return <IconPresentation size={26} stroke={1.4} />;
    case 'eml':
    case 'msg':
      return <IconMail size={26} stroke={1.4} />;
    default:
      return <IconFileText size={26} stroke={1.4} />;
  }
}

/** Whether an element has come into sight once. */
function useSeen(element: React.RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(() => typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (isSeen || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isSeen, element]);
  return isSeen;
}

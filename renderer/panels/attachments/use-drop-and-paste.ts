import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

/** Marks the part of a screen on which files are dropped and pasted for the strip inside it. */
const PANEL = '[data-file-panel]';

/**
 * Takes the files dropped on the panel around `anchor`, and those pasted in it: an image, even while a text field has
 * the hand. Text stays with the field. `isMain`: also takes what is pasted while nothing on the page has the hand.
 * Gives whether files are held over the panel.
 */
export function useDropAndPaste(
  anchor: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
  isMain: boolean,
): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);

  useEffect(() => {
    const panel = anchor.current?.closest<HTMLElement>(PANEL) ?? anchor.current;
    if (!panel) return;

    const isInside = (target: EventTarget | null) => target instanceof Node && panel.contains(target);
    const isLoose = (target: EventTarget | null) =>
      target === document || target === document.body || target === document.documentElement;

    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      // Also beside the panel: there the browser would open the file in the place of the application.
      event.preventDefault();
      const isHere = isInside(event.target);
      if (isHere && event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(isHere);
    };
    const onDragLeave = (event: DragEvent) => {
      if (!isInside(event.relatedTarget)) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (isInside(event.target)) take([...(event.dataTransfer?.files ?? [])]);
    };
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      const files = [...(clipboardData?.files ?? [])];
      if (files.length === 0) return;
      if (!isInside(target) && !(isMain && isLoose(target))) return;
      // Office puts a picture of the copied cells beside their text: in a field, the text is meant.
      if (isEditable(target) && clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      event.stopPropagation();
      take(files.map(named));
    };

    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    // Before a rich text editor takes the image for itself.
    document.addEventListener('paste', onPaste, true);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste, true);
    };
  }, [anchor, isMain]);

  useEffect(() => {
    const panel = anchor.current?.closest<HTMLElement>(PANEL) ?? anchor.current;
    panel?.toggleAttribute('data-dropping', isOver);
    return () => panel?.removeAttribute('data-dropping');
  }, [anchor, isOver]);

  return isOver;
}

function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, [contenteditable]') !== null)
  );
}

/** Browsers call every pasted picture « image.png ». */
function named(file: File, index: number): File {
  if (file.name !== 'image.png') return file;
  const number = index === 0 ? '' : ` ${index + 1}`;
  return new File([file], `capture${number}.png`, { type: file.type });
}

import { IconCamera, IconPaperclip } from '@tabler/icons-react';
import { type ChangeEvent, type ReactNode, useRef } from 'react';
import { Button, IconButton } from '#renderer/ui/feedback/button.tsx';
import { ATTACHMENT_EXTENSIONS } from '#shared/domain/attachment-limits.ts';

const ACCEPTED = ['image/*', ...ATTACHMENT_EXTENSIONS.map((extension) => `.${extension}`)].join(',');

type FileButtonsProps = { readonly onFiles: (files: readonly File[]) => void };
const CAMERA_LABEL = 'Prendre une photo';

/** « Joindre… » opens the window that chooses files; « Photo » the camera, on a device that has one to hand. */
export function FileButtons({
  onFiles,
  isNarrow = false,
}: FileButtonsProps & {
  /** In a narrow column the camera is an icon alone. */
  readonly isNarrow?: boolean;
}) {
  return (
    <div style={{ display: 'flex', gap: 8 }}>
      <Chooser accept={ACCEPTED} isMany onFiles={onFiles}>
        {(open) => (
          <Button size="xs" icon={<IconPaperclip size={14} />} onClick={open}>
            Joindre…
          </Button>
        )}
      </Chooser>
      <Chooser accept="image/*" isCamera onFiles={onFiles}>
        {(open) =>
          isNarrow ? (
            <IconButton label={CAMERA_LABEL} icon={<IconCamera size={15} />} onClick={open} />
          ) : (
            <Button size="xs" icon={<IconCamera size={14} />} onClick={open} ariaLabel={CAMERA_LABEL}>
              Photo
            </Button>
          )
        }
      </Chooser>
    </div>
  );
}

/** The same in the width of an icon; `label` names what the file is attached to. */
export function FileIconButton({ onFiles, label }: FileButtonsProps & { readonly label: string }) {
  return (
    <Chooser accept={ACCEPTED} isMany onFiles={onFiles}>
      {(open) => <IconButton label={label} icon={<IconPaperclip size={15} />} onClick={open} />}
    </Chooser>
  );
}

function Chooser({
  accept,
  isMany = false,
  isCamera = false,
  onFiles,
  children,
}: FileButtonsProps & {
  readonly accept: string;
  readonly isMany?: boolean;
  readonly isCamera?: boolean;
  readonly children: (open: () => void) => ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(currentTarget.files ?? [])]);
    // So that the same file can be chosen again.
    currentTarget.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={isMany}
        capture={isCamera ? 'environment' : undefined}
        onChange={onChange}
      />
      {children(() => input.current?.click())}
    </>
  );
}

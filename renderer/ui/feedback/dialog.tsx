import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `wide`: nearly the whole window, for an image. */
  readonly size?: 'md' | 'lg' | 'xl' | 'wide';
};

export function Dialog({ title, isOpen, onClose, children, size = 'md' }: DialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={size === 'wide' ? 'min(1160px, 94vw)' : size}
      centered
      closeButtonProps={{ 'aria-label': 'Fermer' }}
      transitionProps={{ duration: 120 }}
    >
      {children}
    </Modal>
  );
}

/** Asks before something that cannot be undone. The safe answer has the focus. */
export function ConfirmDialog(
  props: DialogProps & {
    readonly confirmLabel: string;
    readonly onConfirm: () => void;
    readonly isBusy?: boolean;
  },
) {
  const { confirmLabel, onConfirm, isBusy, children, ...dialog } = props;
  return (
    <Dialog {...dialog}>
      <div style={{ color: 'var(--ink-2)' }}>{children}</div>
      <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8, marginTop: 18 }}>
        <Button onClick={dialog.onClose} isFirst>
          Annuler
        </Button>
        <Button kind="danger" onClick={onConfirm} isBusy={isBusy ?? false}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}

import { Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { Button } from './button.tsx';
import classes from './dialog.module.css';

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
      <DialogActions>
        <Button onClick={dialog.onClose} isFirst>
          Annuler
        </Button>
        <Button kind="danger" onClick={onConfirm} isBusy={isBusy ?? false}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The buttons at the foot of a dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}

type DialogFormProps = {
  readonly children: ReactNode;
  readonly submitLabel: string;
  readonly onSubmit: () => unknown;
  readonly isBusy?: boolean;
  readonly isSubmitDisabled?: boolean;
  readonly cancelLabel?: string;
  readonly onCancel: () => void;
  readonly isCancelDisabled?: boolean;
};

/** Fields in a dialog, with the two ways out of it. */
export function DialogForm(props: DialogFormProps) {
  const { children, submitLabel, onSubmit, isBusy = false, isSubmitDisabled = false } = props;
  const { cancelLabel = 'Annuler', onCancel, isCancelDisabled = false } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {children}
      <DialogActions>
        <Button onClick={onCancel} isDisabled={isCancelDisabled}>
          {cancelLabel}
        </Button>
        <Button kind="primary" type="submit" isBusy={isBusy} isDisabled={isSubmitDisabled}>
          {submitLabel}
        </Button>
      </DialogActions>
    </form>
  );
}

import type { OnExisting } from '#renderer/data/repository.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/feedback/dialog.tsx';
import type { ImportConflict } from './use-import.ts';

type ImportConflictDialogProps = {
  readonly conflict: ImportConflict | null;
  readonly onChoose: (choice: OnExisting | null) => void;
};

/** The mission is already here: nothing is replaced without being asked. */
export function ImportConflictDialog({ conflict, onChoose }: ImportConflictDialogProps) {
  const name = conflict?.existing.companyName || 'Entreprise à nommer';
  return (
    <Dialog
      title="Cette mission est déjà sur cet ordinateur"
      isOpen={conflict !== null}
      onClose={() => onChoose(null)}
    >
      <p style={{ color: 'var(--ink-2)' }}>
        {`« ${name} »`} a été modifiée ici le{' '}
        {conflict
          ? new Date(conflict.existing.updatedAt).toLocaleString('fr-FR', {
              dateStyle: 'long',
              timeStyle: 'short',
            })
          : ''}
        . Remplacer garde une copie de la version présente dans l’historique.
      </p>
      <DialogActions>
        <Button onClick={() => onChoose(null)}>Ne rien faire</Button>
        <Button kind="danger" onClick={() => onChoose('replace')}>
          Remplacer
        </Button>
        <Button kind="primary" onClick={() => onChoose('copy')}>
          Importer une copie
        </Button>
      </DialogActions>
    </Dialog>
  );
}

import { Button } from '#renderer/ui/feedback/button.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { formatCount } from '#shared/domain/french.ts';
import classes from './checks.module.css';
import type { Delivery } from './delivery.ts';
import { FileProgress } from './file-progress.tsx';

/** Writes the file and reads it again as its reader will. */
export function FileCheckCard({ delivery: { writer, file } }: { readonly delivery: Delivery }) {
  if (!writer.check) return null;
  const { stage, error, run, cancel } = file;
  return (
    <Card
      title="Le fichier Word lui-même"
      actions={
        stage === 'idle' ? (
          <Button onClick={run}>Contrôler le fichier Word</Button>
        ) : (
          <Button onClick={cancel}>Annuler le contrôle</Button>
        )
      }
    >
      {stage === 'idle' ? (
        <p className={classes.help} role="status">
          {error ?? stateOf(file)}
        </p>
      ) : (
        <FileProgress stage={stage} progress={file.progress} />
      )}
    </Card>
  );
}

function stateOf({ remarks, isStale }: Delivery['file']): string {
  if (remarks === null)
    return 'Pas encore contrôlé : le fichier est écrit, puis relu comme le fera son lecteur (titres, champs, styles, texte complet). Il l’est aussi à chaque remise.';
  const found =
    remarks.length === 0
      ? 'Le fichier s’ouvre, ses titres, ses champs et ses styles sont en ordre, et le texte y est en entier.'
      : `${formatCount(remarks.length, 'point relevé', 'points relevés')} dans le fichier, dans les listes ci-dessus.`;
  return isStale ? `${found} Le document a changé depuis : contrôlez-le de nouveau.` : found;
}

import { useServices } from '#renderer/data/services.tsx';
import { useBackupState } from '#renderer/data/use-mission.tsx';
import classes from './rail.module.css';

/** Where the last copy on disk stands, and that nothing leaves the computer. */
export function BackupNote() {
  const { platform } = useServices();
  const { lastBackupAt, isWriting, error } = useBackupState();
  return (
    <div className={classes.foot}>
      {platform.backupFolder === null ? (
        <span>Pas de sauvegarde sur disque dans un navigateur : exportez la mission</span>
      ) : (
        <button type="button" onClick={() => void platform.revealBackups()}>
          {error ? (
            <span className={classes.alarm}>{error}</span>
          ) : isWriting ? (
            'Sauvegarde sur disque…'
          ) : lastBackupAt ? (
            `Sauvegarde sur disque à ${new Date(lastBackupAt).toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' })}`
          ) : (
            'Première sauvegarde sur disque dans 10 minutes'
          )}
        </button>
      )}
      <br />
      Rien ne quitte cet ordinateur
    </div>
  );
}

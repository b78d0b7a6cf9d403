import { useEffect, useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import type { BackupInfo, FileResult } from '#renderer/platform/port.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/feedback/dialog.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import { formatNumber } from '#shared/domain/french.ts';
import classes from './missions.module.css';

type BackupsDialogProps = { readonly onClose: () => void; readonly onRestore: (backup: BackupInfo) => void };

/** The copies on disk, newest first; opening one imports it. */
export function BackupsDialog({ onClose, onRestore }: BackupsDialogProps) {
  const { platform } = useServices();
  const [backups, setBackups] = useState<FileResult<readonly BackupInfo[]> | null>(null);
  useEffect(() => {
    let isGone = false;
    void platform.listBackups().then((listed) => {
      if (!isGone) setBackups(listed);
    });
    return () => {
      isGone = true;
    };
  }, [platform]);
  return (
    <Dialog title="Sauvegardes sur disque" isOpen onClose={onClose} size="xl">
      <p style={{ color: 'var(--ink-2)', marginBottom: 10 }}>{platform.backupFolder}</p>
      {backups && !backups.ok ? <p>{describeFileFailure(backups.error)}</p> : null}
      {backups?.ok && backups.value.length === 0 ? (
        <p>Aucune sauvegarde pour l’instant : la première s’écrit en quittant une mission.</p>
      ) : null}
      {backups?.ok && backups.value.length > 0 ? (
        <div className={classes.backups}>
          <Table
            label="Sauvegardes"
            rows={backups.value}
            rowKey={({ missionId, name }) => `${missionId}/${name}`}
            columns={[
              { id: 'label', header: 'Mission', cell: ({ label }) => label },
              {
                id: 'at',
                header: 'Écrite le',
                cell: ({ writtenAt }) =>
                  new Date(writtenAt).toLocaleString('fr-FR', { dateStyle: 'medium', timeStyle: 'short' }),
              },
              {
                id: 'size',
                header: 'Taille',
                align: 'right',
                cell: ({ size }) => `${formatNumber(size / 1000)}\u00a0ko`,
              },
              {
                id: 'restore',
                header: '',
                align: 'right',
                cell: (backup) => (
                  <Button
                    size="xs"
                    onClick={() => {
                      onClose();
                      onRestore(backup);
                    }}
                  >
                    Restaurer
                  </Button>
                ),
              },
            ]}
          />
        </div>
      ) : null}
      <DialogActions>
        <Button onClick={() => void platform.revealBackups()}>Ouvrir le dossier</Button>
      </DialogActions>
    </Dialog>
  );
}

import type { SnapshotReason } from '#renderer/data/records.ts';
import type { SnapshotInfo } from '#renderer/data/snapshots.ts';

const REASON_LABELS: Readonly<Record<SnapshotReason, string>> = {
  import: 'à l’import',
  'before-import': 'avant un import',
  'before-migration': 'avant une mise à jour de Jalon',
  'before-restore': 'avant une restauration',
  hourly: 'copie de l’heure',
  issue: 'à l’émission du rapport',
  milestone: 'point gardé',
};

/** « 23 novembre 2026 à 14:32 · Fin du cadrage ». */
export function snapshotName({ at, reason, label }: SnapshotInfo): string {
  const date = new Date(at).toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short' });
  return `${date} · ${label || REASON_LABELS[reason]}`;
}

import type { FileFailure } from '#renderer/platform/port.ts';
import { formatBytes } from '#shared/domain/french.ts';
import { assertNever } from '#shared/domain/result.ts';

/** What went wrong with a file, and what to do, in one sentence. */
export function describeFileFailure(failure: FileFailure): string {
  switch (failure.kind) {
    case 'cancelled':
      return 'Vous avez fermé la fenêtre sans choisir de fichier.';
    case 'disk-full':
      return 'Le disque est plein : libérez de la place, puis recommencez. Rien n’est perdu.';
    case 'denied':
      return `L’accès est refusé à « ${failure.path} » : choisissez un autre dossier ou fermez le fichier s’il est ouvert.`;
    case 'too-large':
      return `Le fichier pèse ${formatBytes(failure.size)}, au-delà des ${formatBytes(failure.limit)} acceptés.`;
    case 'not-found':
      return `« ${failure.path} » est introuvable : vérifiez qu’il n’a pas été déplacé.`;
    case 'failed':
      return `Le système a répondu : ${failure.detail}. Réessayez, au besoin dans un autre dossier.`;
    default:
      return assertNever(failure);
  }
}

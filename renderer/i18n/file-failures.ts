import type { FileFailure } from '#renderer/platform/port.ts';
import { formatNumber } from '#shared/domain/french.ts';
import { assertNever } from '#shared/domain/result.ts';

/** What went wrong with a file, and what to do, in one sentence. */
export function describeFileFailure(failure: FileFailure): string {
  switch (failure.kind) {
    case 'cancelled':
      return 'Vous avez fermé la fenêtre sans choisir de fichier.';
    case 'disk-full':
      return 'Le disque est plein\u202f: libérez de la place, puis recommencez. Rien n’est perdu.';
    case 'denied':
      return `L’accès est refusé à «\u202f${failure.path}\u202f»\u202f: choisissez un autre dossier ou fermez le fichier s’il est ouvert.`;
    case 'too-large':
      return `Le fichier pèse ${megabytes(failure.size)}, au-delà des ${megabytes(failure.limit)} acceptés.`;
    case 'not-found':
      return `«\u202f${failure.path}\u202f» est introuvable\u202f: vérifiez qu’il n’a pas été déplacé.`;
    case 'failed':
      return `Le système a répondu\u202f: ${failure.detail}. Réessayez, au besoin dans un autre dossier.`;
    default:
      return assertNever(failure);
  }
}

function megabytes(bytes: number): string {
  return `${formatNumber(bytes / 1_000_000, 1)}\u00a0Mo`;
}

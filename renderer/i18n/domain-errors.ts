import type { DomainError } from '#shared/domain/apply-command.ts';
import { assertNever } from '#shared/domain/result.ts';

/** Why a change was refused, and what to do, in one sentence. */
export function describeDomainError(error: DomainError): string {
  switch (error.kind) {
    case 'item-not-found':
      return 'Cet élément vient d’être supprimé, peut-être dans une autre fenêtre : Ctrl+Z le fait revenir.';
    case 'item-exists':
      return 'Cet élément existe déjà : modifiez-le plutôt que de l’ajouter.';
    case 'invalid-value':
      return 'Cette valeur ne convient pas à ce champ : corrigez-la, le reste de la mission est intact.';
    default:
      return assertNever(error);
  }
}

import { formatNumber } from '#shared/domain/french.ts';
import { assertNever } from '#shared/domain/result.ts';
import type { ImportError } from './import-error.ts';

/** One plain French sentence: what is wrong with the file, and what to do about it. */
export function describeImportError(error: ImportError): string {
  switch (error.kind) {
    case 'empty-file':
      return 'Ce fichier est vide : demandez-en une nouvelle copie à la personne qui vous l’a transmis.';
    case 'file-too-large':
      return `Ce fichier pèse ${megabytes(error.size)}, plus que les ${megabytes(error.limit)} admis : retirez des pièces jointes de la mission d’origine, puis exportez-la de nouveau.`;
    case 'other-file':
      return `Ce fichier est ${error.looksLike}, pas une mission : choisissez un fichier .jalon.`;
    case 'not-a-mission-file':
      return 'Ce fichier n’est ni une archive .jalon ni un document de mission : vérifiez que vous avez choisi le bon.';
    case 'truncated-archive':
      return 'Cette archive est incomplète, sa fin manque : copiez-la ou téléchargez-la de nouveau.';
    case 'damaged-archive':
      return `Cette archive est abîmée (${error.detail}) : reprenez l’original ou une sauvegarde.`;
    case 'too-many-entries':
      return `Cette archive contient ${formatNumber(error.count)} fichiers, plus que les ${formatNumber(error.limit)} admis : ce n’est pas un export de Jalon, ne l’ouvrez pas sans en connaître l’origine.`;
    case 'entry-too-large':
      return error.size === null
        ? `Dans cette archive, « ${error.path} » contient plus que la taille annoncée : ne l’ouvrez pas sans en connaître l’origine.`
        : `Dans cette archive, « ${error.path} » occuperait ${megabytes(error.size)} une fois décompressé, plus que les ${megabytes(error.limit)} admis : ne l’ouvrez pas sans en connaître l’origine.`;
    case 'unsafe-path':
      return `Cette archive essaie d’écrire hors de son dossier (« ${error.path} ») : ne l’ouvrez pas et prévenez la personne qui vous l’a transmise.`;
    case 'duplicate-entry':
      return `Cette archive contient deux fois « ${error.path} » : demandez un nouvel export de la mission.`;
    case 'missing-manifest':
      return 'Cette archive zip n’est pas un export de Jalon, il lui manque son manifeste : choisissez un fichier .jalon.';
    case 'invalid-manifest':
      return `Le manifeste de cette archive est incorrect (« ${error.path} ») : demandez un nouvel export de la mission.`;
    case 'unknown-format':
      return `Le format de cette archive (« ${error.format} ») n’est pas celui d’une mission Jalon : choisissez un autre fichier.`;
    case 'future-version':
      return error.appVersion === null
        ? 'Cette mission vient d’une version plus récente de Jalon : mettez Jalon à jour, puis ouvrez-la de nouveau.'
        : `Cette mission vient d’une version plus récente de Jalon (${error.appVersion}) : mettez Jalon à jour, puis ouvrez-la de nouveau.`;
    case 'missing-entry':
      return `Il manque « ${error.path} » dans cette archive : demandez un nouvel export de la mission.`;
    case 'unexpected-entry':
      return `Cette archive contient un fichier inattendu (« ${error.path} ») : demandez un export fait par Jalon, sans rien y ajouter.`;
    case 'wrong-hash':
      return `Le contenu de « ${error.path} » a changé depuis l’export : reprenez l’original ou une sauvegarde.`;
    case 'invalid-text':
      return `Le texte de « ${error.path} » n’est pas lisible, son codage n’est pas UTF-8 : reprenez l’original sans l’enregistrer dans un autre logiciel.`;
    case 'json-too-deep':
      return `Ce fichier imbrique plus de ${formatNumber(error.limit)} niveaux de données, ce qu’aucune mission ne fait : ne l’ouvrez pas sans en connaître l’origine.`;
    case 'malformed-json':
      return `Le fichier « ${error.path} » est mal formé ou coupé : reprenez l’original ou une sauvegarde.`;
    case 'duplicate-key':
      return `Dans « ${error.path} », la rubrique « ${error.key} » figure deux fois et l’une effacerait l’autre : corrigez le fichier ou reprenez l’original.`;
    case 'foreign-json':
      return 'Ce fichier JSON vient d’un autre logiciel, ce n’est pas une mission Jalon : choisissez un autre fichier.';
    case 'migration-failed':
      return `Cette mission vient d’une version ancienne de Jalon et n’a pas pu être convertie (étape ${error.version}) : gardez le fichier et signalez le problème.`;
    case 'invalid-document':
      return `Cette mission contient une valeur incorrecte (« ${error.path} ») : rien n’a été importé, reprenez l’original ou une sauvegarde.`;
    case 'invalid-pack':
      return `Le référentiel joint à cette archive est incorrect (« ${error.path} ») : demandez un nouvel export de la mission.`;
    case 'missing-pack':
      return `Cette mission utilise un référentiel absent de ce poste (${error.id} ${error.version}) : demandez l’export complet au format .jalon.`;
    default:
      return assertNever(error);
  }
}

function megabytes(bytes: number): string {
  return `${formatNumber(bytes / (1024 * 1024))}\u00a0Mo`;
}

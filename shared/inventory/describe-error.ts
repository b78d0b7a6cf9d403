import { formatCount, formatNumber } from '#shared/domain/french.ts';
import { assertNever } from '#shared/domain/result.ts';
import type { InventoryFileError, TableError } from './table.ts';

const SAVE_AS_CSV =
  'Dans Excel : Fichier, Enregistrer sous, « CSV UTF-8 (délimité par des virgules) », ou simplement « Classeur Excel (.xlsx) ».';

/** What is wrong with the file, and what to do, in French. */
export function describeInventoryError(error: InventoryFileError | TableError): string {
  switch (error.kind) {
    case 'empty-file':
      return 'Ce fichier est vide : choisissez celui qui contient l’inventaire.';
    case 'too-large':
      return `Ce fichier pèse ${megabytes(error.size)}, au-delà des ${megabytes(error.limit)} acceptés : gardez la seule feuille de l’inventaire, sans images, ou partagez-la en plusieurs fichiers.`;
    case 'wrong-encoding':
      return `Ligne ${error.row} : l’encodage du fichier n’est pas reconnu, ses accents seraient illisibles. ${SAVE_AS_CSV}`;
    case 'not-a-table':
      return 'Ce fichier n’est ni un CSV ni un classeur Excel : enregistrez l’inventaire en .csv ou en .xlsx.';
    case 'unclosed-quote':
      return `Ligne ${error.row} : un guillemet ouvert n’est jamais refermé, la suite du fichier ne peut pas être découpée. Corrigez cette ligne, ou enregistrez l’inventaire en .xlsx.`;
    case 'old-or-locked-workbook':
      return 'Ce classeur est au format Excel 97-2003 (.xls) ou protégé par un mot de passe : ouvrez-le dans Excel, ôtez la protection et enregistrez-le en « Classeur Excel (.xlsx) ».';
    case 'other-workbook':
      return 'Cette archive n’est pas un classeur .xlsx : depuis Excel ou LibreOffice, enregistrez l’inventaire en « Classeur Excel (.xlsx) ».';
    case 'damaged-workbook':
      return 'Ce classeur est abîmé : ouvrez-le dans Excel, acceptez la réparation, enregistrez-le, puis recommencez.';
    case 'empty-sheet':
      return 'Cette feuille est vide : choisissez celle qui contient l’inventaire.';
    case 'no-header':
      return `Ligne ${error.row} : aucun titre de colonne (« ${error.shown} » ressemble à des données). Ajoutez au-dessus une ligne de titres : Nom, Éditeur, Responsable…`;
    case 'merged-header':
      return `Ligne ${error.row} : des titres de colonnes sont fusionnés (${error.range}). Dans Excel, annulez la fusion et donnez un titre à chaque colonne.`;
    case 'no-rows':
      return `Rien sous la ligne de titres (ligne ${error.headerRow}) : il n’y a aucune ligne à importer.`;
    case 'too-many-rows':
      return `Cette feuille compte ${formatCount(error.count, 'ligne')}, au-delà des ${formatNumber(error.limit)} acceptées : partagez-la en plusieurs fichiers.`;
    case 'too-many-columns':
      return `Cette feuille compte ${formatCount(error.count, 'colonne')}, au-delà des ${formatNumber(error.limit)} acceptées : gardez celles de l’inventaire.`;
    default:
      return assertNever(error);
  }
}

function megabytes(bytes: number): string {
  return `${formatNumber(bytes / 1_000_000, bytes < 10_000_000 ? 1 : 0)}\u00a0Mo`;
}

import { named } from '#shared/domain/french.ts';
import type { Report, TemplateFindingKind } from '#shared/report/word/template/finding.ts';
import { pathsOf } from '#shared/report/word/template/language/condition.ts';
import { FILTERS, filterOf } from '#shared/report/word/template/language/filters.ts';
import { nearestName } from '#shared/report/word/template/language/nearest.ts';
import type { FieldInfo } from '#shared/report/word/template/variables/field.ts';
import type { Piece } from './piece.ts';
import { knownNames, resolve, type Scope } from './scope.ts';

/** Says which names the template uses that no mission has, or that it uses for what they are not. */
export function checkNames(pieces: readonly Piece[], report: Report, scope: Scope = []): void {
  for (const piece of pieces) checkPiece(piece, report, scope);
}

function checkPiece(piece: Piece, report: Report, scope: Scope): void {
  if (piece.kind === 'static' || piece.kind === 'point') return;
  if (piece.kind === 'element') {
    checkNames(piece.children, report, scope);
    return;
  }
  const { where, source } = piece;
  const warn = (kind: TemplateFindingKind, message: string) =>
    report.add({ kind, severity: 'warning', where, message });
  /** Null when it was said, or cannot be known. */
  const found = (path: string): FieldInfo | null => {
    const result = resolve(path, scope);
    if (result === 'unknown' && !report.isFull()) warn('unknown-variable', unknownSentence(path, scope));
    return typeof result === 'string' ? null : result.field;
  };
  switch (piece.kind) {
    case 'field': {
      const field = found(piece.path);
      if (field?.item)
        warn(
          'wrong-kind',
          `${source} est une liste : écrivez une boucle, {{#pour ${field.item.alias} dans ${piece.path}}} … {{/pour}}.`,
        );
      if (piece.filter === null) return;
      const filter = filterOf(piece.filter);
      if (!filter)
        warn(
          'unknown-filter',
          `Le filtre ${named(piece.filter)} n’existe pas : choisissez parmi ${FILTERS.map(({ name }) => named(name)).join(', ')}.`,
        );
      else if (field && filter.of !== field.kind)
        warn(
          'wrong-kind',
          `Le filtre ${named(filter.name)} ne convient pas à ${named(field.name)} : il s’applique à ${filter.of === 'date' ? 'une date' : 'un nombre'}. Retirez-le.`,
        );
      return;
    }
    case 'if':
      for (const path of pathsOf(piece.condition)) found(path);
      checkNames(piece.body, report, scope);
      checkNames(piece.otherwise, report, scope);
      return;
    case 'for': {
      const field = found(piece.path);
      if (field && !field.item)
        warn(
          'wrong-kind',
          `${source} veut parcourir ${named(piece.path)}, qui n’est pas une liste : choisissez une liste, par exemple cas_usage.`,
        );
      checkNames(piece.body, report, [{ alias: piece.alias, fields: field?.item?.fields ?? null }, ...scope]);
      checkNames(piece.otherwise, report, scope);
    }
  }
}

function unknownSentence(path: string, scope: Scope): string {
  const nearest = nearestName(path, knownNames(scope));
  const advice =
    nearest === null
      ? 'cherchez son nom dans la liste des variables'
      : `vouliez-vous écrire ${named(nearest)}\u202f?`;
  return nearest === null
    ? `La variable ${named(path)} n’existe pas : ${advice}.`
    : `La variable ${named(path)} n’existe pas : ${advice}`;
}

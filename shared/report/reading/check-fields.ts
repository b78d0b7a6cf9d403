import type { ReportDocument } from '#shared/report/model.ts';
import type { FileFinding } from '#shared/report/round-trip.ts';
import { findings, REWRITE, type Remark } from './file-findings.ts';
import { plainWords } from './read-word.ts';
import type { ReadBlock, WordReading } from './reading.ts';
import type { Survey } from './survey.ts';

const BROKEN_FIELD =
  /(?:Erreur\s*!\s*(?:Source du renvoi introuvable|Signet non défini|Il n’y a pas)|Error!\s*(?:Reference source not found|Bookmark not defined))/gi;
const TEMPLATE_TAG = /\{\{|\}\}|\{%|%\}/g;

/** Fields that lead nowhere, say nothing or show an error, and tags of a template left in the words. */
export function checkFields(
  survey: Survey,
  reading: WordReading,
  report: ReportDocument,
): readonly FileFinding[] {
  const known = new Set(survey.bookmarks.map(({ name }) => name));
  const targetOf = (code: string) => /^\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)/i.exec(code)?.[1];
  const unresolved = survey.fields.flatMap(({ code, result, place }): readonly Remark[] => {
    const target = targetOf(code);
    if (target === undefined) return [];
    if (!known.has(target))
      return [
        { message: `Un renvoi mène à un repère qui n’existe pas (« ${target} ») : ${REWRITE}.`, place },
      ];
    return /^\s*REF/i.test(code) && result.trim() === ''
      ? [{ message: `Un renvoi est vide : ${REWRITE}.`, place }]
      : [];
  });
  const hasBlankPages = survey.fields.some(
    ({ code, result }) => /^\s*PAGEREF/i.test(code) && result.trim() === '',
  );
  const blocks = reading.blocks.map(({ block }) => block);
  const written = blocks.some(maySignal) ? plainWords(blocks) : '';
  // What the expert typed may well hold such signs: only more of them is a fault.
  const isMore = (pattern: RegExp) => {
    const count = written.match(pattern)?.length ?? 0;
    return count > 0 && count > (JSON.stringify([report.cover, report.chapters]).match(pattern)?.length ?? 0);
  };
  return [
    ...findings('unresolved-field', 'blocking', unresolved),
    ...findings(
      'unbalanced-field',
      'blocking',
      survey.unbalancedFields > 0
        ? [{ message: `Un champ de Word n’est pas fermé : ${REWRITE}.`, place: '' }]
        : [],
    ),
    ...findings(
      'broken-field',
      'blocking',
      isMore(BROKEN_FIELD)
        ? [
            {
              message:
                'Un renvoi affiche une erreur de Word à la place de ses mots : ouvrez le fichier, cherchez « Erreur ! » et refaites ce renvoi.',
              place: '',
            },
          ]
        : [],
    ),
    ...findings(
      'template-tag',
      'blocking',
      isMore(TEMPLATE_TAG)
        ? [
            {
              message:
                'Une balise de modèle ({{…}}) est restée dans le texte : corrigez-la dans le modèle, puis produisez le fichier de nouveau.',
              place: '',
            },
          ]
        : [],
    ),
    ...findings(
      'blank-pages',
      'to-check',
      hasBlankPages
        ? [
            {
              message:
                'Le sommaire n’a pas ses numéros de page : dans Word, faites un clic droit sur le sommaire, puis « Mettre à jour les champs ».',
              place: '',
            },
          ]
        : [],
    ),
  ];
}

/** Whether a run holds a sign of what is looked for, which may be cut into several. */
function maySignal(block: ReadBlock): boolean {
  return block.kind === 'paragraph'
    ? block.spans.some(({ text }) => /[{}]|%}|Err/.test(text))
    : block.rows.some(({ cells }) => cells.some((cell) => cell.some(maySignal)));
}

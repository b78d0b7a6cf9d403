import { named } from '#shared/domain/french.ts';
import type { Report } from '#shared/report/word/template/finding.ts';
import { descendants, textIn, type XmlElement } from '#shared/xml/node.ts';
import type { OpenedTemplate } from './opened-template.ts';

/** Relationships that may lead out of the file: a link that the reader clicks; the others are taken out (clean-parts.ts). */
const HARMLESS_OUTSIDE = new Set([
  'hyperlink',
  'attachedTemplate',
  'mailMergeSource',
  'mailMergeHeaderSource',
]);
const MACRO_TYPES = new Set(['vbaProject', 'wordVbaData', 'attachedToolbars', 'keyMapCustomizations']);
const CONTROL_TYPES = new Set(['control', 'activeXControlBinary']);
const FETCHING_FIELD =
  /^\s*(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|RD|EMBED|MACROBUTTON|CONTROL)(?![A-Z])/i;

/** Whether the template holds code, or anything that fetches a file or the network; each is said in the report. */
export function findUnsafeParts(opened: OpenedTemplate, report: Report): boolean {
  const messages = [
    ...macros(opened),
    ...links(opened),
    ...oldPictureLinks(opened),
    ...fetchingFields(opened),
  ];
  for (const message of messages)
    report.add({ kind: 'unsafe-content', severity: 'blocking', where: '', message });
  return messages.length > 0;
}

function macros({ trees, parts, relationships }: OpenedTemplate): readonly string[] {
  const types = trees.get('[Content_Types].xml');
  const all = [...relationships.values()].flat();
  const hasMacros =
    (types !== undefined &&
      descendants(types, ({ attributes }) => /macroEnabled|vbaProject/i.test(attributes['ContentType'] ?? ''))
        .length > 0) ||
    [...parts.keys()].some((path) => /vba(?:Project|Data)/i.test(path)) ||
    all.some(({ type }) => MACRO_TYPES.has(type));
  return [
    ...(hasMacros
      ? [
          'Ce modèle contient des macros, que Jalon n’exécute ni ne recopie : dans Word, enregistrez-le comme « Document Word (.docx) » sans macros.',
        ]
      : []),
    ...(all.some(({ type }) => CONTROL_TYPES.has(type))
      ? [
          'Ce modèle contient des contrôles ActiveX : retirez-les (onglet Développeur de Word), puis enregistrez.',
        ]
      : []),
  ];
}

function links({ relationships }: OpenedTemplate): readonly string[] {
  return [...relationships.values()]
    .flat()
    .filter(({ path, type }) => path === null && !HARMLESS_OUTSIDE.has(type))
    .map(({ type, target }) => linkSentence(type === 'image' ? 'une image liée' : 'un contenu lié', target));
}

/** Pictures of the older kind may name their address themselves, without a relationship. */
const OLD_PICTURES = new Set(['v:imagedata', 'v:fill', 'v:stroke']);
const ADDRESSES = ['src', 'o:href', 'o:althref'] as const;

function oldPictureLinks({ trees }: OpenedTemplate): readonly string[] {
  return [...trees.values()]
    .flatMap((tree) => descendants(tree, ({ name }) => OLD_PICTURES.has(name)))
    .flatMap(({ attributes }) => ADDRESSES.flatMap((name) => attributes[name] ?? []))
    .filter((address) => address.trim() !== '')
    .map((address) => linkSentence('une image liée', address));
}

function linkSentence(what: string, target: string): string {
  return `Ce modèle va chercher ${what} hors du fichier (${named(shortened(target))}) : dans Word, rompez la liaison (Fichier, Informations, Modifier les liens) ou insérez le contenu dans le document.`;
}

function fetchingFields({ trees }: OpenedTemplate): readonly string[] {
  return [...trees.values()].flatMap((tree) =>
    fieldInstructions(tree).flatMap((instruction) => {
      const match = FETCHING_FIELD.exec(instruction);
      return match
        ? [
            `Ce modèle contient un champ Word ${match[1]?.toUpperCase()}, qui irait chercher autre chose que le document : supprimez ce champ (Alt+F9 le montre).`,
          ]
        : [];
    }),
  );
}

/** Instructions of the fields of a part; those of a complex field may be cut over several runs. */
export function fieldInstructions(tree: XmlElement): readonly string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const node of descendants(tree, ({ name }) => FIELD_PIECES.has(name))) {
    if (node.name === 'w:fldSimple') found.push(node.attributes['w:instr'] ?? '');
    else if (node.name === 'w:instrText') {
      if (open.length === 0) found.push(textIn(node));
      else open.push((open.pop() ?? '') + textIn(node));
    } else if (node.attributes['w:fldCharType'] === 'begin') open.push('');
    else if (node.attributes['w:fldCharType'] === 'end') found.push(open.pop() ?? '');
  }
  return [...found, ...open];
}

const FIELD_PIECES = new Set(['w:fldSimple', 'w:instrText', 'w:fldChar']);

function shortened(target: string): string {
  return target.length > 80 ? `${target.slice(0, 79)}…` : target;
}

import { strToU8 } from 'fflate';
import type { Report } from '#shared/report/word/template/finding.ts';
import { writeXml } from '#shared/report/word/template/package/write-xml.ts';
import { mapElements, type XmlElement } from '#shared/xml/node.ts';
import type { OpenedTemplate } from './opened-template.ts';

/** What a rendering has no use for, by type of relationship, and the elements that refer to it. */
const REMOVED: readonly {
  readonly type: string;
  readonly elements: readonly string[];
  readonly message: string;
}[] = [
  {
    type: 'attachedTemplate',
    elements: ['w:attachedTemplate'],
    message:
      'Le modèle Word attaché à ce document (un .dotm ou un .dotx de ce poste) n’est pas suivi : seuls comptent les styles que contient le document.',
  },
  {
    type: 'mailMergeSource',
    elements: ['w:mailMerge'],
    message: 'Le publipostage de ce document est retiré : les valeurs viennent de la mission.',
  },
  { type: 'mailMergeHeaderSource', elements: [], message: '' },
  {
    type: 'comments',
    elements: ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'],
    message: 'Les commentaires du modèle ne sont pas recopiés dans le document.',
  },
  ...['commentsExtended', 'commentsIds', 'commentsExtensible', 'people'].map((type) => ({
    type,
    elements: [],
    message: '',
  })),
  {
    type: 'aFChunk',
    elements: ['w:altChunk'],
    message:
      'Un document importé dans ce modèle (altChunk) est retiré : copiez son contenu dans le modèle pour le garder.',
  },
  {
    type: 'oleObject',
    elements: ['w:object', 'o:OLEObject'],
    message:
      'Un objet incorporé dans ce modèle (classeur, présentation…) est retiré : collez-le comme image pour le garder.',
  },
];

/** Nothing that was to be printed is lost. */
const HARMLESS = new Set(['attachedTemplate', 'comments', 'mailMergeSource']);

/** Only embedded in the main text: the workbook behind a chart is a package too, and stays. */
const EMBEDDED = 'package';

/** Takes out of a template what only has to go, and says so. Changes `opened`. */
export function cleanParts(opened: OpenedTemplate, report: Report): void {
  const { parts, trees, relationships, mainPath } = opened;
  for (const [source, all] of relationships) {
    const isText =
      source === mainPath || /\/(?:header|footer|footnotes|endnotes|settings)\d*\.xml$/.test(source);
    if (source !== '' && !isText) continue;
    const gone = all.filter(
      ({ type }) => REMOVED.some((it) => it.type === type) || (type === EMBEDDED && isText),
    );
    if (source === '') {
      // A picture of the template's own first page.
      const thumbnails = all.filter(({ type }) => type === 'thumbnail');
      for (const { path } of thumbnails) if (path !== null) parts.delete(path);
      relationships.set(
        source,
        all.filter((it) => !thumbnails.includes(it)),
      );
      continue;
    }
    if (gone.length === 0) continue;
    relationships.set(
      source,
      all.filter((it) => !gone.includes(it)),
    );
    for (const { path } of gone) if (path !== null) removePart(opened, path);
    const rules = REMOVED.filter((rule) =>
      gone.some(({ type }) => type === rule.type || (type === EMBEDDED && rule.type === 'oleObject')),
    );
    const tree = trees.get(source);
    if (tree) {
      const cleaned = without(tree, new Set(rules.flatMap(({ elements }) => elements)));
      trees.set(source, cleaned);
      parts.set(source, strToU8(writeXml(cleaned)));
    }
    for (const { type, message } of rules)
      if (message !== '')
        report.add({
          kind: 'unsupported',
          severity: HARMLESS.has(type) ? 'information' : 'warning',
          where: '',
          message,
        });
  }
}

function removePart({ parts, trees, relationships }: OpenedTemplate, path: string): void {
  parts.delete(path);
  trees.delete(path);
  relationships.delete(path);
}

function without(tree: XmlElement, names: ReadonlySet<string>): XmlElement {
  return mapElements(tree, (it) => (names.has(it.name) ? null : it));
}

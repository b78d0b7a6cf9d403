import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Word file with one of its parts rewritten, as another hand would have left it. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = parts[name];
  return zipSync({ ...parts, [name]: strToU8(change(before ? strFromU8(before) : '')) });
}

/** The text of the file rewritten; every run of words begins alike, whether the writer needs to keep its spaces or not. */
export function withBody(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return withPart(bytes, 'word/document.xml', (xml) =>
    change(xml.replaceAll('<w:t>', '<w:t xml:space="preserve">')),
  );
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A part of notes or comments in place of whatever the file had of them. */
export function withLinked(bytes: Uint8Array, kind: 'footnotes' | 'comments', content: string): Uint8Array {
  const linked = withPart(bytes, 'word/_rels/document.xml.rels', (xml) =>
    xml
      .replace(new RegExp(`<Relationship [^>]*/${kind}"[^>]*/>`), '')
      .replace(
        '</Relationships>',
        `<Relationship Id="rId999" Type="${OFFICE}/${kind}" Target="${kind}.xml"/></Relationships>`,
      ),
  );
  return withPart(linked, `word/${kind}.xml`, () => `<w:${kind} ${WORD}>${content}</w:${kind}>`);
}

export function withoutPart(bytes: Uint8Array, name: string): Uint8Array {
  const { [name]: _, ...parts } = unzipSync(bytes);
  return zipSync(parts);
}

/** Replaces what is there once; throws where it is not, so that a test never edits nothing. */
export function replaced(xml: string, from: string, to: string): string {
  if (!xml.includes(from)) throw new Error(`Not in the part: ${from}`);
  return xml.replace(from, () => to);
}

/** The paragraphs from the one that holds `first` to the one that holds `last`, handed to `change`. */
export function withParagraphs(
  xml: string,
  first: string,
  last: string,
  change: (paragraphs: string) => string,
): string {
  const [from, to] = [xml.indexOf(first), xml.indexOf(last)];
  if (from === -1 || to === -1) throw new Error(`Not in the part: ${from === -1 ? first : last}`);
  const start = Math.max(xml.lastIndexOf('<w:p>', from), xml.lastIndexOf('<w:p ', from));
  const end = xml.indexOf('</w:p>', to) + '</w:p>'.length;
  return xml.slice(0, start) + change(xml.slice(start, end)) + xml.slice(end);
}

/** One more block at the end of the text. */
export function withLast(bytes: Uint8Array, block: string): Uint8Array {
  return withBody(bytes, (xml) => {
    const end = xml.lastIndexOf('<w:sectPr');
    return xml.slice(0, end) + block + xml.slice(end);
  });
}

/** A content control around the words of a section. */
export function inSection(sectionId: string, content: string): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="Texte de l’expert"/><w:tag w:val="jalon:section:${sectionId}"/><w:id w:val="7"/></w:sdtPr>` +
    `<w:sdtContent>${content}</w:sdtContent></w:sdt>`
  );
}

export function aParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

type By = { readonly author: string; readonly date: string };

export function inserted(text: string, { author, date }: By): string {
  return `<w:ins w:id="901" w:author="${author}" w:date="${date}"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`;
}

export function deleted(text: string, { author, date }: By): string {
  return `<w:del w:id="902" w:author="${author}" w:date="${date}"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
}

/** What Word leaves all over a file it saves: revision ids, proofing marks, runs cut in the middle of words. */
export function savedByWord(bytes: Uint8Array): Uint8Array {
  return withBody(bytes, (xml) =>
    xml
      .replaceAll('<w:p>', '<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">')
      .replaceAll(
        /<w:r><w:t xml:space="preserve">([^<&]{3})([^<]{4,})<\/w:t><\/w:r>/gu,
        '<w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00C12AB4"><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t>$1</w:t></w:r>' +
          '<w:proofErr w:type="spellEnd"/><w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve">$2</w:t></w:r>',
      ),
  );
}

/** Styles under the ids of a French Word, as it gives them when a file is made from its own template. */
const FRENCH_IDS = {
  Heading1: 'Titre1',
  Heading2: 'Titre2',
  Heading3: 'Titre3',
  Heading4: 'Titre4',
  Heading5: 'Titre5',
  Heading6: 'Titre6',
  BodyText: 'Corpsdetexte',
  ListBullet: 'Listepuces',
  ListNumber: 'Listenumros',
  Quote: 'Citation',
  Caption: 'Lgende',
  Strong: 'lev',
  Emphasis: 'Accentuation',
};

const FRENCH_NAMES = {
  'heading 1': 'Titre 1',
  'heading 2': 'Titre 2',
  'heading 3': 'Titre 3',
  'heading 4': 'Titre 4',
  'heading 5': 'Titre 5',
  'heading 6': 'Titre 6',
  'Body Text': 'Corps de texte',
  'List Bullet': 'Liste à puces',
  'List Number': 'Liste à numéros',
  Quote: 'Citation',
  caption: 'Légende',
  Strong: 'Élevé',
  Emphasis: 'Accentuation',
};

export function withFrenchStyles(bytes: Uint8Array): Uint8Array {
  const renamed = (xml: string) =>
    Object.entries(FRENCH_IDS).reduce(
      (all, [from, to]) =>
        all
          .replaceAll(`Style w:val="${from}"`, `Style w:val="${to}"`)
          .replaceAll(`w:styleId="${from}"`, `w:styleId="${to}"`)
          .replaceAll(`w:val="${from}"`, `w:val="${to}"`),
      xml,
    );
  const named = (xml: string) =>
    Object.entries(FRENCH_NAMES).reduce(
      (all, [from, to]) => all.replaceAll(`<w:name w:val="${from}"/>`, `<w:name w:val="${to}"/>`),
      xml,
    );
  return withPart(withBody(bytes, renamed), 'word/styles.xml', (xml) => renamed(named(xml)));
}

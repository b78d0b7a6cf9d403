import type { Box } from '#shared/report/slides/model.ts';
import { XML_HEAD } from '#shared/report/word/xml-text.ts';
import { tree } from './master.ts';
import { type NextId, shapeIds } from './shapes.ts';
import { paragraph } from './text.ts';
import { NAMESPACES, OFFICE, relationships, transform } from './xml.ts';

/* Speaker notes: one page a slide, its picture above what may be said. Portrait A4-like page, in points. */

const PICTURE: Box = { x: 54, y: 54, width: 432, height: 243 };
const WORDS: Box = { x: 54, y: 320, width: 432, height: 360 };

function picture(nextId: NextId, box: Box | null): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="Image de la diapositive"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${box ? `${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''}</p:spPr></p:sp>`;
}

function words(nextId: NextId, paragraphs: string, box: Box | null): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="Commentaires"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${box ? `${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

export function notesMasterPart(): { readonly xml: string; readonly rels: string } {
  const nextId = shapeIds();
  const shapes =
    picture(nextId, PICTURE) +
    words(nextId, '<a:p><a:r><a:rPr lang="fr-FR"/><a:t>Commentaires</a:t></a:r></a:p>', WORDS);
  return {
    xml:
      `${XML_HEAD}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${tree(shapes)}</p:cSld>` +
      '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
      '<p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:spcBef><a:spcPts val="400"/></a:spcBef><a:defRPr sz="1100"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>',
    rels: relationships([{ type: `${OFFICE}/theme`, target: '../theme/theme2.xml' }]),
  };
}

export function notesPart(
  notes: readonly string[],
  slideNumber: number,
): { readonly xml: string; readonly rels: string } {
  const nextId = shapeIds();
  const said =
    notes.length === 0
      ? '<a:p><a:endParaRPr lang="fr-FR"/></a:p>'
      : notes.map((note) => paragraph(note, {})).join('');
  return {
    xml: `${XML_HEAD}<p:notes ${NAMESPACES}><p:cSld>${tree(picture(nextId, null) + words(nextId, said, null))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    rels: relationships([
      { type: `${OFFICE}/notesMaster`, target: '../notesMasters/notesMaster1.xml' },
      { type: `${OFFICE}/slide`, target: `../slides/slide${slideNumber}.xml` },
    ]),
  };
}

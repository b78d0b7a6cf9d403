import {
  BODY_BOX,
  COLUMN_GAP,
  FOOTER_BOX,
  NUMBER_BOX,
  ROD_BOX,
  ROW_GAP,
  SLIDE,
  TITLE_BOX,
} from '#shared/report/slides/layout/geometry.ts';
import type { Box } from '#shared/report/slides/model.ts';
import type { Look } from '#shared/report/word/look.ts';
import { XML_HEAD } from '#shared/report/word/xml-text.ts';
import { type NextId, rectangle, shapeIds } from './shapes.ts';
import { emu, fill, NAMESPACES, OFFICE, relationships, transform } from './xml.ts';

/* The master and its layouts, under French names: what « Nouvelle diapositive » offers. */

export const OPENING = {
  kicker: { x: 130, y: 132, width: 770, height: 26 },
  title: { x: 130, y: 160, width: 770, height: 112 },
  lines: { x: 130, y: 290, width: 770, height: 130 },
  confidentiality: { x: 130, y: 470, width: 770, height: 26 },
  logo: { x: 700, y: 44, width: 200, height: 66 },
} as const satisfies Readonly<Record<string, Box>>;

const HALF: Box = { ...BODY_BOX, width: (BODY_BOX.width - COLUMN_GAP) / 2 };
const QUARTER: Box = { ...HALF, height: (BODY_BOX.height - ROW_GAP) / 2 };
const right = (box: Box): Box => ({ ...box, x: box.x + HALF.width + COLUMN_GAP });
const under = (box: Box): Box => ({ ...box, y: box.y + QUARTER.height + ROW_GAP });

export type LayoutId = 'opening' | 'title-only' | 'one' | 'two' | 'four';

/** `bodies`: places of the texts, idx from 10. */
const LAYOUTS: readonly {
  readonly id: LayoutId;
  readonly name: string;
  readonly type: string;
  readonly bodies: readonly Box[];
}[] = [
  { id: 'opening', name: 'Diapositive de titre', type: 'title', bodies: [] },
  { id: 'title-only', name: 'Titre seul', type: 'titleOnly', bodies: [] },
  { id: 'one', name: 'Titre et contenu', type: 'obj', bodies: [BODY_BOX] },
  { id: 'two', name: 'Titre et deux colonnes', type: 'twoObj', bodies: [HALF, right(HALF)] },
  {
    id: 'four',
    name: 'Titre et quatre cadres',
    type: 'fourObj',
    bodies: [QUARTER, right(QUARTER), under(QUARTER), under(right(QUARTER))],
  },
];

/** File number of a layout, from 1. */
export function layoutNumber(id: LayoutId): number {
  return LAYOUTS.findIndex((layout) => layout.id === id) + 1;
}

export const LAYOUT_COUNT = LAYOUTS.length;

export function layoutParts(look: Look): readonly { readonly xml: string; readonly rels: string }[] {
  return LAYOUTS.map(({ id, name, type, bodies }) => {
    const nextId = shapeIds();
    const shapes =
      id === 'opening'
        ? openingShapes(nextId, look)
        : holder(nextId, 'Titre', 'type="title"', null, 'Modifiez le titre') +
          bodies
            .map((box, index) =>
              holder(
                nextId,
                `Texte ${index + 1}`,
                `type="body" sz="quarter" idx="${10 + index}"`,
                box,
                'Modifiez le texte',
              ),
            )
            .join('') +
          footers(nextId);
    return {
      xml: `${XML_HEAD}<p:sldLayout ${NAMESPACES} type="${type}" preserve="1"${id === 'opening' ? ' showMasterSp="0"' : ''}><p:cSld name="${name}">${tree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
      rels: relationships([{ type: `${OFFICE}/slideMaster`, target: '../slideMasters/slideMaster1.xml' }]),
    };
  });
}

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

export function tree(shapes: string): string {
  return `<p:spTree>${GROUP}${shapes}</p:spTree>`;
}

function holder(
  nextId: NextId,
  name: string,
  ph: string,
  box: Box | null,
  prompt: string,
  style = '',
): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${box ? transform(box) : ''}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle>${style}</a:lstStyle><a:p><a:r><a:rPr lang="fr-FR"/><a:t>${prompt}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

function footers(nextId: NextId): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="Pied de page"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ftr" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="fr-FR"/></a:p></p:txBody></p:sp>` +
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="Numéro de diapositive"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="4"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${NUMBER_FIELD}<a:endParaRPr lang="fr-FR"/></a:p></p:txBody></p:sp>`
  );
}

export const NUMBER_FIELD =
  '<a:fld id="{5B1A6F0C-0D2C-4E55-9E4B-1B6B0C7F0A01}" type="slidenum"><a:rPr lang="fr-FR"/><a:t>‹N°›</a:t></a:fld>';

/** Segments of the surveyor's rod, in the accent and white by turns. */
function rod(nextId: NextId, box: Box, segments: number): string {
  const height = box.height / segments;
  return Array.from({ length: segments }, (_, index) =>
    rectangle(
      nextId,
      { ...box, y: box.y + index * height, height },
      { name: `Jalon ${index + 1}`, colour: index % 2 === 0 ? 'accent2' : 'lt1', outline: 'accent2' },
    ),
  ).join('');
}

function openingShapes(nextId: NextId, look: Look): string {
  const level = (size: number, look: string) =>
    `<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="${size * 100}"${look}</a:defRPr></a:lvl1pPr>`;
  return (
    rectangle(
      nextId,
      { x: 0, y: 0, width: SLIDE.width, height: SLIDE.height },
      { name: 'Fond', colour: { hex: look.primarySoft } },
    ) +
    rod(nextId, { x: 66, y: 0, width: 18, height: SLIDE.height }, 9) +
    holder(
      nextId,
      'Surtitre',
      'type="body" sz="quarter" idx="11"',
      OPENING.kicker,
      'Nature du document',
      level(16, `>${fill('dk2')}`),
    ) +
    holder(
      nextId,
      'Titre',
      'type="ctrTitle"',
      OPENING.title,
      'Modifiez le titre',
      `<a:lvl1pPr algn="l"><a:defRPr sz="4000" b="1">${fill('accent1')}</a:defRPr></a:lvl1pPr>`,
    ) +
    holder(
      nextId,
      'Sous-titre',
      'type="subTitle" idx="1"',
      OPENING.lines,
      'Entreprise, date, expert',
      level(22, `>${fill('dk1')}`),
    ) +
    holder(
      nextId,
      'Confidentialité',
      'type="body" sz="quarter" idx="10"',
      OPENING.confidentiality,
      'Confidentialité',
      level(14, ` b="1">${fill({ hex: look.accentWords })}`),
    )
  );
}

export function masterPart(look: Look): { readonly xml: string; readonly rels: string } {
  const nextId = shapeIds();
  const layouts = LAYOUTS.map(
    (_, index) => `<p:sldLayoutId id="${2_147_483_650 + index}" r:id="rId${index + 1}"/>`,
  );
  const shapes =
    rod(nextId, ROD_BOX, 4) +
    rectangle(
      nextId,
      { x: BODY_BOX.x, y: 503, width: BODY_BOX.width, height: 0.75 },
      { name: 'Filet', colour: { hex: look.line } },
    ) +
    holder(nextId, 'Titre', 'type="title"', TITLE_BOX, 'Modifiez le titre').replace(
      '<a:bodyPr/>',
      '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr>',
    ) +
    holder(nextId, 'Texte', 'type="body" idx="1"', BODY_BOX, 'Modifiez le texte').replace(
      '<a:bodyPr/>',
      '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr>',
    ) +
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="Pied de page"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ftr" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>${transform(FOOTER_BOX)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="1100">${fill('dk2')}</a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:endParaRPr lang="fr-FR"/></a:p></p:txBody></p:sp>` +
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="Numéro de diapositive"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="4"/></p:nvPr></p:nvSpPr><p:spPr>${transform(NUMBER_BOX)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1100" b="1">${fill('dk2')}</a:defRPr></a:lvl1pPr></a:lstStyle><a:p>${NUMBER_FIELD}<a:endParaRPr lang="fr-FR"/></a:p></p:txBody></p:sp>`;
  return {
    xml:
      `${XML_HEAD}<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr>${fill('lt1')}<a:effectLst/></p:bgPr></p:bg>${tree(shapes)}</p:cSld>` +
      '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
      `<p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>${TITLE_STYLE}${bodyStyle()}<p:otherStyle>${DEFAULT_TEXT}</p:otherStyle></p:txStyles></p:sldMaster>`,
    rels: relationships([
      ...LAYOUTS.map((_, index) => ({
        type: `${OFFICE}/slideLayout`,
        target: `../slideLayouts/slideLayout${index + 1}.xml`,
      })),
      { type: `${OFFICE}/theme`, target: '../theme/theme1.xml' },
    ]),
  };
}

const TITLE_STYLE = `<p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="2600" b="1" kern="1200">${fill('accent1')}<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle>`;

function bodyStyle(): string {
  const levels = [18, 16, 14, 14, 14].map(
    (size, index) =>
      `<a:lvl${index + 1}pPr marL="${emu(15 * (index + 1))}" indent="${-emu(15)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="${size * 100}" kern="1200">${fill('dk1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${index + 1}pPr>`,
  );
  return `<p:bodyStyle>${levels.join('')}</p:bodyStyle>`;
}

/** Text outside the places of a layout: boxes, cards, cells. */
export const DEFAULT_TEXT = `<a:defPPr><a:defRPr lang="fr-FR"/></a:defPPr><a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200">${fill('dk1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>`;

import { assertNever } from '#shared/domain/result.ts';
import { type Look, lookOf } from '#shared/report/word/look.ts';
import { themePart } from '#shared/report/word/package/theme-parts.ts';
import { packZip } from '#shared/report/word/package/zip.ts';
import { XML_HEAD } from '#shared/report/word/xml-text.ts';
import type { ContentSlide, OpeningSlide, SlideBlock, SlideDeck } from './model.ts';
import { chartFiles, chartFrame } from './package/charts/chart.ts';
import {
  type LayoutId,
  layoutNumber,
  layoutParts,
  masterPart,
  NUMBER_FIELD,
  OPENING,
  tree,
} from './package/master.ts';
import { notesMasterPart, notesPart } from './package/notes.ts';
import {
  bullets,
  callout,
  cards,
  columnTitle,
  type NextId,
  placeholder,
  shapeIds,
} from './package/shapes.ts';
import {
  appProperties,
  contentTypes,
  coreProperties,
  PRESENTATION_PROPERTIES,
  presentationParts,
  ROOT_RELATIONSHIPS,
  TABLE_STYLES,
  VIEW_PROPERTIES,
} from './package/skeleton.ts';
import { table } from './package/table.ts';
import { paragraph } from './package/text.ts';
import { NAMESPACES, OFFICE, type Relationship, relationships, transform } from './package/xml.ts';

type Figure = Extract<SlideBlock, { readonly kind: 'figure' }>;
type Images = ReadonlyMap<string, Uint8Array>;

/** What one slide is made of: its shapes, and what they point to besides its layout and its notes. */
type DrawnSlide = {
  readonly layout: LayoutId;
  readonly shapes: string;
  readonly figures: readonly Figure[];
  readonly picture: Relationship | null;
};

/**
 * The restitution as a PowerPoint file (.pptx), with native, editable charts and tables. Same deck and images, same
 * bytes: dates, identifiers, names and order of the parts depend on them alone. `images`: bytes by SHA-256, for the logo; one
 * that is missing is left out. Runs in Node and in browsers.
 */
export function renderSlides(
  deck: SlideDeck,
  { images = new Map() }: { readonly images?: Images } = {},
): Uint8Array {
  const look = lookOf(deck.theme);
  const files = new Map<string, string | Uint8Array>();
  const add = (name: string, xml: string) => files.set(name, xml);
  const addWithRelationships = (
    folder: string,
    name: string,
    { xml, rels }: { readonly xml: string; readonly rels: string },
  ) => {
    add(`${folder}/${name}`, xml);
    add(`${folder}/_rels/${name}.rels`, rels);
  };

  let charts = 0;
  deck.slides.forEach((slide, index) => {
    const drawn =
      slide.kind === 'opening' ? drawOpening(slide, deck, images) : drawContent(slide, deck, look);
    const own = drawn.figures.map((figure): Relationship => {
      charts += 1;
      const chart = chartFiles(figure, look);
      addWithRelationships('ppt/charts', `chart${charts}.xml`, {
        xml: chart.xml,
        rels: relationships([{ type: `${OFFICE}/package`, target: `../embeddings/classeur${charts}.xlsx` }]),
      });
      files.set(`ppt/embeddings/classeur${charts}.xlsx`, chart.workbook);
      return { type: `${OFFICE}/chart`, target: `../charts/chart${charts}.xml` };
    });
    const number = index + 1;
    addWithRelationships('ppt/slides', `slide${number}.xml`, {
      xml: `${XML_HEAD}<p:sld ${NAMESPACES}><p:cSld>${tree(drawn.shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
      rels: relationships([
        {
          type: `${OFFICE}/slideLayout`,
          target: `../slideLayouts/slideLayout${layoutNumber(drawn.layout)}.xml`,
        },
        { type: `${OFFICE}/notesSlide`, target: `../notesSlides/notesSlide${number}.xml` },
        ...own,
        ...(drawn.picture ? [drawn.picture] : []),
      ]),
    });
    addWithRelationships('ppt/notesSlides', `notesSlide${number}.xml`, notesPart(slide.notes, number));
  });

  const { logo } = deck.theme;
  const logoBytes = logo ? images.get(logo.sha256) : undefined;
  if (logo && logoBytes) files.set(`ppt/media/${logoFile(logo.mediaType)}`, logoBytes);
  add('[Content_Types].xml', contentTypes({ slides: deck.slides.length, charts }));
  add('_rels/.rels', ROOT_RELATIONSHIPS);
  add('docProps/core.xml', coreProperties(deck));
  add('docProps/app.xml', appProperties(deck.slides.length));
  addWithRelationships('ppt', 'presentation.xml', presentationParts(deck.slides.length));
  add('ppt/presProps.xml', PRESENTATION_PROPERTIES);
  add('ppt/viewProps.xml', VIEW_PROPERTIES);
  add('ppt/tableStyles.xml', TABLE_STYLES);
  addWithRelationships('ppt/slideMasters', 'slideMaster1.xml', masterPart(look));
  layoutParts(look).forEach((part, index) => {
    addWithRelationships('ppt/slideLayouts', `slideLayout${index + 1}.xml`, part);
  });
  addWithRelationships('ppt/notesMasters', 'notesMaster1.xml', notesMasterPart());
  for (const number of [1, 2]) add(`ppt/theme/theme${number}.xml`, themePart(look));
  const names = [...files.keys()].toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  return packZip(names.map((name) => ({ name, content: files.get(name) ?? '' })));
}

/** Content types first, as readers of the format expect, then by name. */
function placeOf(name: string): number {
  const first = ['[Content_Types].xml', '_rels/.rels'].indexOf(name);
  return first === -1 ? 2 : first;
}

/** Relationships 1 and 2 are the layout and the notes. */
const FIRST_OWN = 3;

function drawOpening(slide: OpeningSlide, { theme }: SlideDeck, images: Images): DrawnSlide {
  const nextId = shapeIds();
  const { logo } = theme;
  const hasLogo = logo !== null && images.has(logo.sha256);
  return {
    layout: 'opening',
    shapes:
      placeholder(nextId, { name: 'Titre', type: 'ctrTitle' }, paragraph(slide.title, {})) +
      placeholder(nextId, { name: 'Surtitre', type: 'body', idx: 11 }, paragraph(slide.kicker, {})) +
      placeholder(
        nextId,
        { name: 'Sous-titre', type: 'subTitle', idx: 1 },
        slide.lines.map(openingLine).join(''),
      ) +
      (slide.confidentiality === ''
        ? ''
        : placeholder(
            nextId,
            { name: 'Confidentialité', type: 'body', idx: 10 },
            paragraph(slide.confidentiality, {}),
          )) +
      (hasLogo ? picture(nextId, logo) : ''),
    figures: [],
    picture: hasLogo ? { type: `${OFFICE}/image`, target: `../media/${logoFile(logo.mediaType)}` } : null,
  };
}

/** The company first, larger than what follows. */
function openingLine(line: string, index: number): string {
  return index === 0
    ? paragraph(line, { size: 26, bold: true })
    : paragraph(line, { size: 18 }, '<a:pPr><a:spcBef><a:spcPts val="700"/></a:spcBef></a:pPr>');
}

function logoFile(mediaType: 'image/jpeg' | 'image/png'): string {
  return mediaType === 'image/png' ? 'logo.png' : 'logo.jpg';
}

/** At the top right, as large as its frame allows. */
function picture(nextId: NextId, { width, height }: NonNullable<SlideDeck['theme']['logo']>): string {
  const frame = OPENING.logo;
  const scale = Math.min(frame.width / width, frame.height / height);
  const box = {
    x: frame.x + frame.width - width * scale,
    y: frame.y,
    width: width * scale,
    height: height * scale,
  };
  return `<p:pic><p:nvPicPr><p:cNvPr id="${nextId()}" name="Logo" descr="Logo du cabinet"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId${FIRST_OWN}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

const FOOTER = { size: 11, colour: 'dk2' } as const;

/** Texts have places in the layout from idx 10 on; more of them than any layout has are placed with the last. */
const FIRST_BODY = 10;

function drawContent(slide: ContentSlide, deck: SlideDeck, look: Look): DrawnSlide {
  const { theme } = deck;
  const nextId = shapeIds();
  const figures: Figure[] = [];
  let bodies = 0;
  const title = placeholder(
    nextId,
    { name: 'Titre', type: 'title' },
    paragraph(slide.title, { size: slide.titleSize }),
  );
  const body = slide.items.map((placed) => {
    if (placed.kind === 'column-title') return columnTitle(nextId, placed.text, placed.box);
    const { block, box } = placed;
    switch (block.kind) {
      case 'list':
        bodies += 1;
        return bullets(nextId, block, box, slide.textSize, FIRST_BODY + bodies - 1);
      case 'table':
        return table(nextId, block, box, { textSize: slide.textSize, theme, look });
      case 'scorecard':
        return cards(nextId, block, box, look);
      case 'callout':
        return callout(nextId, block, box, slide.textSize, look);
      case 'figure':
        figures.push(block);
        return chartFrame(nextId, block, box, `rId${FIRST_OWN + figures.length - 1}`);
      default:
        return assertNever(block);
    }
  });
  const footer =
    placeholder(
      nextId,
      { name: 'Pied de page', type: 'ftr', idx: 3 },
      paragraph(deck.footerText, FOOTER, '<a:pPr algn="l"/>'),
    ) +
    placeholder(
      nextId,
      { name: 'Numéro de diapositive', type: 'sldNum', idx: 4 },
      `<a:p><a:pPr algn="r"/>${NUMBER_FIELD}<a:endParaRPr lang="fr-FR"/></a:p>`,
    );
  return { layout: layoutFor(bodies), shapes: title + body.join('') + footer, figures, picture: null };
}

function layoutFor(bodies: number): LayoutId {
  if (bodies === 0) return 'title-only';
  if (bodies === 1) return 'one';
  return bodies === 2 ? 'two' : 'four';
}

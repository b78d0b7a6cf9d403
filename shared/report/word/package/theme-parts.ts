import { FACES } from '#shared/report/word/fonts.ts';
import type { Look } from '#shared/report/word/look.ts';
import { XML_HEAD } from '#shared/report/word/xml-text.ts';

/** The faces used, each with what may stand in for it and how to choose something alike. */
export function fontTablePart({ bodyFont, headingFont }: Look): string {
  const fonts = [...new Set([bodyFont, headingFont])].map((face) => {
    const { alternatives, panose, family } = FACES[face];
    return (
      `<w:font w:name="${face}"><w:altName w:val="${alternatives.join(',')}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
    );
  });
  return `${XML_HEAD}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}

/** Colours and faces Word offers whoever edits the file: those of the firm. */
export function themePart(look: Look): string {
  const { ink, white, secondary, paper, title, accent, series, bodyFont, headingFont } = look;
  const colour = (name: string, hex: string) =>
    `<a:${name}><a:srgbClr val="${hex.toUpperCase()}"/></a:${name}>`;
  const accents = [title, accent, ...series.slice(1)].slice(0, 6);
  const face = (name: string, typeface: string) =>
    `<a:${name}><a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) => `<a:ln w="${width}">${fill}</a:ln>`;
  return (
    `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Jalon"><a:themeElements><a:clrScheme name="Jalon">` +
    colour('dk1', ink) +
    colour('lt1', white) +
    colour('dk2', secondary) +
    colour('lt2', paper) +
    accents.map((hex, index) => colour(`accent${index + 1}`, hex)).join('') +
    colour('hlink', title) +
    colour('folHlink', secondary) +
    `</a:clrScheme><a:fontScheme name="Jalon">${face('majorFont', headingFont)}${face('minorFont', bodyFont)}</a:fontScheme>` +
    `<a:fmtScheme name="Jalon"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements></a:theme>'
  );
}

import { describe, expect, it } from 'vitest';
import { contrast } from '#shared/domain/colour.ts';
import { DEFAULT_THEME, type Theme } from '#shared/domain/theme.ts';
import { callout, cell, column, figure, table } from '#shared/report/blocks.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { levelColour, lookOf, textColourOn } from '#shared/report/word/look.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { aPng } from '#tests/support/pictures.ts';
import { missingTexts, officeErrors, partNames, partOf, readBack } from '#tests/support/word.ts';
import { reportWith, wordsOfXml } from '#tests/support/word-report.ts';

const PATIENT = 120_000;
/** Dark, light, saturated, grey: whatever a firm may choose. */
const COLOURS = ['#125e5a', '#1f3a6e', '#f2c200', '#000000', '#ffffff', '#e6007e', '#777777', '#00ffff'];
const LOGO = { sha256: 'c'.repeat(64), mediaType: 'image/png', width: 800, height: 200 } as const;
const IMAGES = new Map([[LOGO.sha256, aPng(40, 10)]]);

const CHART = figure(
  'Barres',
  {
    kind: 'bar',
    orientation: 'horizontal',
    isStacked: true,
    valueFormat: 'number',
    categories: ['A'],
    series: [
      { name: 'S', values: [10] },
      { name: 'T', values: [9] },
    ],
  },
  { alternativeText: 'Une barre.' },
);

function themed(theme: Partial<Theme>, report: ReportDocument = reportWith(CHART)): ReportDocument {
  return { ...report, theme: { ...DEFAULT_THEME, ...theme } };
}

describe('the colours of a theme', () => {
  it.each(COLOURS)('are read on every ground they bear words on, from %s', (primary) => {
    const look = lookOf({ ...DEFAULT_THEME, primary, accent: primary });
    expect(contrast(look.title, look.white)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look.title, look.primarySoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look.accentWords, look.white)).toBeGreaterThanOrEqual(4.5);
    for (const { words, ground } of Object.values(look.tones))
      expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
    for (const level of [0, 1, 2, 3, 4]) {
      const ground = levelColour(look, level);
      expect(contrast(ground, textColourOn(ground))).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of [look.primary, ...look.series])
      expect(contrast(ground, textColourOn(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(COLOURS)('tell the first series and the levels apart in grey, from %s', (primary) => {
    const { series, levelScale } = lookOf({ ...DEFAULT_THEME, primary });
    for (const [index, colour] of series.slice(0, 3).entries())
      expect(contrast(colour, series[index + 1] ?? '')).toBeGreaterThanOrEqual(1.3);
    const [, ...levels] = levelScale;
    for (const [index, colour] of levels.slice(1).entries())
      expect(contrast(colour, levels[index] ?? '')).toBeGreaterThanOrEqual(1.15);
  });

  it(
    'reach titles, tables, charts and what Word offers for editing',
    async () => {
      const bytes = await renderWord(
        themed(
          { primary: '#1f3a6e', accent: '#e8a33d', headingFont: 'Georgia', bodyFont: 'Arial' },
          reportWith(
            CHART,
            ...table('Un', [column('Nom', 1)], [[cell('a')]]),
            callout('positive', 'Bien', 'Oui'),
          ),
        ),
      );
      const styles = partOf(bytes, 'word/styles.xml');
      expect(styles).toMatch(/w:styleId="Heading1".*?Georgia.*?<w:color w:val="1f3a6e"\/>/s);
      expect(styles).toMatch(/<w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/);
      expect(styles).not.toContain('125e5a');
      expect(partOf(bytes, 'word/charts/chart1.xml')).toContain('1f3a6e');
      expect(partOf(bytes, 'word/theme/theme1.xml')).toMatch(
        /accent1><a:srgbClr val="1F3A6E".*accent2><a:srgbClr val="E8A33D"/s,
      );
      expect(partOf(bytes, 'word/fontTable.xml')).toMatch(
        /w:name="Georgia"><w:altName w:val="[^"]+"\/><w:panose1/,
      );
      expect(await officeErrors(bytes)).toEqual([]);
    },
    PATIENT,
  );
});

describe('the cover', () => {
  it.each(['rod', 'band', 'plain'] as const)(
    'laid out as « %s » holds every word of it, the logo, and nothing of the header',
    async (cover) => {
      const report = themed({ cover, logo: LOGO });
      const bytes = await renderWord(report, { images: IMAGES });
      expect(await officeErrors(bytes)).toEqual([]);
      // The properties of a section stand in its last paragraph, before the words of that paragraph.
      const page = /^.*?<\/w:sectPr>.*?<\/w:p>/s.exec(partOf(bytes, 'word/document.xml'))?.[0] ?? '';
      expect(page).not.toContain('headerReference');
      expect(page).toContain('descr="Logo du cabinet"');
      const { title, companyName, expertLine, dateLine, reference, confidentiality, subtitle } = report.cover;
      expect(
        missingTexts(wordsOfXml(page), [
          title,
          companyName,
          expertLine,
          dateLine,
          reference,
          confidentiality,
          subtitle,
        ]),
      ).toEqual([]);
      expect(await readBack(bytes)).toContain(title);
    },
    PATIENT,
  );

  it('does without a logo that is not at hand, and stores one that is in two places once', async () => {
    const without = await renderWord(themed({ logo: LOGO }));
    expect(partNames(without).filter((name) => name.startsWith('word/media/'))).toEqual([]);
    const letter = { ...themed({ logo: LOGO }), opening: 'letterhead' as const };
    const bytes = await renderWord(letter, { images: IMAGES });
    expect(partNames(bytes).filter((name) => name.startsWith('word/media/'))).toEqual([
      'word/media/image1.png',
    ]);
    expect(partOf(bytes, 'word/document.xml')).toContain('descr="Logo du cabinet"');
  });
});

describe('the header and the footer', () => {
  const header = async (report: Partial<ReportDocument>) =>
    wordsOfXml(partOf(await renderWord({ ...reportWith(), ...report }), 'word/header1.xml')).replace(
      /^\uFEFF?/,
      '',
    );

  it('say on the left what the theme says, on the right how confidential it is, once', async () => {
    expect(await header({ headerText: 'Ateliers Dupré' })).toBe('Ateliers Dupré\tConfidentiel');
    expect(await header({ headerText: 'Dupré · Confidentiel' })).toBe('Dupré · Confidentiel\t');
  });

  it('mention a working version', async () => {
    expect(await header({ headerText: 'Dupré', isWorkingVersion: true })).toBe(
      'Dupré\tVersion de travail · Confidentiel',
    );
  });

  it('leave no empty header behind, and always number the pages', async () => {
    const report = reportWith();
    const bytes = await renderWord({
      ...report,
      headerText: '',
      footerText: '',
      cover: { ...report.cover, confidentiality: '' },
    });
    expect(partNames(bytes).filter((name) => name.includes('header'))).toEqual([]);
    expect(wordsOfXml(partOf(bytes, 'word/footer1.xml'))).toMatch(/Page\u00a0PAGE\d+ sur NUMPAGES2/);
  });
});

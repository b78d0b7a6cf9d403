import { describe, expect, it } from 'vitest';
import { aTemplateMission, rendered, writtenBytes } from '#tests/support/template-missions.ts';
import { officeErrors, partOf } from '#tests/support/word.ts';
import { aTemplate, p } from '#tests/support/word-templates.ts';

describe('a wide table in a section of the template', () => {
  const WIDE = '{{@tableau:niveau retenu et points apportés, par critère}}';
  const FIRST_PAGE =
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1000" w:left="800" w:header="708" w:footer="708" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>';

  function written(body: string, section?: string): Uint8Array {
    const parts = { body, header: p('{{entreprise.nom}}'), ...(section ? { section } : {}) };
    // The wide table is one that only the full report prints.
    const doc = aTemplateMission().withOptions('report', { detail: 'full' }).build();
    return writtenBytes(rendered(aTemplate(parts), doc));
  }

  const sectionsOf = (bytes: Uint8Array) =>
    [...partOf(bytes, 'word/document.xml').matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([section]) => ({
      isLandscape: section.includes('w:orient="landscape"'),
      hasHeader: section.includes('r:id="header"'),
      startsCount: section.includes('w:start="1"'),
      hasFirstPage: section.includes('<w:titlePg/>'),
    }));
  const upright = { isLandscape: false, hasHeader: true, startsCount: false, hasFirstPage: false };
  const turned = { ...upright, isLandscape: true };

  it('gets landscape pages under the same header, and the text goes on upright', async () => {
    const bytes = written(p('Avant') + p(WIDE) + p('Après'));
    expect(await officeErrors(bytes)).toEqual([]);
    expect(sectionsOf(bytes)).toEqual([upright, turned, upright]);
  });

  it('at the end leaves no empty page behind', () => {
    expect(sectionsOf(written(p('Avant') + p(WIDE)))).toEqual([upright, turned]);
  });

  it('at the start leaves no empty page before', () => {
    expect(sectionsOf(written(p(WIDE) + p('Après')))).toEqual([turned, upright]);
  });

  it('leaves the first page and the count of pages to the pages before it', () => {
    const first = { ...upright, startsCount: true, hasFirstPage: true };
    expect(sectionsOf(written(p('Avant') + p(WIDE) + p('Après'), FIRST_PAGE))).toEqual([
      first,
      turned,
      upright,
    ]);
  });

  it('stays where it is on pages that lie on their side already', () => {
    const section =
      '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
    expect(sectionsOf(written(p('Avant') + p(WIDE) + p('Après'), section))).toEqual([turned]);
  });
});

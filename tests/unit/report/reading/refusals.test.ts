import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWord } from '#shared/report/reading/read-word.ts';
import { describeWordReadError } from '#shared/report/round-trip.ts';
import { aReport, readingOf, wordOf } from '#tests/support/round-trip.ts';
import { withBody, withoutPart, withPart } from '#tests/support/word-edits.ts';
import { workbook } from '#tests/support/workbook.ts';

let file: Uint8Array;
beforeAll(async () => {
  file = await wordOf(aReport());
});

const sentence = (bytes: Uint8Array) => {
  const reading = readWord(bytes);
  return reading.ok ? 'read' : describeWordReadError(reading.error).replace(/[\u00a0\u202f]/g, ' ');
};

describe('a file that is no Word document', () => {
  it('is refused with what to do about it', () => {
    expect(sentence(new Uint8Array())).toContain('vide');
    expect(sentence(strToU8('%PDF-1.7'))).toContain('choisissez un fichier .docx');
    expect(sentence(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toContain('mot de passe');
    expect(sentence(zipSync({ 'a.txt': strToU8('a') }))).toContain('choisissez un fichier .docx');
  });

  it('is refused when it is a workbook', () => {
    expect(sentence(workbook({ name: 'Feuil1', rows: [['a']] }))).toContain('classeur');
  });
});

describe('a Word file of unknown hands', () => {
  it('is refused with macros, by its type or by its parts', () => {
    const typed = withPart(file, '[Content_Types].xml', (xml) =>
      xml.replace('wordprocessingml.document.main+xml', 'wordprocessingml.document.macroEnabled.main+xml'),
    );
    expect(sentence(typed)).toContain('macros');
    expect(sentence(withPart(file, 'word/vbaProject.bin', () => 'code'))).toContain('macros');
  });

  it('is refused with entities of its own, which could blow up or read files', () => {
    const bomb = withBody(file, (xml) =>
      xml.replace('<w:document', '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document'),
    );
    expect(sentence(bomb)).toContain('abîmé (word/document.xml)');
  });

  it('is refused when it is cut, or its XML is', () => {
    expect(sentence(file.slice(0, file.length - 200))).toContain('abîmé');
    expect(sentence(withBody(file, (xml) => xml.slice(0, xml.length / 2)))).toContain(
      'abîmé (word/document.xml)',
    );
    expect(sentence(withoutPart(file, 'word/document.xml'))).toContain('pas un document Word');
  });

  it('is refused when it inflates beyond what a report needs, without being inflated', () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': new Uint8Array(120 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(sentence(bomb)).toContain('décompressé');
  });

  it('is refused when it is nested beyond any honest file', () => {
    const deep = withBody(file, (xml) =>
      xml.replace(
        '<w:sectPr',
        `${'<w:tbl><w:tr><w:tc>'.repeat(2000)}${'</w:tc></w:tr></w:tbl>'.repeat(2000)}<w:sectPr`,
      ),
    );
    expect(sentence(deep)).toContain('abîmé');
  });

  it('is read with outside links, which are never followed', () => {
    const linked = withPart(file, 'word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId998" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///c:/modele.dotm" TargetMode="External"/></Relationships>',
      ),
    );
    expect(readingOf(linked).blocks.length).toBeGreaterThan(0);
  });
});

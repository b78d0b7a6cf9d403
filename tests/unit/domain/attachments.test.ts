import { describe, expect, it } from 'vitest';
import { checkContent } from '#shared/domain/attachment-content.ts';
import { ATTACHMENT_LIMITS, planAttachments, usedBytes } from '#shared/domain/attachment-limits.ts';

const file = (name: string, size = 1000, mediaType = '') => ({ name, size, mediaType });
const stored = (sha256: string, size: number) => ({ sha256, size });
const planFor = (files: readonly ReturnType<typeof file>[], attachments: ReturnType<typeof stored>[] = []) =>
  planAttachments(files, { attachments });
const reasonFor = (name: string, mediaType = '') =>
  planFor([file(name, 1000, mediaType)]).refused[0]?.reason ?? null;

describe('the plan of what is attached', () => {
  it.each([
    ...[
      'a.jpg',
      'a.JPEG',
      'a.png',
      'a.webp',
      'a.gif',
      'a.bmp',
      'a.heic',
      'a.pdf',
      'a.docx',
      'a.xlsx',
      'a.pptx',
    ],
    ...['a.odt', 'a.ods', 'a.odp', 'a.doc', 'a.xls', 'a.ppt', 'a.csv', 'a.txt', 'a.eml', 'a.msg'],
  ])('takes %s', (name) => {
    expect(reasonFor(name)).toBeNull();
  });

  it.each([
    [
      /exécuter un programme ou des macros/,
      ['a.exe', 'a.pdf.exe', 'a.BAT', 'a.ps1', 'a.js', 'a.lnk', 'a.xlsm', 'a.docm'],
    ],
    [/décompressez-la/, ['a.zip', 'a.7z', 'a.tar.gz']],
    [/en JPEG ou en PNG/, ['a.svg', 'a.tiff']],
    [/Ce type de fichier n’est pas accepté/, ['a.mp4', 'a.html', 'sans-fin', '.pdf']],
  ])('refuses with « %s »', (sentence, names) => {
    for (const name of names) expect(reasonFor(name), name).toMatch(sentence);
  });

  it('takes an image without an end to its name, by its media type', () => {
    expect(reasonFor('image', 'image/png')).toBeNull();
    expect(reasonFor('programme.exe', 'image/png')).not.toBeNull();
  });

  it('takes 50 MB to the byte, and refuses one more and an empty file', () => {
    const { fileBytes } = ATTACHMENT_LIMITS;
    expect(planFor([file('a.pdf', fileBytes)]).refused).toEqual([]);
    expect(planFor([file('a.pdf', fileBytes + 1)]).refused[0]?.reason).toMatch(/au-delà des 50\sMo/);
    expect(planFor([file('a.jpg', fileBytes + 1)]).refused[0]?.reason).toMatch(/au-delà des 50\sMo/);
    expect(planFor([file('a.pdf', 0)]).refused[0]?.reason).toMatch(/vide/);
  });

  it('fills 500 MB to the byte, counts each content once, and goes on after what has no room', () => {
    const attached = [stored('a', 480_000_000), stored('a', 480_000_000)];
    expect(usedBytes(attached)).toBe(480_000_000);
    const plan = planFor(
      [file('un.pdf', 15_000_000), file('deux.pdf', 5_000_001), file('trois.pdf', 5_000_000)],
      attached,
    );
    expect(plan.accepted.map(({ name }) => name)).toEqual(['un.pdf', 'trois.pdf']);
    expect(plan.refused.map(({ name }) => name)).toEqual(['deux.pdf']);
    expect(plan.totalBytes).toBe(ATTACHMENT_LIMITS.missionBytes);
  });

  it('counts a heavy photograph for what it may weigh once reduced', () => {
    const photos = Array.from({ length: 100 }, (_, index) => file(`IMG_${index}.jpg`, 12_000_000));
    const plan = planFor(photos);
    expect(plan.accepted).toHaveLength(100);
    expect(plan.totalBytes).toBe(100 * ATTACHMENT_LIMITS.reducedImageBytes);
  });
});

const ascii = (text: string) => Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
const wide = (text: string) => [...text].map((character) => `${character}\u0000`).join('');
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const JPEG = '\u00ff\u00d8\u00ff\u00e0';
const PNG = '\u0089PNG\r\n\u001a\n';
const ZIP = 'PK\u0003\u0004';

const contentOf = (name: string, text: string) => checkContent({ name, mediaType: '' }, ascii(text));

describe('the content of a file', () => {
  it.each([
    ['a.jpg', JPEG, 'image/jpeg'],
    ['a.png', PNG, 'image/png'],
    ['a.gif', 'GIF89a', 'image/gif'],
    ['a.webp', 'RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', 'image/webp'],
    ['a.bmp', `BM\u0010\u0000\u0000\u0000\u0000\u0000\u0000\u0000${'x'.repeat(30)}`, 'image/bmp'],
    ['a.heic', '\u0000\u0000\u0000\u0018ftypheic', 'image/heic'],
    // Telephones and chats rename without converting.
    ['a.jpg', '\u0000\u0000\u0000\u0018ftypheic', 'image/heic'],
    ['a.jpg', PNG, 'image/png'],
  ])('of %s is told by its first bytes', (name, text, mediaType) => {
    expect(contentOf(name, text)).toEqual({ ok: true, value: { isImage: true, mediaType } });
  });

  it.each([
    ['a.pdf', '%PDF-1.4'],
    ['a.docx', `${ZIP}xx word/document.xml`],
    ['a.xlsx', `${ZIP}xx xl/workbook.xml`],
    ['a.pptx', `${ZIP}xx ppt/presentation.xml`],
    ['a.odt', `${ZIP}${'x'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`],
    ['a.doc', `${OLE}${wide('WordDocument')}`],
    ['a.xls', `${OLE}${wide('Workbook')}`],
    ['a.ppt', `${OLE}${wide('PowerPoint Document')}`],
    ['a.msg', `${OLE}${wide('__properties_version1.0')}`],
    ['a.csv', 'Nom;Co\u00fbt\n'],
    ['a.txt', '\u00ff\u00fea\u0000b\u0000'],
    ['a.txt', 'MZ, le sigle'],
    ['a.eml', 'From: a@b.fr\r\n'],
  ])('of %s is what its name says', (name, text) => {
    expect(contentOf(name, text)).toMatchObject({ ok: true, value: { isImage: false } });
  });

  it.each([
    ['a.pdf', 'MZ\u0090\u0000', /programme/],
    ['a.txt', 'MZ\u0090\u0000', /programme/],
    ['a.csv', '\u007fELF', /programme/],
    ['a.txt', '#!/bin/sh\n', /programme/],
    ['a.jpg', '\u00cf\u00fa\u00ed\u00fe', /programme/],
    ['a.pdf', JPEG, /ne correspond pas à son nom/],
    ['a.docx', `${ZIP}xx xl/workbook.xml`, /ne correspond pas à son nom/],
    ['a.docx', `${ZIP}xx word/document.xml word/vbaProject.bin`, /ne correspond pas à son nom/],
    ['a.docx', `${ZIP}xx`, /ne correspond pas à son nom/],
    ['a.doc', `${OLE}${wide('Property')}`, /ne correspond pas à son nom/],
    ['a.txt', 'a\u0000b', /ne correspond pas à son nom/],
    ['a.png', 'bonjour', /n’est pas une image/],
    ['a.jpg', '', /n’est pas une image/],
  ])('of %s that is something else is refused', (name, text, sentence) => {
    expect(contentOf(name, text)).toEqual({ ok: false, error: expect.stringMatching(sentence) });
  });
});

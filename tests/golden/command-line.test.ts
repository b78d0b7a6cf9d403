import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { runNode } from '#scripts/tools.ts';
import { readSlides } from '#tests/support/slides.ts';
import { readCells } from '#tests/support/spreadsheet.ts';
import { partNames, readBack } from '#tests/support/word.ts';
import { aTemplate, p } from '#tests/support/word-templates.ts';

/** Starting a process and laying out pages takes seconds, more on a busy machine. */
const PATIENT = 240_000;

const folder = mkdtempSync(join(tmpdir(), 'jalon-command-line-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (script: string, ...args: readonly string[]) =>
  runNode(['--import', 'tsx', `scripts/${script}.ts`, ...args], { quiet: true, minutes: 4 });
const write = (deliverable: string, ...options: readonly string[]) =>
  run(
    'report',
    'resources/samples/mission-ouverte.json',
    '--out',
    folder,
    '--date',
    '2026-12-04',
    '--deliverable',
    deliverable,
    ...options,
  );
/** Narrow and no-break spaces as plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const pathIn = (output: string) => output.trim().split(': ').at(-1) ?? '';

describe('the command line', () => {
  it(
    'writes the workbook',
    async () => {
      const { code, output } = await write('workbook');
      expect(code).toBe(0);
      const cells = readCells(new Uint8Array(readFileSync(pathIn(output))));
      expect([...cells.keys()]).toContain('Classement');
    },
    PATIENT,
  );

  it(
    'writes the slides',
    async () => {
      const { code, output } = await write('restitution');
      expect(code).toBe(0);
      const [opening] = readSlides(new Uint8Array(readFileSync(pathIn(output))));
      expect(opening?.title).toBe('Restitution du diagnostic data et IA');
    },
    PATIENT,
  );

  it(
    'writes a working version, with its sources as comments',
    async () => {
      const { code, output } = await write('framing-note', '--working');
      expect(code).toBe(0);
      expect(partNames(new Uint8Array(readFileSync(pathIn(output))))).toContain('word/comments.xml');
    },
    PATIENT,
  );

  it(
    'pours a document into a template, and tells what is to mend in it',
    async () => {
      const template = join(folder, 'template.docx');
      writeFileSync(template, aTemplate(p('Étude de {{entreprise.nom}}') + p('{{entreprise.inconnu}}')));
      const { code, output } = await write('report', '--template', template);
      expect(code).toBe(0);
      expect(plain(output)).toContain('Modèle Word\n  - À corriger : La variable « entreprise.inconnu »');
      expect(plain(await readBack(new Uint8Array(readFileSync(pathIn(output)))))).toContain(
        'Étude de Rivoire Génie climatique',
      );
    },
    PATIENT,
  );

  it(
    'writes nothing from a file that is no template, nor from a template for what is no report',
    async () => {
      const refused = await write('report', '--template', 'package.json');
      expect(refused.code).toBe(1);
      expect(plain(refused.errors).trim()).toBe('Le document n’est pas écrit : corrigez d’abord le modèle.');
      const misused = await write('workbook', '--template', 'package.json');
      expect(misused.code).toBe(2);
      expect(plain(misused.errors)).toContain('« workbook » ne se coule pas dans un modèle');
    },
    PATIENT,
  );

  it(
    'writes the file for Bpifrance, finds it intact, and says what was changed in it since',
    async () => {
      const { code, output } = await write('dossier');
      expect(code).toBe(0);
      const path = pathIn(output);
      expect((await run('dossier', '--verify', path)).code).toBe(0);
      const forged = { ...unzipSync(new Uint8Array(readFileSync(path))), 'diagnostic.json': strToU8('{}') };
      writeFileSync(path, zipSync(forged));
      const verified = await run('dossier', '--verify', path);
      expect(verified.code).toBe(1);
      expect(verified.errors.trim()).toMatch(
        /^«.diagnostic\.json.» a été modifié depuis l’écriture du dossier\.$/u,
      );
    },
    PATIENT,
  );
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { runNode } from '#scripts/tools.ts';
import { readCells } from '#tests/support/spreadsheet.ts';

/** Starting a process and laying out pages takes seconds, more on a busy machine. */
const PATIENT = 240_000;

const folder = mkdtempSync(join(tmpdir(), 'jalon-dossier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (script: string, ...args: readonly string[]) =>
  runNode(['--import', 'tsx', `scripts/${script}.ts`, ...args], { quiet: true, minutes: 4 });
const write = (deliverable: string) =>
  run(
    'report',
    'resources/samples/mission-ouverte.json',
    '--out',
    folder,
    '--date',
    '2026-12-04',
    '--deliverable',
    deliverable,
  );
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

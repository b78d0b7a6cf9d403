import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectedText,
  GOLDEN_DATE,
  GOLDEN_FILES,
  GOLDEN_SAMPLES,
  type Golden,
  type GoldenSample,
  makeGolden,
  makeWholeWord,
} from '#scripts/lib/golden.ts';
import { lineDiff } from '#scripts/lib/line-diff.ts';
import { sha256 } from '#scripts/lib/sha256.ts';
import { runNode } from '#scripts/tools.ts';
import { pseudonymise } from '#shared/report/pseudonymise.ts';
import { missingTexts, officeErrors, readBack } from '#tests/support/word.ts';
import { typedTexts } from './typed-texts.ts';

/** Laying out sixty pages takes seconds, more on a busy machine. */
const PATIENT = 240_000;

const made = new Map<GoldenSample, Golden>();
beforeAll(async () => {
  for (const sample of GOLDEN_SAMPLES) made.set(sample, await makeGolden(sample));
}, PATIENT);

function golden(sample: GoldenSample): Golden {
  const it = made.get(sample);
  if (!it) throw new Error(`${sample} was not made.`);
  return it;
}

describe.each(GOLDEN_SAMPLES)('the sample %s', (sample) => {
  it.each(GOLDEN_FILES)('gives the golden %s', (file) => {
    const diff = lineDiff(expectedText(sample, file) ?? '', golden(sample).texts[file]);
    expect.soft(diff, `npm run golden -- --accept, if this is what you meant:\n${diff}`).toBeNull();
  });

  it(
    'gives a Word file in which Microsoft’s validator finds no error',
    async () => {
      expect(await officeErrors(golden(sample).word)).toEqual([]);
    },
    PATIENT,
  );

  it(
    'is read back whole by another reader, accents included, when all is printed',
    async () => {
      const { doc } = golden(sample);
      const typed = typedTexts(doc.deliverables.pseudonymisePeople ? pseudonymise(doc) : doc);
      expect(typed.length).toBeGreaterThan(30);
      expect(missingTexts(await readBack(await makeWholeWord(sample)), typed)).toEqual([]);
    },
    PATIENT,
  );
});

describe('the same mission', () => {
  it(
    'gives the same bytes twice in one process',
    async () => {
      const again = await makeGolden('mission-en-cours');
      expect(await sha256(again.word)).toBe(await sha256(golden('mission-en-cours').word));
    },
    PATIENT,
  );

  describe('from the command line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jalon-report-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const report = (...args: readonly string[]) =>
      runNode(['--import', 'tsx', 'scripts/report.ts', ...args], { quiet: true, minutes: 4 });

    it(
      'gives the same bytes in another process, after the findings',
      async () => {
        const { code, output } = await report(
          'resources/samples/mission-complete.json',
          '--out',
          folder,
          '--date',
          GOLDEN_DATE,
        );
        expect(code).toBe(0);
        expect(output).toContain('Fonderie Marchand');
        const written = readFileSync(
          join(folder, 'Rapport Diag Data IA - Fonderie Marchand - 2026-12-04.docx'),
        );
        expect(await sha256(written)).toBe(await sha256(golden('mission-complete').word));
      },
      PATIENT,
    );

    it(
      'answers a file that is no mission with one plain sentence and code 1',
      async () => {
        const { code, errors } = await report('package.json', '--out', folder);
        expect(code).toBe(1);
        expect(errors.trim().split('\n')).toEqual([
          'Ce fichier JSON vient d’un autre logiciel, ce n’est pas une mission Jalon\u202f: choisissez un autre fichier.',
        ]);
      },
      PATIENT,
    );

    it(
      'answers a missing file with one plain sentence and code 1',
      async () => {
        const { code, errors } = await report('nulle-part.jalon', '--out', folder);
        expect(code).toBe(1);
        expect(errors.trim()).toMatch(/^Le fichier «\u202f.*nulle-part\.jalon\u202f» est introuvable/);
      },
      PATIENT,
    );

    it.each([
      ['no folder', ['resources/samples/mission-ouverte.json']],
      ['no file', ['--out', 'x']],
      [
        'a date that is none',
        ['resources/samples/mission-ouverte.json', '--out', 'x', '--date', '2026-02-31'],
      ],
      ['an unknown option', ['resources/samples/mission-ouverte.json', '--out', 'x', '--fast']],
    ])(
      'answers %s with its usage and code 2',
      async (_, args) => {
        const { code, errors } = await report(...args);
        expect(code).toBe(2);
        expect(errors).toContain('npm run report -- <fichier');
      },
      PATIENT,
    );
  });
});

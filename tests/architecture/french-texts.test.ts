import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOUSE } from '#scripts/tools.ts';
import { frenchFaults, textsOf } from './french-texts.ts';

const FOLDERS = ['renderer', 'shared', 'electron'];
/** They hold the rules themselves: marks and spaces one by one. */
const MAKERS_OF_TYPOGRAPHY = ['shared/domain/french.ts'];

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(HOUSE, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      file: path.slice(HOUSE.length + 1).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    })),
).filter(({ file }) => !MAKERS_OF_TYPOGRAPHY.includes(file));

describe('the texts of the application', () => {
  it.each(FOLDERS)('are in French typography, in %s', (folder) => {
    const faults = sources
      .filter(({ file }) => file.startsWith(`${folder}/`))
      .flatMap(({ file, text }) =>
        frenchFaults(file, text).map(
          ({ line, fault, text: written }) => `${file}:${line} ${fault}: ${written}`,
        ),
      );
    expect(faults).toEqual([]);
  });

  it('are really read: hundreds on screen, in every feature', () => {
    const shown = sources.flatMap(({ file, text }) =>
      textsOf(file, text)
        .filter(({ isShown, text: written }) => isShown && /\p{L}{2}/u.test(written))
        .map(() => file.split('/').slice(0, 3).join('/')),
    );
    const features = readdirSync(join(HOUSE, 'renderer/features')).filter((name) => !name.includes('.'));
    expect(shown.length).toBeGreaterThan(500);
    expect(features.filter((name) => !shown.includes(`renderer/features/${name}`))).toEqual([]);
  });
});

/** Planted in a component; the fault it must be given, null for none. `␣` is the narrow space. */
const PLANTED: readonly (readonly [string, string | null])[] = [
  ['const a = <p>Continuer : maturité</p>;', 'plain space before ; : ! ?'],
  ['const a = <p>Continuer␣: maturité</p>;', null],
  ['const a = <p>{name} ?</p>;', 'plain space before ; : ! ?'],
  ["const a = isOk ? 'oui' : 'non';", null],
  ["const a = 'Pas de score ; trop peu de réponses';", 'plain space before ; : ! ?'],
  ["const a = parts.join(' ; ');", 'plain space before ; : ! ?'],
  ["const a = parts.join('␣; ');", null],
  [`const a = \`Effacer \${name} ?\`;`, 'plain space before ; : ! ?'],
  [`const a = \`Effacer \${name}\\u00a0!\`;`, 'plain space before ; : ! ?'],
  [`const a = \`Effacer \${name}␣?\`;`, null],
  ['const a = <Field label="Pourquoi?" />;', 'no space before ; : ! ?'],
  [`const a = <Field label={\`Coût \${year}: total\`} />;`, 'no space before ; : ! ?'],
  ["const a = 'https://bpifrance.fr'; const b = 'text/css; charset=utf-8';", null],
  ["const a = 'La citation « oui »';", 'no narrow space inside « »'],
  ['const a = <p>La citation «oui»</p>;', 'no narrow space inside « »'],
  [`const a = \`La citation «␣\${text}␣»\`;`, null],
  ['const a = "L\'entreprise";', 'straight apostrophe'],
  ["const a = 'Cas d\\'usage';", 'straight apostrophe'],
  ['const a = <p>Aujourd&apos;hui</p>;', 'straight apostrophe'],
  ['const a = <Field label="Cas d’usage" />;', null],
  ["// It's a comment : l'entreprise\nconst a = /l'a ?/;", null],
  ["type A = 'un type : ?';", null],
  ["const a = 'Enregistrement...';", 'three dots instead of …'],
  [`const a = \`Recommandation n° \${number}\`;`, 'plain space after n°'],
  ['const a = <Button>Save</Button>;', 'English'],
  ['const a = <Button>{isBusy ? "Loading" : "Enregistrer"}</Button>;', 'English'],
  ['const a = <Field placeholder="Search" />;', 'English'],
  ['const a = <button aria-label="Delete this line" />;', 'English'],
  ["const columns = [{ id: 'error', header: 'Error' }];", 'English'],
  ['const a = <p>Score : undefined</p>;'.replace(' :', '␣:'), 'English'],
  ["const a = <Badge state={status === 'error' ? 'save' : 'unknown'}>Échec</Badge>;", null],
  ["const a = <Field label={kind === 'error' ? 'Échec' : 'Réussite'} />;", null],
  ['const a = <p>Note de cadrage, date et type de message</p>;', null],
];

describe('a planted text', () => {
  it.each(PLANTED)('%s is judged: %s', (code, fault) => {
    const faults = frenchFaults('planted.tsx', code.replaceAll('␣', '\u202f'));
    expect(faults.map((found) => found.fault)).toEqual(fault === null ? [] : [fault]);
  });

  it('is reported at its line, read as the user reads it', () => {
    const code = `const é = 'accents count as bytes';\n\nconst b = \`Échec \${why} : réessayez\`;\n`;
    expect(frenchFaults('renderer/a.ts', code)).toEqual([
      { line: 3, fault: 'plain space before ; : ! ?', text: 'Échec {…} : réessayez' },
    ]);
  });
});

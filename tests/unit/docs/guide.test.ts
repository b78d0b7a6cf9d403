import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOUSE } from '#scripts/tools.ts';
import { ALL_DELIVERABLES } from '#shared/report/deliverables/all-deliverables.ts';
import { textsOf } from '#tests/architecture/french-texts.ts';

const read = (path: string) => readFileSync(join(HOUSE, path), 'utf8');
const GUIDE = 'docs/guide-utilisateur.md';
const guide = read(GUIDE);
const PAGES = [GUIDE, 'docs/calculs.md', 'README.md'];
const HEAVIEST_IMAGE = 150_000;

/** In bold for their weight: no button, tab or card bears these words. */
const EMPHASISED = new Set([
  'Rien ne quitte votre ordinateur.',
  'La saisie s’enregistre seule.',
  'Tout se défait.',
  'Tout se trouve.',
  // What a derived sentence is called; on screen, each is marked « Proposition ».
  'propositions',
]);

/** Narrow and no-break spaces as plain ones, one space at most. */
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

function found(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group);
}

function sourcesUnder(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(join(HOUSE, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

const sources = [...sourcesUnder('renderer'), ...sourcesUnder('shared/report/deliverables')];
const shownTexts = new Set(
  sources.flatMap(({ file, text }) => textsOf(file, text)).map(({ text }) => plain(text)),
);

/** Links and images of a page that lead to a file, as paths in the house. */
function filesNamed(page: string): readonly string[] {
  return found(/\]\(([^)#\s]+)[^)]*\)/g, read(page))
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(page), target));
}

describe('the user guide', () => {
  it('is read in a quarter of an hour', () => {
    const words = guide.split(/\s+/).filter((word) => word !== '').length;
    expect(words).toBeGreaterThanOrEqual(1900);
    expect(words).toBeLessThanOrEqual(2600);
  });

  it('names buttons, tabs and cards as the screen does', () => {
    const labels = found(/\*\*([^*]+)\*\*/g, guide).filter((label) => !EMPHASISED.has(label));
    expect(labels.length).toBeGreaterThan(50);
    expect(labels.filter((label) => !shownTexts.has(plain(label)))).toEqual([]);
  });

  it('emphasises nothing else than what it excuses', () => {
    const bold = new Set(found(/\*\*([^*]+)\*\*/g, guide));
    expect([...EMPHASISED].filter((words) => !bold.has(words))).toEqual([]);
  });

  it('gives shortcuts that the application listens to', () => {
    const code = sources.map(({ text }) => text).join('\n');
    // Pasting is the system's own.
    const shortcuts = new Set(found(/`(Ctrl\+[^`]+)`/g, guide).filter((keys) => keys !== 'Ctrl+V'));
    expect(shortcuts.size).toBeGreaterThan(5);
    const isKnown = (keys: string) => {
      const registered = keys.replace('Ctrl+', 'mod+').replace('Maj+', 'shift+');
      return code.includes(`'${registered}'`) || code.includes(`"${keys}"`);
    };
    expect([...shortcuts].filter((keys) => !isKnown(keys))).toEqual([]);
  });

  it('lists every document that can be written, in the order of the screen', () => {
    const table = guide.slice(guide.indexOf('| Document | Format |')).split('\n\n')[0] ?? '';
    expect(found(/^\| ([^|]+) \|/gm, table).filter((name) => name !== 'Document')).toEqual(
      ALL_DELIVERABLES.map(({ title }) => title),
    );
  });
});

describe('the pages', () => {
  it.each(PAGES)('%s leads nowhere that does not exist', (page) => {
    expect(filesNamed(page).filter((path) => !existsSync(join(HOUSE, path)))).toEqual([]);
  });

  it('show pictures that are light, and every picture that is kept', () => {
    const shown = new Set(PAGES.flatMap(filesNamed).filter((path) => path.endsWith('.png')));
    const kept = readdirSync(join(HOUSE, 'docs/images'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.png'))
      .map((name) => join('docs/images', name));
    expect(kept.toSorted()).toEqual([...shown].toSorted());
    expect(kept.filter((path) => statSync(join(HOUSE, path)).size > HEAVIEST_IMAGE)).toEqual([]);
  });

  it('give commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Record<string, string> };
    const named = new Set(PAGES.flatMap((page) => found(/npm run ([\w:-]+)/g, read(page))));
    expect(named.size).toBeGreaterThan(5);
    expect([...named].filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

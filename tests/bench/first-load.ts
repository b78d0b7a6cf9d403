import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { BenchLine } from './measure.ts';

const RENDERER = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const BARE_PAGE = `import { createElement } from 'react'; import { createRoot } from 'react-dom/client';
createRoot(document.body).render(createElement('button', null, 'Bonjour'));`;

/** JavaScript read before the first screen shows (compressed), against a page that holds React and a button. */
export async function measureFirstLoad(): Promise<readonly BenchLine[]> {
  const folder = mkdtempSync(join(dirname(RENDERER), '.bench-'));
  try {
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><script type="module" src="./bare.js"></script>',
    );
    writeFileSync(join(folder, 'bare.js'), BARE_PAGE);
    const outDir = mkdtempSync(join(tmpdir(), 'jalon-bench-'));
    await build({
      configFile: false,
      logLevel: 'error',
      root: folder,
      build: { outDir, emptyOutDir: true, target: 'chrome114' },
    });
    const floor = firstLoadSize(outDir);
    rmSync(outDir, { recursive: true, force: true });
    return [
      {
        name: 'JavaScript du premier écran (gzip)',
        value: firstLoadSize(RENDERER),
        floor,
        unit: 'ko',
        floorName: 'React seul et un bouton',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Kilobytes of the entry script and of everything it imports statically. */
function firstLoadSize(folder: string): number {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/(?:src|href)="[./]*([^"]+\.js)"/g)].flatMap(([, path]) =>
    path ? [path] : [],
  );
  const files = new Set<string>();
  const visit = (path: string) => {
    if (files.has(path)) return;
    files.add(path);
    const code = readFileSync(join(folder, path), 'utf8');
    const imports = /(?:^|[;}])\s*import\s*(?:[\w*{}\s,$]+?from\s*)?["']\.\/([^"']+\.js)["']/g;
    for (const [, name] of code.matchAll(imports)) if (name) visit(join(dirname(path), name));
  };
  for (const entry of entries) visit(entry);
  if (files.size === 0) throw new Error(`No script found in ${folder}: ${readdirSync(folder).join(', ')}`);
  return [...files].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0) / 1000;
}

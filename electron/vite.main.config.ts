import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

/** Main process: one CommonJS file with everything in it, so that no package is shipped beside it. */
export const mainConfig: InlineConfig = {
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/main.ts',
    outDir: 'out/main',
    emptyOutDir: true,
    // Node 18, of the oldest runtime the package is tested on.
    target: 'node18',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false } },
  },
};

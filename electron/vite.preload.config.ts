import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

/** Preload: when sandboxed, it can only be one CommonJS file that requires nothing but `electron`. */
export const preloadConfig: InlineConfig = {
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/preload.ts',
    outDir: 'out/preload',
    emptyOutDir: true,
    target: 'chrome114',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
  },
};

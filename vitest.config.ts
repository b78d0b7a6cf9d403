import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

type Environment = { readonly environment?: 'node' | 'jsdom'; readonly setupFiles?: string[] };

/** The tests of one folder of tests/, which bears the same name. */
function project(name: string, { environment = 'node', setupFiles = [] }: Environment = {}) {
  return {
    plugins: environment === 'jsdom' ? [react()] : [],
    define: { __APP_VERSION__: '"0.0.0-test"' },
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      environment,
      setupFiles,
      testTimeout: 20_000,
      hookTimeout: 60_000,
      restoreMocks: true,
      unstubGlobals: true,
    },
  } satisfies TestProjectInlineConfiguration;
}

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('content'),
      project('data', { setupFiles: ['tests/support/indexed-db.setup.ts'] }),
      project('component', { environment: 'jsdom', setupFiles: ['tests/support/component.setup.ts'] }),
      project('ipc'),
      project('golden'),
      project('architecture'),
    ],
    allowOnly: false,
  },
});

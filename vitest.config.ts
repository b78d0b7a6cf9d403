import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

type Environment = {
  readonly environment?: 'node' | 'jsdom';
  readonly setupFiles?: string[];
  /** False where a test file leaves nothing behind: modules are then loaded once per worker, not once per file. */
  readonly isolate?: boolean;
};

/** The tests of one folder of tests/, which bears the same name. */
function project(name: string, { environment = 'node', setupFiles = [], isolate = true }: Environment = {}) {
  return {
    plugins: environment === 'jsdom' ? [react()] : [],
    define: { __APP_VERSION__: '"0.0.0-test"' },
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      environment,
      setupFiles,
      isolate,
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
      project('unit', { isolate: false }),
      project('content', { isolate: false }),
      project('data', { setupFiles: ['tests/support/indexed-db.setup.ts'] }),
      project('component', {
        environment: 'jsdom',
        setupFiles: ['tests/support/component.setup.ts'],
        isolate: false,
      }),
      project('ipc', { isolate: false }),
      project('golden', { isolate: false }),
      project('architecture', { isolate: false }),
    ],
    allowOnly: false,
    // Vitest keeps one core for itself: on two cores, half the machine would look on.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});

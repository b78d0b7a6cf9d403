import { test as base, type ConsoleMessage, type Request } from '@playwright/test';
import { Jalon } from './jalon.ts';

export { expect } from '@playwright/test';

type Fixtures = {
  /** The application in a browser of its own, with nothing stored. */
  readonly jalon: Jalon;
  /** What must never happen, in any test. */
  readonly watch: undefined;
};

/** Every test fails on a request to anywhere but the application, on an error in the console, on an exception. */
export const test = base.extend<Fixtures>({
  jalon: async ({ page }, use) => {
    await use(new Jalon(page));
  },
  watch: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      context.on('request', (request) => {
        if (isForeign(request, baseURL ?? '')) faults.push(`request to ${request.url()}`);
      });
      context.on('console', (message) => {
        if (isFault(message)) faults.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => faults.push(`exception: ${error.error().message}`));
      await use(undefined);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
    { auto: true },
  ],
});

function isForeign(request: Request, origin: string): boolean {
  const url = request.url();
  return !(url.startsWith(`${origin}/`) || url.startsWith('blob:') || url.startsWith('data:'));
}

function isFault(message: ConsoleMessage): boolean {
  return message.type() === 'error';
}

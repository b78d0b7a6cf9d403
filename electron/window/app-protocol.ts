import { protocol } from 'electron';
import { APP_SCHEME, isAppUrl } from './origin.ts';
import { serveStaticFile } from './static-files.ts';

/** Must run before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Serves the built interface at `app://jalon`, from the archive the application is packed in. */
export function serveApp(root: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    if (!isAppUrl(request.url)) return new Response('Not found', { status: 404 });
    const file = await serveStaticFile(root, request.method, new URL(request.url).pathname);
    return new Response(Buffer.from(file.bytes), { status: file.status, headers: { ...file.headers } });
  });
}

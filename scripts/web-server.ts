import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveStaticFile } from '#electron/window/static-files.ts';

/** Always the same by default: a browser keeps the missions under the address, port included. */
export const DEFAULT_PORT = 4747;
const ADDRESS = '127.0.0.1';

/** A name other than ours in `Host` is another site's page trying to reach us through its own domain. */
function isOurHost(host: string | undefined, port: number): boolean {
  return host === `${ADDRESS}:${port}` || host === `localhost:${port}`;
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurHost(request.headers.host, request.socket.localPort ?? 0)) {
    response.writeHead(421, { 'Content-Type': 'text/plain' }).end('Misdirected request');
    return;
  }
  const [path = '/'] = (request.url ?? '/').split(/[?#]/);
  const file = await serveStaticFile(root, request.method ?? 'GET', path);
  response.writeHead(file.status, { ...file.headers, 'Content-Length': file.bytes.byteLength });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

export type WebServer = { readonly url: string; readonly port: number; readonly close: () => void };

/** Serves the built interface on this machine only. Port 0 takes any free one. */
export async function serveBuild(root: string, port: number): Promise<WebServer> {
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.writeHead(500).end());
  });
  const actual = await listen(server, port);
  return { url: `http://${ADDRESS}:${actual}/`, port: actual, close: () => server.close() };
}

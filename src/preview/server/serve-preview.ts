import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { loadWireTable, officeFolder } from '../host/load-office';
import { putStandIn } from './put-stand-in';

export interface ServedPreview {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Another name would let a page elsewhere read along. */
const ownNames = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * The preview page, the add-in's built files as they are, and the sample round, to this computer only.
 * @param root the project's folder, with `dist/addin` and `dist/preview` built
 * @param port 0: any free one; another is used where this one is taken
 */
export async function servePreview(root: string, port = 0): Promise<ServedPreview> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(request, root, pathname).then(
      (content) => response.writeHead(200, { 'content-type': content.type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(content.bytes),
      () => response.writeHead(404).end(),
    );
  });
  const listen = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, 'localhost', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(port).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== 'EADDRINUSE' || port === 0) throw thrown;
    return listen(0);
  });
  return {
    address: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Content {
  readonly type: string;
  readonly bytes: Uint8Array | string;
}

async function answer({ method, headers }: IncomingMessage, root: string, pathname: string): Promise<Content> {
  if (method !== 'GET' || !ownNames.test(headers.host ?? '')) throw new Error('not for this page');
  const [, folder = '', ...rest] = decodeURIComponent(pathname).split('/');
  const file = rest.join('/');
  const json = (value: unknown): Content => ({ type: types['.json'] ?? '', bytes: JSON.stringify(value) });
  if (pathname === '/') return read(path.join(root, 'dist/preview'), 'preview.html');
  if (pathname === '/differences.md') return read(path.join(root, 'src/preview/host'), 'differences.md');
  if (pathname === '/wire-table.json') return json(loadWireTable(officeFolder(path.join(root, 'package.json')), path.join(root, 'node_modules/.cache/district-ledger')));
  if (pathname === '/samples/returns.json') return json((await readdir(path.join(root, 'assets/sample-returns'))).sort());
  if (folder === 'samples') return read(path.join(root, file.startsWith('sample-plan.') ? 'assets' : 'assets/sample-returns'), file);
  if (folder === 'addin') {
    const content = await read(path.join(root, 'dist/addin'), file);
    return file === 'taskpane.html' ? { ...content, bytes: putStandIn(content.bytes.toString()) } : content;
  }
  return read(path.join(root, 'dist/preview'), [folder, ...rest].join('/'));
}

async function read(folder: string, file: string): Promise<Content> {
  const found = path.resolve(folder, file);
  if (!found.startsWith(folder + path.sep)) throw new Error('not in the folder');
  return { type: types[path.extname(found)] ?? 'application/octet-stream', bytes: await readFile(found) };
}

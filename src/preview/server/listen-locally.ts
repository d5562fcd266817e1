import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Content } from './content';

export interface Listening {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface Certificate {
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
}

/** Under another name, a page elsewhere could read along. */
const ownNames = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Answers this computer alone. A request that is not answered, or asks under another name, gets 404.
 * @param port 0: any free one. Rejects with EADDRINUSE where it is taken.
 */
export async function listenLocally(
  answer: (pathname: string) => Promise<Content>,
  port: number,
  certificate?: Certificate,
): Promise<Listening> {
  const respond: RequestListener = ({ method, url = '/', headers }, response) => {
    const isOwn = method === 'GET' && ownNames.test(headers.host ?? '');
    const asked = isOwn
      ? Promise.resolve(url).then((each) => answer(decodeURIComponent(new URL(each, 'http://localhost').pathname)))
      : Promise.reject(new Error('not for others'));
    asked.then(
      ({ type, bytes }) =>
        response
          .writeHead(200, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  };
  const server: Server = certificate ? createSecureServer({ ...certificate }, respond) : createServer(respond);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    address: `${certificate ? 'https' : 'http'}://localhost:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import { readContent } from '../../../src/preview/server/content';
import { listenLocally, type Listening } from '../../../src/preview/server/listen-locally';
import { standInScript } from '../../../src/preview/server/put-stand-in';
import { servePreview } from '../../../src/preview/server/serve-preview';

const root = path.resolve(__dirname, '../../..');
let served: Listening;

beforeAll(async () => {
  served = await servePreview(root);
});

afterAll(async () => {
  await served.close();
});

function ask(
  pathname: string,
  options: { method?: string; host?: string } = {},
): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.address);
    const { method = 'GET', host } = options;
    request({ hostname, port, path: pathname, method, ...(host !== undefined && { headers: { host } }) }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        resolve({ status: answer.statusCode, body: Buffer.concat(pieces).toString() });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('the pane is the built one but for the script in front', async () => {
  const { status, body } = await ask('/addin/taskpane.html');
  expect(status).toBe(200);
  expect(body.split(standInScript).join('')).toBe(readFileSync(path.join(root, 'dist/addin/taskpane.html'), 'utf8'));
  expect(body.indexOf(standInScript)).toBe(body.indexOf('<script'));
  expect((await ask('/addin/pane.js')).body).toBe(readFileSync(path.join(root, 'dist/addin/pane.js'), 'utf8'));
});

test('the page allows nothing from elsewhere', async () => {
  const [, policy = ''] = /Content-Security-Policy"? content="([^"]*)"/.exec((await ask('/')).body) ?? [];
  const sources = policy.split('; ').map((rule) => rule.split(' ').slice(1));
  expect(new Set(sources.flat())).toEqual(new Set(["'none'", "'self'", "'unsafe-inline'", 'data:']));
  expect(policy).toContain("script-src 'self';");
});

test.each([
  ['a file outside', '/addin/..%2f..%2fpackage.json', {}],
  ['a file outside the samples', '/samples/sample-plan.%2f..%2f..%2fpackage.json', {}],
  ['a path that cannot be decoded', '/%E0%A4%A', {}],
  ['another name for this computer', '/', { host: 'ledger.example.com' }],
  ['another method', '/', { method: 'POST' }],
  ['what is not there', '/nothing.js', {}],
] as const)('%s is not given', async (_, pathname, options) => {
  expect((await ask(pathname, options)).status).toBe(404);
});

test('a taken port is left alone', async () => {
  const { port } = new URL(served.address);
  const second = await servePreview(root, Number(port));
  expect(second.address).not.toBe(served.address);
  await second.close();
});

test('the add-in is served over https with a certificate of this computer', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-certificate-'));
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const quiet = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    await generateCertificates(ca, cert, key, 1);
    const secure = await listenLocally((pathname) => readContent(path.join(root, 'dist/addin'), pathname.slice(1)), 0, {
      cert: readFileSync(cert),
      key: readFileSync(key),
    });
    const status = await new Promise<number | undefined>((resolve, reject) => {
      get(`${secure.address}/taskpane.html`, { ca: readFileSync(ca) }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
    await secure.close();
    expect(status).toBe(200);
  } finally {
    quiet.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  }
});

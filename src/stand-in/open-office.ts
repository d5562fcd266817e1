import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { Host } from './stand-in-host';

export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/**
 * Loads the real library, unmodified, over a host in Node; it is ready when this settles. Each call is a library of its own.
 * `folder`: where the library's files are (`officeFolder`).
 */
export async function openOffice(host: Host, folder: string): Promise<OfficeGlobals> {
  const globals = fakeWindow(host, folder);
  const context = createContext(globals);
  globals['eval_'] = (code: string, name: string) => runInContext(code, context, { filename: name });
  runInContext(readFileSync(join(folder, 'office.js'), 'utf8'), context, { filename: 'office.js' });
  const office = globals as unknown as OfficeGlobals;
  await office.Office.onReady();
  return office;
}

/** The few things of a window and a document that the library touches. */
function fakeWindow(host: Host, folder: string): Record<string, unknown> {
  const script = { src: 'https://localhost/office.js', getAttribute: () => null };
  const storage = new Map<string, string>();
  const globals: Record<string, unknown> = {
    console: { log: () => undefined, warn: () => undefined, error: () => undefined },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    URL,
    Blob,
    atob,
    btoa,
    TextEncoder,
    TextDecoder,
    Promise,
    external: host.external,
    navigator: { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Trident/7.0', platform: 'Win32' },
    location: {
      href: 'https://localhost/page.html',
      search: '',
      hash: '',
      host: 'localhost',
      protocol: 'https:',
      origin: 'https://localhost',
      pathname: '/page.html',
    },
    history: {},
    name: '',
    status: '',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    sessionStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
      removeItem: (key: string) => storage.delete(key),
    },
    document: {
      URL: 'https://localhost/page.html',
      readyState: 'complete',
      cookie: '',
      getElementsByTagName: (tag: string) => (tag === 'script' ? [script] : [head]),
      createElement: () => ({ setAttribute: () => undefined, style: {} }),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      getElementById: () => null,
      documentElement: {},
      body: { appendChild: () => undefined },
    },
  };
  const head = {
    appendChild: (element: { src?: string; onload?: () => void; onreadystatechange?: unknown }) => {
      const { src = '' } = element;
      const file = new URL(src).pathname.slice(1);
      queueMicrotask(() => {
        (globals['eval_'] as (code: string, name: string) => void)(readFileSync(join(folder, file), 'utf8'), file);
        element.onload?.();
      });
    },
    insertBefore: (element: { src?: string; onload?: () => void }) => {
      head.appendChild(element);
    },
  };
  (globals['document'] as Record<string, unknown>)['head'] = head;
  globals['window'] = globals;
  globals['self'] = globals;
  globals['top'] = globals;
  globals['parent'] = globals;
  return globals;
}

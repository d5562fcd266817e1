import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { loadWireTable, officeFolder } from '@district-ledger/excel-stand-in/load-office';
import { type Content, readContent, toJsonContent } from './content';
import { listenLocally, type Listening } from './listen-locally';
import { putStandIn } from './put-stand-in';

/**
 * The preview page, the add-in's built files as they are, and the sample round.
 * @param root the project's folder, with `dist/addin` and `dist/preview` built
 * @param port another is used where this one is taken; 0: any
 */
export async function servePreview(root: string, port = 0): Promise<Listening> {
  const answer = (pathname: string) => find(root, pathname);
  return listenLocally(answer, port).catch((thrown: unknown) => {
    if ((thrown as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw thrown;
    return listenLocally(answer, 0);
  });
}

async function find(root: string, pathname: string): Promise<Content> {
  const [, folder = '', ...rest] = pathname.split('/');
  const file = rest.join('/');
  switch (pathname) {
    case '/':
      return readContent(path.join(root, 'dist/preview'), 'preview.html');
    case '/differences.md':
      return readContent(path.join(root, 'src/stand-in'), 'differences.md');
    case '/wire-table.json':
      return toJsonContent(
        loadWireTable(
          officeFolder(path.join(root, 'package.json')),
          path.join(root, 'node_modules/.cache/district-ledger'),
        ),
      );
    case '/samples/returns.json':
      return toJsonContent((await readdir(path.join(root, 'assets/sample-returns'))).sort());
    case '/addin/taskpane.html': {
      const page = await readContent(path.join(root, 'dist/addin'), file);
      return { ...page, bytes: putStandIn(page.bytes.toString()) };
    }
    default:
      if (folder === 'samples')
        return readContent(path.join(root, file.startsWith('sample-plan.') ? 'assets' : 'assets/sample-returns'), file);
      return folder === 'addin'
        ? readContent(path.join(root, 'dist/addin'), file)
        : readContent(path.join(root, 'dist/preview'), pathname.slice(1));
  }
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeSample } from './make-sample';

test('the committed sample is what the generator makes (npm run sample)', async () => {
  const assets = path.resolve('assets');
  const files = await makeSample(assets);
  const stale: string[] = [];
  for (const [name, bytes] of files) {
    const committed = await readFile(path.join(assets, name)).catch(() => Buffer.alloc(0));
    if (!committed.equals(bytes)) stale.push(name);
  }
  expect(stale).toEqual([]);
});

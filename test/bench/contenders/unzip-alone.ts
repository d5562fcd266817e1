import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { defaultLimits } from '../../../src/workbook/package/limits';
import { readDirectory } from '../../../src/workbook/package/read-directory';
import { sayResult, startWatch } from './say-result';

/** The limit: every part inflated by zlib, nothing looked at. */
const [folder = ''] = process.argv.slice(2);
const stop = startWatch();
const files = readdirSync(folder);
for (const file of files) {
  const bytes = readFileSync(path.join(folder, file));
  for (const { start, packedSize, method } of readDirectory(bytes, defaultLimits)) {
    if (method === 8) inflateRawSync(bytes.subarray(start, start + packedSize));
  }
}
sayResult(files.length, stop(), null);

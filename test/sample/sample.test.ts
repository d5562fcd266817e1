import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPlan } from '../../src/plan/read-plan';
import { readDocx } from '../../src/workbook/word/read-docx';
import { readText } from '../../src/workbook/word/read-text';
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

test('the sample plan says the same as a text and as a Word document', async () => {
  const [text, document] = await Promise.all([
    readFile('assets/sample-plan.txt').then((bytes) => readText(bytes)),
    readFile('assets/sample-plan.docx').then((bytes) => readDocx(bytes)),
  ]);
  expect(document).toBe(text.trimEnd());
  const draft = readPlan(document);
  expect(draft).toEqual(readPlan(text));
  expect(draft.plan.tasks).toHaveLength(30);
});

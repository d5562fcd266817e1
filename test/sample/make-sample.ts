import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { appVersion } from '../../src/cli/app-version';
import { readText } from '../../src/workbook/word/read-text';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { readPlan } from '../../src/plan/read-plan';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { drawDocument } from './draw-document';
import { makeReturns } from './make-returns';
import { applyReview, sampleReviewSchema } from './sample-review';

/** Every generated file of the sample by its path under `assets/`. */
export async function makeSample(assets: string): Promise<Map<string, Uint8Array>> {
  const text = readText(await readFile(path.join(assets, 'sample-plan.txt')));
  const draft = readPlan(text);
  const review = sampleReviewSchema.parse(JSON.parse(await readFile(path.join(assets, 'sample-review.json'), 'utf8')));
  const plan = applyReview(draft.plan, review);
  const files = new Map<string, Uint8Array>([
    ['sample-plan.docx', drawDocument(text)],
    ['sample-plan.xlsx', await writeXlsx(toPlanBook(plan, toRuleLines()))],
  ]);
  for (const { name, book } of makeReturns(plan, review, appVersion))
    files.set(`sample-returns/${name}`, await writeXlsx(book));
  const whole = [...files.values()].at(-2);
  if (whole) files.set('sample-returns/未传完.xlsx', whole.slice(0, Math.floor(whole.length * 0.6)));
  return files;
}

/** Writes the sample anew. */
export async function writeSample(assets: string): Promise<number> {
  const files = await makeSample(assets);
  await rm(path.join(assets, 'sample-returns'), { recursive: true, force: true });
  await mkdir(path.join(assets, 'sample-returns'), { recursive: true });
  for (const [name, bytes] of files) await writeFile(path.join(assets, name), bytes);
  return files.size;
}

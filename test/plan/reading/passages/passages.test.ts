import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../../../src/plan/read-plan';
import { printDraft, routineKinds } from './print-draft';

/*
 * Passages as plans have them, a kind a file: the text, a line of ---, and the draft that is right (see print-draft).
 * Passages are parted by lines of ===. Title and dates, and each kind of routine question, are held against the draft
 * where the passage says them; tasks, indicators, what is not used and every other question always.
 */
const folder = join(__dirname, '../../../fixtures/passages');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort();

const passages = files.flatMap((file) =>
  readFileSync(join(folder, file), 'utf8')
    .split(/^===$/m)
    .map((passage, at) => {
      const [text = '', expected = ''] = passage.split(/^---$/m).map((part) => part.trim());
      return { name: `${file.replace(/\.txt$/, '')} ${String(at + 1)}`, text, expected: expected.split('\n') };
    }),
);

test.each(passages)('$name', ({ text, expected }) => {
  const isAsked = (line: string): boolean =>
    !routineKinds.some((kind) => line.startsWith(`问 ${kind} `)) ||
    expected.some((each) => each.startsWith(line.slice(0, line.lastIndexOf(' '))));
  const lines = printDraft(readPlan(text)).filter((line) =>
    line.startsWith('《') ? (expected[0] ?? '').startsWith('《') : isAsked(line),
  );
  expect(lines).toEqual(expected);
});

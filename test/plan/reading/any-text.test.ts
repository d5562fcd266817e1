import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../../src/workbook/book/fault';
import { toRuleLines } from '../../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../../src/plan/book/from-plan-book';
import { readPlan } from '../../../src/plan/read-plan';
import { toPlanBook } from '../../../src/plan/book/to-plan-book';
import { orASixth } from '../../kit/thorough';

const folder = path.resolve('test/fixtures/plans');
const lines = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'));

const scraps = [
  '（',
  '）',
  '“',
  '》',
  '、',
  '，',
  '。',
  '：',
  ' | ',
  '每年',
  '到2025年',
  '由',
  '牵头，',
  '附件',
  '\u3000',
  '\r',
];

/** Lines of real-looking plans in any order, cut and mended with scraps. */
const anyText = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: fc.constantFrom(...scraps) }),
    { maxLength: 40 },
  )
  .chain((picked) => {
    const text = picked.join('\n');
    return fc
      .array(
        fc.record({ at: fc.nat(Math.max(0, text.length)), drop: fc.nat(12), scrap: fc.constantFrom('', ...scraps) }),
        { maxLength: 6 },
      )
      .map((cuts) => cuts.reduce((all, { at, drop, scrap }) => all.slice(0, at) + scrap + all.slice(at + drop), text));
  });

test('any text is read or refused with a sentence; what is read stands in the text, and in the plan workbook', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      try {
        const draft = readPlan(text);
        for (const { clause } of draft.plan.indicators) expect(text.slice(clause.start, clause.end)).toBe(clause.text);
        for (const { text: passage, start, end } of draft.unused) expect(text.slice(start, end)).toBe(passage);
        const spans = [...draft.plan.indicators.map(({ clause }) => clause), ...draft.unused];
        const lost = [...text.matchAll(/\d+(?:\.\d+)?%/g)].filter(
          ({ index }) => !spans.some(({ start, end }) => start <= index && index < end),
        );
        expect(lost.map(({ index }) => text.slice(Math.max(0, index - 12), index + 6))).toEqual([]);
        const ids = draft.plan.indicators.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(fromPlanBook(toPlanBook(draft.plan, toRuleLines(), draft), toRuleLines())).toEqual(draft.plan);
      } catch (thrown) {
        if (!(thrown instanceof Fault)) throw thrown;
        expect([['emptyPlan', 'noTask'].includes(thrown.code), thrown.sentence.zh]).toEqual([true, thrown.sentence.zh]);
      }
    }),
    { seed: 20230901, numRuns: orASixth(400) },
  );
});

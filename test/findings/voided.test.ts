import fc from 'fast-check';
import { findRule, ruleBook } from '../../src/findings/rule-book';
import { toBoundInForce } from '../../src/findings/rule-in-force';
import { voidsFigure } from '../../src/findings/voids-figure';
import { calculate } from '../../src/workbook/formula/calculate';
import { ratingWords } from '../../src/ledger/rating';
import { checkLedger } from '../../src/round/check-ledger';
import { anyLedger } from '../kit/any-ledger';
import { anyRuleSettings } from '../kit/any-rule-settings';
import { bookOfRows } from '../kit/book-of-rows';
import { planGiven, bookGiven, editCells, type Given, indicatorsSheet } from '../kit/findings-of';
import { readCells } from '../kit/read-cells';
import { orASixth } from '../kit/thorough';

const lights: readonly unknown[] = (['met', 'onTrack', 'behind', 'unmet'] as const).map(
  (rating) => ratingWords[rating],
);

/** What no formula sees: whether a cell holds a formula, and how its number is shown. */
const coreOnly = ruleBook.indicators.filter(({ voids, cell }) => voids && !cell).map(({ id }) => id);

test('rules that void and that no formula can say are these', () => {
  expect(coreOnly).toEqual(['foreign-formula', 'function-formula', 'formula-not-sum', 'date-for-figure']);
});

test('every fault of a rule that voids names its column', () => {
  const { plan, book } = bookOfRows(
    ...([
      fc.sample(anyLedger, { numRuns: 1, seed: 1 })[0]?.[0] ?? [],
      fc.sample(anyLedger, { numRuns: 1, seed: 1 })[0]?.[1] ?? [],
    ] as const),
  );
  const { ledger } = checkLedger(book, { plan, appVersion: '0.0.0' });
  const faults = ruleBook.indicators
    .filter(({ voids }) => voids)
    .flatMap(({ cell, bound }) => ledger.indicators.flatMap((row) => cell?.(row, ledger, bound?.usual ?? NaN) ?? []));
  expect(faults.filter(({ column }) => column === undefined)).toEqual([]);
});

test('where an error stands on a figure no light shines, in the cell and in the core', () => {
  let voided = 0;
  fc.assert(
    fc.property(anyLedger, anyRuleSettings, ([rows, tasks], settings) => {
      const { plan, book } = bookOfRows(rows, tasks, 'zh', settings);
      const checked = checkLedger(book, { plan, appVersion: '0.0.0' });
      const cells = readCells(calculate(book));
      for (const { row, rating, reading, isVoided } of checked.rows) {
        const { id, yardstick } = row.issued;
        const found = checked.findings.filter(
          ({ rule, place }) => place.row === id && voidsFigure(findRule(rule), place.column, yardstick),
        );
        if (found.length > 0) voided += 1;
        expect({ id, isVoided, light: isVoided && lights.includes(ratingWords[rating ?? 'notDue']) }).toEqual({
          id,
          isVoided: found.length > 0 && reading.state === 'figure',
          light: false,
        });
        if (isVoided) expect(rating).toBe('inError');
        const isSeen = found.some(({ rule }) => !coreOnly.includes(rule));
        expect({ id, light: isSeen && lights.includes(cells.get(id)?.rating) }).toEqual({ id, light: false });
      }
    }),
    { numRuns: orASixth(40) },
  );
  expect(voided).toBeGreaterThan(100);
});

const ratio = { measure: 'ratio', unitOfMeasure: '%', target: 98 } as const;
const fall = {
  ...ratio,
  unitOfMeasure: '百分点',
  comparator: 'fallBy',
  target: 0.5,
  entry: 'percent',
  cadence: 'yearly',
} as const;

test.each<readonly [string, Given, string]>([
  ['9800%', { indicator: { ...ratio, entry: 'percent' }, row: { actual: 98 } }, 'inError'],
  ['12.5 schools', { row: { actual: 12.5 } }, 'inError'],
  ['13800138000 schools', { row: { actual: 13_800_138_000 } }, 'inError'],
  ['-3 schools', { row: { actual: -3 } }, 'inError'],
  ['196 of 2', { indicator: { ...ratio, entry: 'parts' }, row: { numerator: 196, denominator: 2 } }, 'inError'],
  [
    '98 in the place of what is computed',
    { indicator: { ...ratio, entry: 'parts' }, row: { numerator: 98, denominator: 100, actual: 1 } },
    'inError',
  ],
  ['a date without its format', { row: { actual: 45_009 } }, 'inError'],
  ['the same, explained', { row: { actual: 45_009, explanation: '数字属实，见附件一。' } }, 'met'],
  [
    'another unit of measure',
    { edit: (book) => editCells(book, indicatorsSheet, '所', (cell) => ({ ...cell, value: '万所' })) },
    'inError',
  ],
  ['a text', { row: { actual: '12所' } }, 'inError'],
  ['a text where nobody asked', { indicator: { reporters: ['乙局'] }, row: { actual: '12所' } }, 'inError'],
  ['a blank', { row: {} }, 'unreported'],
  ['a blank beside a faulty 上期', { indicator: fall, row: { prior: '四成' } }, 'unreported'],
  ['不适用 beside a faulty 上期', { indicator: fall, row: { prior: '四成', actual: '不适用' } }, 'notRated'],
  ['a fall from a faulty 上期', { indicator: fall, row: { prior: '四成', actual: 0.41 } }, 'inError'],
  [
    'a level beside a faulty 上期',
    { indicator: { ...ratio, entry: 'percent' }, row: { prior: '四成', actual: 0.99 } },
    'met',
  ],
  ['too long an explanation', { row: { actual: 10, explanation: '字'.repeat(1001) } }, 'met'],
])('%s', (_, given, rating) => {
  const book = bookGiven(given);
  const checked = checkLedger(book, { plan: planGiven(given), appVersion: '0.0.0' });
  expect(checked.rows.map((row) => row.rating)).toEqual([rating]);
  expect(readCells(calculate(book)).get('T01-1')?.rating).toBe(ratingWords[rating as keyof typeof ratingWords]);
});

test('a rule that the bureau switched off voids nothing', () => {
  const setting = { rule: 'not-whole', isOn: false, bound: null, since: '2023-01-01', until: null, reason: '按半所计' };
  const given: Given = { row: { actual: 12.5 }, revised: (plan) => ({ ...plan, ruleSettings: [setting] }) };
  const plan = { ...planGiven(given), ruleSettings: [setting] };
  expect(toBoundInForce(findRule('not-whole'), [setting])).toBeUndefined();
  expect(
    checkLedger(bookGiven({ ...given, plan }), { plan, appVersion: '0.0.0' }).rows.map(({ rating }) => rating),
  ).toEqual(['met']);
});

import fc from 'fast-check';
import { readSheets } from '../../src/excel/read-book';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { sheetNames } from '../../src/ledger/ledger-columns';
import { checkLedger } from '../../src/round/check-ledger';
import { toBoth } from '../kit/both-sides';
import { planOfEveryKind } from '../kit/plan-of-every-kind';
import { appVersion, issueOne } from '../kit/round-of';
import { orASixth } from '../kit/thorough';
import { openBook } from '../stand-in/kit/open-office';

const plan = planOfEveryKind();
const ledger = issueOne(plan, '甲局');
// no formula sees what these are: a date in the place of a figure, a formula that refers elsewhere
const isDateForFigure = (sheet: string, text: string) => sheet === sheetNames.indicators && /^\d+-\d/.test(text);

const entries = ledger.sheets.flatMap(({ name, cells }) =>
  cells.filter(({ style }) => style?.locked === false).map(({ row, column }) => ({ sheet: name, row, column })),
);

/** As it comes from the keyboard or the clipboard; Excel makes numbers, dates and formulas of some. */
const texts = [
  '12',
  '0',
  '9.5',
  '-5',
  '0.97',
  '98%',
  '98',
  '1,200',
  '1e3',
  '3-5',
  '2023-12-20',
  '＝3',
  '９８',
  '98％',
  '12所',
  '3.4万',
  '1:15',
  "'98",
  '=12+3',
  '=1/0',
  '无',
  '—',
  '不适用',
  ' 不适用 ',
  '是',
  '否',
  '已完成',
  '推进中',
  '好了',
  '年底',
  '正在统计',
  '见附件',
  '因校舍改造推迟，预计明年三月完成。',
  'TRUE',
  '',
];

const anyEdit = fc
  .record({ place: fc.constantFrom(...entries), text: fc.constantFrom(...texts) })
  .filter(({ place, text }) => !isDateForFigure(place.sheet, text));
const anyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 40, size: 'max' });

interface Edit {
  readonly place: (typeof entries)[number];
  readonly text: string;
}

async function expectOneVerdict(edits: readonly Edit[]): Promise<void> {
  const { Excel, host } = await openBook(ledger, { apiSet: '1.9', language: 'zh-CN' });
  for (const { place, text } of edits) host.paste(place.sheet, place.row, place.column, [[text]]);
  const live = await Excel.run((context) => readSheets(context, Object.values(sheetNames)));
  const saved = readXlsx(await host.save());
  const { said, core, blanks, unfilled, changed, bureauChanged } = toBoth(
    live,
    checkLedger(saved, { plan, appVersion }),
    'zh',
  );
  expect(said).toEqual(core);
  expect(blanks).toEqual(unfilled);
  expect([changed, bureauChanged]).toEqual([[], []]);
}

test.each(['0', '-5', '9', '0.97', '不适用'])('a cell that was made to show times is one to both: %s', async (text) => {
  const figures = entries.filter(({ sheet }) => sheet === sheetNames.indicators);
  for (const cells of [figures, figures.filter((_, at) => at % 2 === 0), figures.filter((_, at) => at % 2 === 1)])
    await expectOneVerdict([
      ...cells.map((place) => ({ place, text: '1:15' })),
      ...figures.map((place) => ({ place, text })),
    ]);
});

test('whatever is pasted into the open ledger, it says live what its saved file makes the bureau say', async () => {
  expect(entries.length).toBeGreaterThan(50);
  await fc.assert(fc.asyncProperty(anyEdits, expectOneVerdict), { numRuns: orASixth(25) });
});

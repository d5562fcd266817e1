import { readBookDraft, readFileDraft } from '../../src/round/read-draft';
import type { Book, Range, Sheet } from '../../src/workbook/book/book';
import { Fault } from '../../src/workbook/book/fault';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { printDraft } from '../plan/reading/passages/print-draft';

function bookOf(rows: readonly (readonly (string | number)[])[], merges: readonly Range[] = []): Book {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column) => (value === '' ? [] : [{ row: at, column, value }])),
  );
  const none: Pick<Sheet, 'columns' | 'rows' | 'validations' | 'highlights'> = {
    columns: [],
    rows: [],
    validations: [],
    highlights: [],
  };
  return { names: [], sheets: [{ name: '任务表', visibility: 'visible', cells, merges, ...none }] };
}

const table = bookOf(
  [
    ['云岭县2025年公共卫生任务分解表', '', '', '', ''],
    ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'],
    ['一、能力建设', '', '', '', ''],
    [1, '新建卫生室8所\n培训村医60名', '县卫健局', '县财政局', '2025年9月'],
    [2, '新增床位120张', '', '无', '2025年10月'],
    ['应急救治', '', '', '', ''],
    [3, '配备救护车4辆', '县急救中心', '县卫健局\n县应急局', '2025年11月'],
  ],
  [
    { top: 0, left: 0, bottom: 0, right: 4 },
    { top: 3, left: 2, bottom: 4, right: 2 },
  ],
);

const draft = [
  '《云岭县2025年公共卫生任务分解表》 2025-01-01 至 2025-12-31',
  '任务1 新建卫生室8所 工程:能力建设 牵头:县卫健局 配合:县财政局 时限:2025-09-30',
  '任务2 新增床位120张 工程:能力建设 牵头:县卫健局 时限:2025-10-31',
  '任务3 配备救护车4辆 工程:应急救治 牵头:县急救中心 配合:县卫健局、县应急局 时限:2025-11-30',
  'T01-1 新建卫生室 ≥8所 2025-09-30',
  'T01-2 培训村医 ≥60名 2025-09-30',
  'T02-1 新增床位 ≥120张 2025-10-31',
  'T03-1 救护车 ≥4辆 2025-11-30',
  '问 planDates plan',
];

test('a workbook with a table of tasks is read as such a table in a text is, merged cells and breaks included', async () => {
  expect(printDraft(readBookDraft(table))).toEqual(draft);
  const bytes = await writeXlsx(table);
  expect(printDraft(readFileDraft(bytes, 'xlsx'))).toEqual(draft);
  expect(readXlsx(bytes).sheets[0]?.merges).toEqual(table.sheets[0]?.merges);
});

function refusal(read: () => unknown): [string, string] {
  try {
    read();
  } catch (fault) {
    if (fault instanceof Fault) return [fault.code, fault.sentence.zh];
    throw fault;
  }
  return ['read', ''];
}

test('a workbook with neither a plan nor a table of tasks is refused with what was looked for', () => {
  const [code, sentence] = refusal(() =>
    readBookDraft(
      bookOf([
        ['姓名', '电话'],
        ['甲', '1'],
      ]),
    ),
  );
  expect(code).toBe('notPlanBook');
  expect(sentence).toContain('“牵头单位”“责任单位”');
  const ledger = { ...table, sheets: [...table.sheets, { ...bookOf([['a']]).sheets[0], name: '_ledger' } as Sheet] };
  expect(refusal(() => readBookDraft(ledger))[0]).toBe('notPlanBook');
});

test.each([
  ['doc', '另存为 .docx'],
  ['wps', '另存为 .docx'],
  ['rtf', '另存为 .docx'],
  ['pdf', '另存为 .docx'],
  ['jpg', '另存为 .docx'],
  ['et', '另存为 .xlsx'],
  ['xls', '另存为 .xlsx'],
])('of a .%s file is said how to save it: %s, whatever it holds', (extension, advice) => {
  for (const bytes of [
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    new TextEncoder().encode('%PDF-1.7'),
    Uint8Array.of(80, 75, 3, 4, 0, 0xff),
  ]) {
    const [code, sentence] = refusal(() => readFileDraft(bytes, extension));
    expect([code, sentence.includes(advice), sentence.includes('UTF-8')]).toEqual(['planForm', true, false]);
  }
});

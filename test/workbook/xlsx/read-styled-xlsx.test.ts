import { withoutCharts } from '../../kit/without-charts';
import { readFileSync } from 'node:fs';
import type { Book, Cell } from '../../../src/workbook/book/book';
import { defaultLimits } from '../../../src/workbook/package/limits';
import { readStyledXlsx } from '../../../src/workbook/xlsx/read/read-styled-xlsx';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../../src/plan/book/from-plan-book';
import { toPeriod } from '../../../src/plan/period';
import { toPlanBook } from '../../../src/plan/book/to-plan-book';
import { issueLedgers } from '../../../src/round/issue-ledgers';
import { indicatorOf, planOf } from '../../kit/plan-of';
import { roundOf } from '../../kit/round-of';
import { rawXlsx } from '../kit/raw-xlsx';
import { sampleBook } from '../kit/sample-book';

const plan = fromPlanBook(readXlsx(readFileSync('assets/sample-plan.xlsx')), toRuleLines());

/** The size that files give to text without one of its own. */
const fileSize = 10;

/** Files quote a sheet's name only where they must, and write one cell once. */
function unquoted(formula: string): string {
  return formula.replace(/'([\p{L}\p{N}_]+)'!/gu, '$1!').replace(/\b(R\d+C\d+):\1\b/g, '$1');
}

/** A Book as a file gives it back: with the file's own size, without blank cells, print titles, charts and title. */
function seen({ sheets, names }: Book): Book {
  return {
    names: names.map((name) => ({ ...name, refersTo: unquoted(name.refersTo) })),
    sheets: sheets.map((sheet) => {
      const { print, tabColour, ...rest } = sheet;
      return {
        ...rest,
        cells: sheet.cells
          .filter(({ value, formula, style, link }) => value !== undefined || formula !== undefined || style || link)
          .map(({ style: { numberFormat, ...style } = {}, formula, ...cell }): Cell => ({
            ...cell,
            ...(formula !== undefined && { formula: unquoted(formula) }),
            style: {
              size: fileSize,
              ...style,
              ...(numberFormat !== undefined && numberFormat !== 'General' && { numberFormat }),
            },
          })),
        rows: [...sheet.rows].sort((a, b) => a.row - b.row),
        validations: sheet.validations.map((validation) => ({
          ...validation,
          rule: JSON.parse(unquoted(JSON.stringify(validation.rule))) as typeof validation.rule,
        })),
        highlights: sheet.highlights.map((highlight) => ({ ...highlight, formula: unquoted(highlight.formula) })),
        ...(tabColour !== undefined && { tabColour: tabColour.toUpperCase() }),
        ...(print && {
          print: {
            landscape: print.landscape,
            pagesWide: print.pagesWide,
            ...(print.pagesHigh !== undefined && { pagesHigh: print.pagesHigh }),
            ...(print.footer !== undefined && { footer: print.footer }),
          },
        }),
      };
    }),
  };
}

const books: readonly (readonly [string, () => Book])[] = [
  ['a book of everything', sampleBook],
  ['the plan', () => toPlanBook(plan, toRuleLines())],
  ...[
    ...issueLedgers({ plan, period: toPeriod('2023'), appVersion: '0', language: 'zh', units: ['教育局', '甲镇'] }),
  ].map(({ ledger, book }): [string, () => Book] => [ledger.identity.unit, () => book]),
  [
    'a summary',
    () =>
      roundOf(planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 12 })] }), {
        甲局: { indicators: { 'T01-1': { actual: 3 } } },
      }).book,
  ],
];

test.each(books)('%s is written and seen again', async (_, make) => {
  const book = make();
  const { sheets, names } = readStyledXlsx(await writeXlsx(book));
  expect(seen({ sheets, names })).toEqual(seen(withoutCharts(book)));
});

const looks = rawXlsx({
  styles:
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>' +
    '<fonts><font><sz val="11"/></font><font><b/><i val="0"/><u/><sz val="14"/><color theme="4" tint="0.5"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill ' +
    'patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor ' +
    'indexed="10"/></patternFill></fill></fills>' +
    '<borders><border/><border><left style="thin"/><right style="thin"/><top ' +
    'style="thin"/><bottom style="medium"/></border><border><bottom style="thin"/></border></borders>' +
    '<cellStyleXfs><xf fontId="1"/></cellStyleXfs>' +
    '<cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment ' +
    'horizontal="right" vertical="top" wrapText="1"/><protection locked="0"/></xf><xf ' +
    'borderId="2"/></cellXfs>' +
    '<dxfs><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
  beforeRows:
    '<sheetPr><tabColor theme="0" tint="-0.25"/></sheetPr><sheetViews><sheetView><pane ' +
    'xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews><cols><col min="2" ' +
    'max="3" width="20.5"/></cols>',
  rows: '<row r="1" ht="30" customHeight="1"><c r="A1" s="1"><v>5</v></c><c r="B1" s="1"/><c r="C1" s="2"/></row><row r="2" ht="40"/>',
  afterRows:
    '<sheetProtection sheet="1" sort="0"/><autoFilter ref="A1:C9"/>' +
    '<conditionalFormatting sqref="A1:A9 C2"><cfRule type="cellIs" dxfId="0" ' +
    'priority="2" ' +
    'operator="between"><formula>1</formula><formula>B1</formula></cfRule><cfRule ' +
    'type="containsText" dxfId="0" priority="1" stopIfTrue="1" operator="containsText" ' +
    'text="x"><formula>NOT(ISERROR(SEARCH("x",A1)))</formula></cfRule><cfRule ' +
    'type="colorScale" priority="3"/></conditionalFormatting>' +
    '<dataValidations><dataValidation type="decimal" errorStyle="warning" ' +
    'showErrorMessage="1" showInputMessage="1" errorTitle="题" error="句" promptTitle="提" ' +
    'prompt="一_x000a_二" ' +
    'sqref="B1:B9"><formula1>0</formula1><formula2>$A$1</formula2></dataValidation><dataValidation ' +
    'type="list" showErrorMessage="1" ' +
    'sqref="C1"><formula1>"是,否"</formula1></dataValidation><dataValidation type="time" ' +
    'showErrorMessage="1" sqref="D1"><formula1>0</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A1" location="\'表\'!B7"/><hyperlink ref="B1" ' +
    'r:id="rId9"/></hyperlinks><pageSetup ' +
    'orientation="landscape"/><headerFooter><oddFooter>&amp;L左&amp;C第 &amp;P 页</oddFooter></headerFooter>',
});

test('what others write is seen: themes, tints, palettes, comparisons, warnings', () => {
  const style = {
    numberFormat: '0.0',
    bold: true,
    underline: true,
    size: 14,
    colour: 'A7C0DE',
    fill: 'FF0000',
    border: 'thin',
    align: 'right',
    verticalAlign: 'top',
    wrap: true,
    locked: false,
  };
  const red = { fill: 'FFC7CE', colour: '9C0006' };
  const ranges = [
    { top: 0, left: 0, bottom: 8, right: 0 },
    { top: 1, left: 2, bottom: 1, right: 2 },
  ];
  expect(readStyledXlsx(looks)).toEqual({
    names: [],
    sheets: [
      {
        name: '表',
        visibility: 'visible',
        cells: [
          { row: 0, column: 0, value: 5, style, link: { sheet: '表', row: 6, column: 1 } },
          { row: 0, column: 1, style },
        ],
        columns: [
          { column: 1, width: 20.5 },
          { column: 2, width: 20.5 },
        ],
        rows: [
          { row: 0, height: 30 },
          { row: 1, height: 40, grows: true },
        ],
        merges: [],
        validations: [
          {
            ranges: [{ top: 0, left: 1, bottom: 8, right: 1 }],
            rule: { kind: 'decimal', operator: 'between', first: '0', second: 'R1C1' },
            prompt: { title: '提', text: '一\n二' },
            alert: { severity: 'warning', title: '题', text: '句' },
          },
          { ranges: [{ top: 0, left: 2, bottom: 0, right: 2 }], rule: { kind: 'list', items: ['是', '否'] } },
        ],
        highlights: [
          { ranges, formula: 'NOT(ISERROR(SEARCH("x",RC)))', style: red, stopIfTrue: true },
          { ranges, formula: 'AND(RC>=(1),RC<=(RC[1]))', style: red },
        ],
        lock: { filter: false, sort: true, formatColumns: false, formatRows: false },
        freeze: { rows: 2, columns: 1 },
        filter: { top: 0, left: 0, bottom: 8, right: 2 },
        tabColour: 'BFBFBF',
        print: { landscape: true, pagesWide: 1, footer: '第 &P 页' },
      },
    ],
  });
});

test('more formatted cells than are kept end in a fault', () => {
  const styles =
    '<fills><fill/><fill><patternFill patternType="solid"><fgColor ' +
    'rgb="FFFF0000"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="1"/></cellXfs>';
  const file = rawXlsx({ styles, rows: '<row>' + '<c s="1"/>'.repeat(40) + '</row>' });
  expect(() => readStyledXlsx(file, { ...defaultLimits, cells: 39 })).toThrow(
    expect.objectContaining({ code: 'read-too-many-cells' }) as Error,
  );
  expect(readStyledXlsx(file, { ...defaultLimits, cells: 40 }).sheets[0]?.cells).toHaveLength(40);
});

import type { Book, Cell } from '../../workbook/book/book';
import { showDay, toChineseDate } from '../../workbook/book/date';
import type { Language } from '../../workbook/book/words';
import { readTable } from '../../workbook/book/read-table';
import { toRowHeights } from '../../workbook/book/row-heights';
import { colours, paperScale, styles } from '../../workbook/book/style';
import {
  blankSheet,
  type Column,
  type Contents,
  drawCell,
  drawTable,
  type Frame,
  toColumnShapes,
} from '../../workbook/book/table';
import { toPeriodName } from '../../plan/period';
import { severityWords } from '../sheets/summary-columns';
import type { SendBack, SendBackLine } from './send-back';

const sheetName = '退回单';

type SendBackKey = 'number' | 'place' | 'about' | 'typed' | 'problem' | 'remedy' | 'severity' | 'until';

const columns: readonly Column<SendBackKey>[] = [
  { key: 'number', header: '序号', width: 6, style: styles.centred },
  { key: 'place', header: '表/单元格', width: 13, style: styles.fixed },
  { key: 'about', header: '指标或任务', width: 22, style: styles.fixed },
  { key: 'typed', header: '填的是', width: 15, style: styles.fixed },
  { key: 'problem', header: '问题', width: 32, style: styles.fixed },
  { key: 'remedy', header: '怎么改', width: 33, style: styles.fixed },
  { key: 'severity', header: '性质', width: 7, style: styles.centred },
  { key: 'until', header: '截止', width: 13, style: styles.centred },
];

/** Whether somebody returned this list in the place of the ledger. */
export function isSendBack({ sheets }: Book): boolean {
  const sheet = sheets.find(({ name }) => name === sheetName);
  return sheet !== undefined && readTable(sheet, columns, 'remedy')?.missing.length === 0;
}

function toContents(line: SendBackLine, at: number, language: Language): Contents<SendBackKey> {
  return {
    number: at + 1,
    place: line.place || '整份台账',
    about: line.about || undefined,
    typed: line.typed || '（空）',
    problem: line.problem[language],
    remedy: line.remedy[language],
    severity: {
      value: severityWords[line.severity],
      style: { fill: line.severity === 'error' ? colours.unmet : colours.behind },
    },
    until: line.until === '' ? '尽快' : showDay(line.until),
  };
}

function describe({ unit, period, planTitle, contact, deadline, asOf, file, submission, lines }: SendBack): string {
  const count = (severity: SendBackLine['severity']) =>
    String(lines.filter((line) => line.severity === severity).length);
  return [
    `编号：${period.id}/${unit}/${submission === null ? '未报' : String(submission)}`,
    planTitle,
    ...(deadline === null ? [] : [`报送截止 ${toChineseDate(deadline)}`]),
    `汇总到 ${toChineseDate(asOf)}`,
    file === null ? '没有能计入的台账' : `收到的台账：${file}`,
    `差错 ${count('error')} 条，待核实 ${count('query')} 条`,
    ...(contact === '' ? [] : [`联系人：${contact}`]),
  ].join('　');
}

function instruct({ submission, lines }: SendBack): string {
  const hasErrors = lines.some(({ severity }) => severity === 'error');
  const hasQueries = lines.some(({ severity }) => severity === 'query');
  return [
    hasErrors && '差错须改正',
    hasQueries && '待核实的改正，或者按“怎么改”写明情况',
    submission === null ? '“填报日期”填当天' : `“填报日期”改为当天，“报送次数”改为 ${String(submission + 1)}`,
    '在台账里改，交台账，不用交本表。',
  ]
    .filter((each) => each !== false)
    .join('；');
}

const blank = '\u3000'.repeat(8);
const day = '日期：\u3000\u3000年\u3000月\u3000日';

/**
 * A unit's findings on A4 paper, for clerks without the add-in. Labels in Chinese, sentences as issued.
 * Everything is text; there are no formulas.
 */
export function toSendBackBook(sendBack: SendBack, language: Language): Book {
  const headerRow = 3;
  const frame: Frame<SendBackKey> = { sheet: sheetName, columns, headerRow, count: sendBack.lines.length };
  const title = `${sendBack.unit} ${toPeriodName(sendBack.period)}工作任务台账退回单`;
  const right = columns.length - 1;
  const signedRow = headerRow + sendBack.lines.length + 2;
  const table = drawTable(
    frame,
    styles.header,
    sendBack.lines.map((line, at) => toContents(line, at, language)),
  );
  const cells: readonly Cell[] = [
    drawCell(0, 0, title, styles.title),
    drawCell(1, 0, describe(sendBack), { ...styles.note, wrap: true }),
    drawCell(2, 0, instruct(sendBack), { size: 10, bold: true, wrap: true, verticalAlign: 'center' }),
    ...table,
    drawCell(signedRow, 1, `退回经办人：${blank}${day}\u3000\u3000签收人：${blank}${day}`, {
      size: 10,
      verticalAlign: 'center',
    }),
  ];
  return {
    title,
    names: [],
    sheets: [
      {
        ...blankSheet(sheetName),
        cells,
        columns: toColumnShapes(columns),
        rows: [
          { row: 0, height: 30 },
          { row: 1, height: 32 },
          { row: 2, height: 32 },
          { row: headerRow, height: 24 },
          ...toRowHeights(table, columns, headerRow),
          { row: signedRow, height: 36 },
        ],
        merges: [0, 1, 2].map((row) => ({ top: row, bottom: row, left: 0, right })),
        freeze: { rows: headerRow + 1, columns: 0 },
        print: {
          landscape: true,
          titleRows: [headerRow, headerRow],
          pagesWide: 1,
          scale: paperScale,
          footer: '第 &P 页，共 &N 页',
        },
      },
    ],
  };
}

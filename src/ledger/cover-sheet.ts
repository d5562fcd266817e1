import type { Cell, Sheet } from '../workbook/book/book';
import { toChineseDate } from '../workbook/book/date';
import { colours, numberFormats, styles } from '../workbook/book/style';
import { blankSheet, type Content, drawCell, type Frame, toFormula } from '../workbook/book/table';
import { toPeriodName } from '../plan/period';
import { type CellRule, type CellRules, type Severity, toRuleKey } from './cell-rule';
import { sheetNames } from './ledger-columns';
import { ledgerLock } from './frame-ledger-sheet';
import { type Ledger, toLedgerNumber } from './ledger';
import { keepOffPaper } from './print-set-up';

/** The labels of `填报说明`, from above, by which its entries are found again. */
export const coverLabels = {
  plan: '方案',
  unit: '填报单位',
  period: '报告期',
  deadline: '报送截止',
  number: '台账编号',
  contact: '联系人',
  progress: '填报进度',
  person: '填报人',
  phone: '联系电话',
  filledOn: '填报日期',
  submission: '报送次数',
  reviewer: '审核人',
  next: '待填事项',
} as const;

export type CoverKey = keyof typeof coverLabels;

const coverKeys = Object.keys(coverLabels) as CoverKey[];
const firstRow = 2;
const entryColumn = 1;
const rowOf = (key: CoverKey) => firstRow + coverKeys.indexOf(key);

const legend: readonly (readonly [string, string, string?])[] = [
  [
    '填什么',
    '“任务台账”填完成状态和进展；“举措分解”填本单位的举措；“指标填报”填数据。标“必填”的指标以本单位数据为准，标“可填”的有数据就填。',
  ],
  [
    '怎么填',
    '只填浅黄色单元格，填数字不带单位。没有发生填 0；不涉及填“不适用”；还不知道先空着。百分数填 98% 这样的形式。',
  ],
  [
    '看校验',
    '“校验结果”写明问题和改法，出问题的格子也标上颜色。×红色是差错，须改正；？黄色待核实，请改正，或者在“情况说明”里写明原因。',
  ],
  ['已达标', '达到目标', colours.met],
  ['未达标', '已到时限未达到目标，请写情况说明', colours.unmet],
  ['序时推进', '未到时限，达到本期进度', colours.onTrack],
  ['滞后', '未到时限，未达到本期进度，请写情况说明', colours.behind],
  ['未填报', '必填而空着', colours.unreported],
];

type RuleColumns = readonly (readonly [Frame, readonly Pick<CellRule<never>, 'id' | 'severity' | 'isBlank'>[]])[];

/** One term for each rule column that asks for an entry. */
function toBlankTerms(tables: RuleColumns, severity: Severity | null, toTerm: (column: string) => string): string[] {
  return tables.flatMap(([{ sheet }, rules]) =>
    rules.flatMap((rule) =>
      rule.isBlank && (severity === null || rule.severity === severity)
        ? [toTerm(`[${sheet}!${toRuleKey(rule)}]`)]
        : [],
    ),
  );
}

/** What is only blank is no error or query yet: required figures, and tasks without a status. */
function toCountFormula(severity: Severity, tables: RuleColumns): string {
  const key = severity === 'error' ? 'errorCount' : 'queryCount';
  const all = tables.map(([{ sheet }]) => `SUM([${sheet}!${key}])`);
  const blank = toBlankTerms(tables, severity, (column) => `-SUMPRODUCT(--(${column}<>""))`);
  return `(${all.join('+')}${blank.join('')})`;
}

/** A rule that asks for an entry stands in every row that must have one: empty there, the entry is made. */
function toProgressFormula(
  indicators: Frame,
  tasks: Frame,
  actions: Frame,
  rules: CellRules,
  filledOn: string,
): string {
  const tables: RuleColumns = [
    [indicators, rules.indicators],
    [tasks, rules.tasks],
    [actions, rules.actions],
  ];
  const asked = ['1', ...toBlankTerms(tables, null, (column) => `SUMPRODUCT(--ISTEXT(${column}))`)];
  const done = [
    `IF(ISERROR(${filledOn}),1,IF(${filledOn}="",0,1))`,
    ...toBlankTerms(tables, null, (column) => `SUMPRODUCT(ISTEXT(${column})*(${column}=""))`),
  ];
  return toFormula(
    `"填报完成 "&(${done.join('+')})&"/"&(${asked.join('+')})&"，差错 "&${toCountFormula('error', tables)}&` +
      `"，待核实 "&${toCountFormula('query', tables)}`,
    indicators,
    [tasks, actions],
  );
}

/** A jump to the first row that is blank, wrong or to be explained, in the sheets' order. */
function toNextFormula(tables: readonly Frame[]): string {
  const [first = { sheet: '', columns: [], headerRow: 0, count: 0 }] = tables;
  const steps = tables.reduceRight((rest, { sheet }) => {
    const row = `ROW(INDEX([${sheet}!isOpen],MATCH(1,[${sheet}!isOpen],0)))`;
    return `IF(COUNTIF([${sheet}!isOpen],1)>0,HYPERLINK("#'${sheet}'!A"&${row},"“${sheet}”第 "&${row}&" 行"),${rest})`;
  }, '"没有了，可以报送"');
  return toFormula(steps, first, tables);
}

/** `填报说明`: who, what period, by when; how far; and the sign-off. */
export function drawCoverSheet(
  ledger: Ledger,
  rules: CellRules,
  indicators: Frame,
  tasks: Frame,
  actions: Frame,
): Sheet {
  const { identity } = ledger;
  const entry = (style: object): Content => ({ style: { ...styles.entry, align: 'left', ...style } });
  const filledOn = `R${String(rowOf('filledOn') + 1)}C${String(entryColumn + 1)}`;
  const contents: Readonly<Record<CoverKey, Content | undefined>> = {
    plan: ledger.planTitle,
    unit: identity.unit,
    period: toPeriodName(ledger.period),
    deadline: ledger.deadline === null ? '按通知' : toChineseDate(ledger.deadline),
    number: toLedgerNumber(identity),
    contact: ledger.contact,
    progress: { formula: toProgressFormula(indicators, tasks, actions, rules, filledOn), style: { bold: true } },
    person: entry({}),
    phone: entry({ numberFormat: numberFormats.text }),
    filledOn: entry({ numberFormat: numberFormats.date }),
    submission: { value: 1, ...(entry({}) as object) },
    reviewer: entry({}),
    next: { formula: toNextFormula([tasks, actions, indicators]), style: { colour: colours.link, underline: true } },
  };
  const legendRow = firstRow + coverKeys.length + 1;
  const cells: Cell[] = [
    drawCell(0, 0, `${identity.unit} ${toPeriodName(ledger.period)}工作任务台账`, styles.title),
    ...coverKeys.flatMap((key) => [
      drawCell(rowOf(key), 0, coverLabels[key], { ...styles.fixed, bold: true }),
      drawCell(rowOf(key), entryColumn, contents[key], styles.fixed),
    ]),
    ...legend.flatMap(([label, text, fill], at) => [
      drawCell(legendRow + at, 0, label, {
        ...styles.fixed,
        bold: true,
        ...(fill && { fill, align: 'center' as const }),
      }),
      drawCell(legendRow + at, entryColumn, text, styles.fixed),
    ]),
  ];
  const at = (key: CoverKey) => ({ top: rowOf(key), bottom: rowOf(key), left: entryColumn, right: entryColumn });
  return keepOffPaper({
    ...blankSheet(sheetNames.cover),
    cells,
    columns: [
      { column: 0, width: 14 },
      { column: entryColumn, width: 84 },
      { column: entryColumn + 1, width: 10, hidden: true },
    ],
    rows: [
      { row: 0, height: 30 },
      ...coverKeys.map((key) => ({ row: rowOf(key), height: 19 })),
      ...legend.map(([, text], each) => ({ row: legendRow + each, height: text.length > 42 ? 32 : 17 })),
    ],
    validations: [
      {
        ranges: [at('filledOn')],
        rule: { kind: 'date', operator: 'atLeast', first: 'DATE(2000,1,1)' },
        prompt: { title: '填报日期', text: '填年月日，如 2023-12-20。重报时改成重报的日期。' },
        alert: { severity: 'stop', title: '日期无法识别', text: '请填年月日，如 2023-12-20。' },
      },
      {
        ranges: [at('submission')],
        rule: { kind: 'whole', operator: 'atLeast', first: '1' },
        prompt: { title: '报送次数', text: '第一次报送填 1，退回重报填 2，以此类推。' },
        alert: { severity: 'stop', title: '报送次数是整数', text: '第一次报送填 1，退回重报填 2，以此类推。' },
      },
    ],
    lock: ledgerLock,
  });
}

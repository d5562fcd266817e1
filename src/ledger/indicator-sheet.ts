import type { Highlight, Range, Sheet, Style, Validation } from '../workbook/book/book';
import { toSerial } from '../workbook/book/date';
import { memoByObject } from '../workbook/book/memo-by-object';
import { colours, numberFormats, styles } from '../workbook/book/style';
import {
  columnOf,
  type Content,
  type Contents,
  drawTable,
  type Frame,
  rangeOf,
  toFormula,
} from '../workbook/book/table';
import { isWhole } from '../plan/unit-of-measure';
import { toTotalFormula } from './carried';
import {
  type FigureCellRule,
  toVerdictColumns,
  toVerdictFormulas,
  toVoidedFormula,
  type VerdictKey,
} from './cell-rule';
import { indicatorColumns, type IndicatorKey, notApplicable, requirementWords, sheetNames } from './ledger-columns';
import { toTaskId } from './draw-up-ledger';
import { markedKeys, toMarkHighlights } from './entry-marks';
import { type FigureKey, toKindFormula, toKindKey } from './entry-kind';
import { frameLedgerSheet, headerRow, toVerdictHighlights } from './frame-ledger-sheet';
import { keepOffPaper, putOnPaper } from './print-set-up';
import type { IndicatorRow, Ledger } from './ledger';
import { toFigureFormat, toGapFormat, toTargetContent } from './number-format';
import { ratingWords, type Rating } from './rating';
import {
  partsValueFormula,
  saidFormula,
  states,
  toGapFormula,
  toMarginFormula,
  toRatingFormula,
  toStateFormula,
} from './rating-formula';
import { toSameSentence } from './same-sentence';
import { indexOf, toCarriedLink, toPriorLink } from './row-links';
import { toTextValidation } from './text-validation';
import { isRelative } from './yardstick';

type Key = IndicatorKey | VerdictKey;

/** The figures that the clerk enters in a row, by column. */
export function toEntryKeys(row: IndicatorRow): FigureKey[] {
  const prior =
    row.prior === null && row.priorRow === null && row.yardstick.measure !== 'text' && row.yardstick.measure !== 'yesNo'
      ? (['prior'] as const)
      : [];
  return [
    ...prior,
    ...(row.yardstick.entry === 'parts' ? (['numerator', 'denominator'] as const) : (['actual'] as const)),
  ];
}

/** Those in which a number is asked; none for text and yes-or-no. */
export function toFigureKeys(row: IndicatorRow): FigureKey[] {
  const { measure } = row.yardstick;
  return measure === 'text' || measure === 'yesNo' ? [] : toEntryKeys(row);
}

/** The columns that are locked in every row. */
export const lockedIndicatorKeys = [
  'id',
  'name',
  'requirement',
  'unitOfMeasure',
  'definition',
  'subjects',
  'clause',
  'target',
  'periodTarget',
  'due',
  'prior',
  'priorNumerator',
  'priorDenominator',
  'priorInstance',
  'carried',
  'carriedDenominator',
] as const satisfies readonly IndicatorKey[];

/** Those of them that hold something else where the bureau knew nothing at issue, by what is known together. */
export const openIndicatorKeys = [
  ['prior', 'priorNumerator', 'priorDenominator', 'priorInstance'],
  ['carried', 'carriedDenominator'],
] as const satisfies readonly IndicatorKey[][];

type PriorKey = (typeof openIndicatorKeys)[0][number];
type CarriedKey = (typeof openIndicatorKeys)[1][number];

function toPriorConstants({ prior, yardstick }: IndicatorRow): Record<PriorKey, Content | undefined> {
  const style = { fill: colours.shadedFill, numberFormat: toFigureFormat(yardstick) };
  return {
    prior: prior ? { value: prior.value, style } : undefined,
    priorNumerator: prior?.numerator ?? undefined,
    priorDenominator: prior?.denominator ?? undefined,
    priorInstance: prior?.instance === undefined ? undefined : { value: prior.instance, style: { numberFormat: '@' } },
  };
}

function toCarriedConstants({ carried }: IndicatorRow): Record<CarriedKey, Content | undefined> {
  const known = carried?.kind === 'known' ? carried : undefined;
  return { carried: known?.value, carriedDenominator: known?.denominator ?? undefined };
}

/** The locked values of a row; what comes back must say the same. */
export const toIndicatorConstants = memoByObject(
  (row: IndicatorRow): Contents<IndicatorKey> & Record<(typeof lockedIndicatorKeys)[number], Content | undefined> => {
    const { yardstick } = row;
    const derived = { numberFormat: `${numberFormats.date}" 按方案期末"` };
    return {
      id: row.id,
      name: row.name,
      requirement: {
        value: row.required ? requirementWords.required : requirementWords.optional,
        style: row.required ? { bold: true } : {},
      },
      unitOfMeasure: yardstick.unitOfMeasure,
      definition: row.definedBy.definition,
      subjects: row.definedBy.subjects || undefined,
      clause: row.clauseRow === null ? row.clause : toSameSentence(row.clauseRow),
      target: toTargetContent(yardstick),
      periodTarget: row.periodTarget || (yardstick.unitOfMeasure && `单位：${yardstick.unitOfMeasure}`),
      due: { value: toSerial(row.due), style: row.dueDerived ? derived : { numberFormat: numberFormats.date } },
      ...toPriorConstants(row),
      ...toCarriedConstants(row),
    };
  },
);

/** The same in ledgers of former versions, which had no column 涉及对象. */
export const toFormerConstants = memoByObject((row: IndicatorRow): Contents<IndicatorKey> => ({
  ...toIndicatorConstants(row),
  definition: row.definition,
  subjects: undefined,
  clause: row.clause,
  periodTarget: row.periodTarget,
}));

/** Whether an error voids the row's figure. */
const isVoided = '[voided]=1';

function drawRow(
  row: IndicatorRow,
  frame: Frame<Key>,
  rules: readonly FigureCellRule[],
  ledger: Ledger,
): Contents<Key> {
  const { yardstick } = row;
  const entryKeys: readonly string[] = toEntryKeys(row);
  const format = toFigureFormat(yardstick);
  const entryCell = (key: 'prior' | 'numerator' | 'denominator' | 'actual'): Content => ({
    style: entryKeys.includes(key)
      ? {
          ...styles.entry,
          align: 'center',
          numberFormat: key === 'numerator' || key === 'denominator' ? 'General' : format,
        }
      : { fill: colours.shadedFill },
  });
  const constants = toIndicatorConstants(row);
  const formula = (text: string, style?: Style): Content => ({
    formula: toFormula(text, frame),
    ...(style && { style }),
  });
  const total = (text: string) => toTotalFormula(row, text);
  const passed = `OR([state]="${states.figure}",[state]="${states.notApplicable}",[state]="${states.text}")`;
  return {
    ...constants,
    prior: constants.prior ?? entryCell('prior'),
    ...toPriorLink(row, frame, indexOf(ledger), format),
    ...toCarriedLink(row, frame, indexOf(ledger)),
    numerator: entryCell('numerator'),
    denominator: entryCell('denominator'),
    actual:
      yardstick.entry === 'parts'
        ? formula(partsValueFormula, { numberFormat: format, fill: colours.shadedFill })
        : entryCell('actual'),
    gap: formula(`IF(${isVoided},"",${total(toGapFormula(yardstick))})`, { numberFormat: toGapFormat(yardstick) }),
    rating: formula(toRatingFormula(yardstick, row.required, isVoided)),
    state: formula(toStateFormula(yardstick)),
    margin: formula(total(toMarginFormula(yardstick, yardstick.target))),
    milestoneMargin: formula(total(toMarginFormula(yardstick, yardstick.schedule?.onTrack ?? null))),
    farMargin: formula(total(toMarginFormula(yardstick, yardstick.schedule?.farBehind ?? null))),
    ...Object.fromEntries(toFigureKeys(row).map((key) => [toKindKey(key), formula(toKindFormula(key))])),
    voided: formula(toVoidedFormula(rules, row, ledger)),
    said: formula(saidFormula),
    task: row.task === null ? undefined : toTaskId(row.task),
    whole: row.part === null ? undefined : row.id.replace(row.part, row.indicator),
    ...Object.fromEntries(
      Object.entries(toVerdictFormulas(rules, row, ledger, { passed, marked: markedKeys.indicators })).map(
        ([key, text]) => [key, formula(text)],
      ),
    ),
  };
}

function toPrompt(row: IndicatorRow): { title: string; text: string } {
  const { yardstick } = row;
  if (yardstick.measure === 'yesNo')
    return { title: '是否完成', text: `完成填“是”，未完成填“否”；不涉及填“${notApplicable}”。` };
  if (yardstick.measure === 'text') return { title: '文字指标', text: '用一两句话写明完成情况。' };
  if (isRelative(yardstick))
    return {
      title: '填数字',
      text: `填本期和上期的实际数，不是百分比，如 225 和 250；升降的百分比自动计算。没有发生填 0；不涉及填“${notApplicable}”。`,
    };
  const example =
    yardstick.entry === 'parts'
      ? '分子、分母填实际数，如 196 和 200，完成值自动计算。'
      : toFigureFormat(yardstick) === 'General'
        ? `填数字，不带单位，如 12。单位：${yardstick.unitOfMeasure}。`
        : '填百分数，如 98%。';
  return { title: '填数字', text: `${example}没有发生填 0；不涉及填“${notApplicable}”。` };
}

function toRuleFormula(row: IndicatorRow, key: string): string | undefined {
  const { yardstick } = row;
  if (yardstick.measure === 'text') return undefined;
  if (yardstick.measure === 'yesNo') return `OR([${key}]="是",[${key}]="否",[${key}]="${notApplicable}")`;
  const isCount = yardstick.measure === 'count' && isWhole(yardstick.unitOfMeasure);
  const whole = isCount ? `,[${key}]=INT([${key}])` : '';
  return `IF(ISNUMBER([${key}]),AND([${key}]>=0${whole}),[${key}]="${notApplicable}")`;
}

/** One validation for all cells of a column that ask for the same. */
function toValidations(rows: readonly IndicatorRow[], frame: Frame<Key>): Validation[] {
  const groups = new Map<string, { validation: Omit<Validation, 'ranges'>; ranges: Range[] }>();
  rows.forEach((row, index) => {
    for (const key of toEntryKeys(row)) {
      const formula = toRuleFormula(row, key);
      const prompt = toPrompt(row);
      const at = headerRow + 1 + index;
      const column = columnOf(frame, key);
      const group = `${key} ${formula ?? ''} ${prompt.text}`;
      const found = groups.get(group) ?? {
        validation: {
          rule: formula === undefined ? { kind: 'any' } : { kind: 'custom', formula: toFormula(formula, frame) },
          prompt,
          ...(formula !== undefined && {
            alert: { severity: 'stop', title: '这里填不了', text: `${prompt.text}请改正后再填。` },
          }),
        },
        ranges: [],
      };
      const last = found.ranges.at(-1);
      if (last?.bottom === at - 1) found.ranges.splice(-1, 1, { ...last, bottom: at });
      else found.ranges.push({ top: at, bottom: at, left: column, right: column });
      groups.set(group, found);
    }
  });
  return [...groups.values()].map(({ validation, ranges }) => ({ ...validation, ranges }));
}

const ratingFill: Partial<Record<Rating, string>> = {
  met: colours.met,
  unmet: colours.unmet,
  onTrack: colours.onTrack,
  behind: colours.behind,
  farBehind: colours.unmet,
  inError: colours.inError,
  unreported: colours.unreported,
};

/** Colours the rating column of any table that has one. */
export function toRatingHighlights<K extends string>(frame: Frame<K>, key: K): Highlight[] {
  const range = rangeOf(frame, key);
  return Object.entries(ratingFill).map(([rating, fill]) => ({
    ranges: [range],
    formula: toFormula(`[${key}]="${ratingWords[rating as Rating]}"`, frame),
    style: { fill },
  }));
}

/** `指标填报`: one row for each indicator, instance and part. */
export function drawIndicatorSheet(
  ledger: Ledger,
  rules: readonly FigureCellRule[],
  longest: number | undefined,
): { sheet: Sheet; frame: Frame<Key> } {
  const columns = [...indicatorColumns, ...toVerdictColumns(rules)];
  const frame: Frame<Key> = { sheet: sheetNames.indicators, columns, headerRow, count: ledger.indicators.length };
  const rows = ledger.indicators.map((row) => drawRow(row, frame, rules, ledger));
  const framed = frameLedgerSheet(frame, ledger, '指标填报', drawTable(frame, styles.header, rows), 2);
  const sheet =
    rows.length > 0 ? putOnPaper(framed, frame, ledger, { last: 'explanation', isSigned: true }) : keepOffPaper(framed);
  return {
    frame,
    sheet: {
      ...sheet,
      validations: [
        ...toValidations(ledger.indicators, frame),
        toTextValidation(
          frame,
          'explanation',
          '情况说明',
          '未达标、滞后或数据特殊的，写明原因和下一步，例如：校舍改造推迟到三月，四月补招。',
          longest,
        ),
        toTextValidation(frame, 'evidence', '佐证材料', '写明文件名称或文号，例如：区教发〔2023〕12号。', longest),
      ],
      highlights: [
        ...toRatingHighlights(frame, 'rating'),
        ...toVerdictHighlights(frame, `[state]="${states.blank}"`),
        ...toMarkHighlights(frame, markedKeys.indicators),
      ],
    },
  };
}

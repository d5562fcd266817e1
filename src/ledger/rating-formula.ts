import type { Decimal } from 'decimal.js';
import { toFraction, ratingWords } from './rating';
import { boundScaleOf, isRelative, type Schedule, toCellScale, type Yardstick } from './yardstick';

/**
 * The workbook's side of `rating.ts`: the same sums as formulas over the row's cells. Column keys they use:
 * actual, numerator, denominator, prior, priorNumerator, priorDenominator, target, state, margin, milestoneMargin, farMargin, explanation.
 * `state` holds one of the words below.
 */
export const states = {
  figure: '数值',
  blank: '空',
  notApplicable: '不适用',
  inError: '有差错',
  unreadable: '无法识别',
  text: '文字',
} as const;

/** A cell's text without the white space that nobody sees; "" for an error. */
export function trimmed(key: string): string {
  return `IF(ISERROR([${key}]),"",TRIM(SUBSTITUTE(SUBSTITUTE([${key}],"\u3000"," "),"\u00a0"," ")))`;
}

/** Whether a cell holds a number. TRUE and FALSE are numbers to LibreOffice, though not to Excel. */
export function isNumber(key: string): string {
  return `AND(ISNUMBER([${key}]),NOT(ISLOGICAL([${key}])))`;
}

/** Whether a cell's text is one of the words. */
export function isOneOf(key: string, words: readonly string[]): string {
  return `SUMPRODUCT(--(${trimmed(key)}={${words.map((each) => `"${each}"`).join(',')}}))>0`;
}

function choose(pairs: readonly (readonly [string, string])[], otherwise: string): string {
  return pairs.reduceRight((rest, [test, result]) => `IF(${test},${result},${rest})`, otherwise);
}

const word = {
  figure: `"${states.figure}"`,
  blank: `"${states.blank}"`,
  notApplicable: `"${states.notApplicable}"`,
  unreadable: `"${states.unreadable}"`,
};

/** What the entry cells of a row hold. */
export function toStateFormula(yardstick: Yardstick): string {
  if (yardstick.entry === 'parts') {
    const [n, d] = [trimmed('numerator'), trimmed('denominator')];
    return choose(
      [
        ['OR(ISERROR([numerator]),ISERROR([denominator]))', word.unreadable],
        [
          `AND(${isNumber('numerator')},${isNumber('denominator')})`,
          `IF([denominator]>0,${word.figure},${word.unreadable})`,
        ],
        [`AND(${n}="",${d}="")`, word.blank],
        [`AND(OR(${n}="",${n}="不适用"),OR(${d}="",${d}="不适用"))`, word.notApplicable],
      ],
      word.unreadable,
    );
  }
  const text = trimmed('actual');
  const figure: Readonly<Record<Yardstick['measure'], readonly (readonly [string, string])[]>> = {
    count: [[isNumber('actual'), word.figure]],
    ratio: [[isNumber('actual'), word.figure]],
    yesNo: [[`OR(${text}="是",${text}="否")`, word.figure]],
    text: [[`NOT(OR(${text}="",${text}="不适用"))`, `"${states.text}"`]],
  };
  return choose(
    [
      ['ISERROR([actual])', word.unreadable],
      ...figure[yardstick.measure],
      [`${text}=""`, word.blank],
      [`${text}="不适用"`, word.notApplicable],
    ],
    word.unreadable,
  );
}

/** The 本期完成值 of a row that is entered as numerator and denominator. */
export const partsValueFormula =
  `IF([state]=${word.figure},[numerator]/[denominator],IF([state]=${word.notApplicable},` +
  `${word.notApplicable},""))`;

/** Characters of 情况说明: what answers a query. The text of a logical value differs between spreadsheets. */
export const saidFormula = `IF(ISLOGICAL([explanation]),1,LEN(${trimmed('explanation')}))`;

function literal(value: Decimal): string {
  return value.toFixed();
}

function differenceFormula(yardstick: Yardstick, bound: Decimal): string {
  if (yardstick.measure === 'yesNo') return `IF(${trimmed('actual')}="是",1,0)-${literal(bound)}`;
  if (yardstick.entry !== 'parts') return `[actual]-${literal(bound)}`;
  const { numerator, denominator } = toFraction(bound);
  return `([numerator]*${literal(denominator)}-${literal(numerator)}*[denominator])/([denominator]*${literal(denominator)})`;
}

function movementFormula(yardstick: Yardstick, step: Decimal, falls: boolean): string {
  const moved = (from: string, to: string) => (falls ? `${from}-${to}` : `${to}-${from}`);
  if (isRelative(yardstick)) {
    return `IF(${isNumber('prior')},IF([prior]>0,ROUND((${moved('[prior]', '[actual]')})/[prior]-${literal(step)},10),""),"")`;
  }
  if (yardstick.entry !== 'parts') {
    return `IF(${isNumber('prior')},ROUND(${moved('[prior]', '[actual]')}-${literal(step)},10),"")`;
  }
  const { numerator: T, denominator: S } = toFraction(step);
  const over = (product: string, difference: string) =>
    `((${difference})*${literal(S)}-${literal(T)}*${product})/(${product}*${literal(S)})`;
  const byParts = over(
    '[priorDenominator]*[denominator]',
    moved('[priorNumerator]*[denominator]', '[numerator]*[priorDenominator]'),
  );
  const byValue = over('[denominator]', moved('[prior]*[denominator]', '[numerator]'));
  return choose(
    [
      ['AND(ISNUMBER([priorNumerator]),ISNUMBER([priorDenominator]))', `ROUND(${byParts},10)`],
      [isNumber('prior'), `ROUND(${byValue},10)`],
    ],
    '""',
  );
}

/** `toMargin` as a formula: a number, or "" where there is nothing to compare. */
export function toMarginFormula(yardstick: Yardstick, bound: number | null): string {
  if (bound === null || yardstick.isPooled || yardstick.measure === 'text') return '""';
  const limit = toCellScale(yardstick, bound);
  const plain = differenceFormula(yardstick, limit);
  const whenFigure = (formula: string) => `IF([state]=${word.figure},${formula},"")`;
  switch (yardstick.comparator) {
    case 'atLeast':
    case 'moreThan':
      return whenFigure(`ROUND(${plain},10)`);
    case 'atMost':
    case 'lessThan':
      return whenFigure(`ROUND(-(${plain}),10)`);
    case 'exactly':
      return whenFigure(`ROUND(-ABS(${plain}),10)`);
    case 'between': {
      if (yardstick.upper === null) return '""';
      const above = differenceFormula(yardstick, toCellScale(yardstick, yardstick.upper));
      return whenFigure(`ROUND(MIN(${plain},-(${above})),10)`);
    }
    case 'fallBy':
      return whenFigure(movementFormula(yardstick, limit, true));
    case 'riseBy':
      return whenFigure(movementFormula(yardstick, limit, false));
  }
}

function toScheduleFormula({ farBehind, reckoned }: Schedule, met: string): string {
  const late =
    farBehind === null
      ? `"${ratingWords.behind}"`
      : `IF([farMargin]<0,"${ratingWords.farBehind}","${ratingWords.behind}")`;
  return `IF([milestoneMargin]${reckoned ? '>0' : met},"${ratingWords.onTrack}",${late})`;
}

/** `rate` as a formula, in words; "" where the core gives undefined. `voided` tests whether an error voids the figure. */
export function toRatingFormula(yardstick: Yardstick, required: boolean, voided: string): string {
  const say = (rating: keyof typeof ratingWords) => `"${ratingWords[rating]}"`;
  if (yardstick.measure === 'text') return say('notRated');
  const met = yardstick.comparator === 'moreThan' || yardstick.comparator === 'lessThan' ? '>0' : '>=0';
  const open = yardstick.schedule ? toScheduleFormula(yardstick.schedule, met) : say('notDue');
  return choose(
    [
      [`[state]=${word.notApplicable}`, say('notRated')],
      [`OR([state]=${word.unreadable},[state]="${states.inError}")`, say('inError')],
      [`[state]<>${word.figure}`, required ? say('unreported') : '""'],
      [voided, say('inError')],
      ['[margin]=""', say('notRated')],
      [`[margin]${met}`, say('met')],
    ],
    yardstick.isDue ? say('unmet') : open,
  );
}

/** `toGap` as a formula. */
export function toGapFormula(yardstick: Yardstick): string {
  const { comparator, target, measure } = yardstick;
  if (target === null || yardstick.isPooled || measure === 'yesNo' || measure === 'text') return '""';
  const value = yardstick.entry === 'parts' ? '[numerator]/[denominator]' : '[actual]';
  const scale = String(boundScaleOf(yardstick));
  const bound = literal(toCellScale(yardstick, target));
  if (comparator === 'between' && yardstick.upper !== null) {
    const upper = literal(toCellScale(yardstick, yardstick.upper));
    return `IF([state]=${word.figure},ROUND((MIN(${value}-${bound},0)+MAX(${value}-${upper},0))*${scale},10),"")`;
  }
  if (comparator !== 'fallBy' && comparator !== 'riseBy') {
    return `IF([state]=${word.figure},ROUND((${value}-${bound})*${scale},10),"")`;
  }
  const change = (prior: string) => (comparator === 'fallBy' ? `${prior}-${value}` : `${value}-${prior}`);
  const gap = (prior: string) =>
    isRelative(yardstick)
      ? `IF(${prior}>0,ROUND(((${change(prior)})/${prior}-${bound})*${scale},10),"")`
      : `ROUND((${change(prior)}-${bound})*${scale},10)`;
  return choose(
    [
      [`[state]<>${word.figure}`, '""'],
      ['AND(ISNUMBER([priorNumerator]),ISNUMBER([priorDenominator]))', gap('[priorNumerator]/[priorDenominator]')],
      [isNumber('prior'), gap('[prior]')],
    ],
    '""',
  );
}

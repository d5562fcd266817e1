import { two } from '../lexicon/figures';

const digits = '零一二三四五六七八九';
const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const leaps: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** 三百二十 is 320, 两 is 2, 百 is 100, 一点五 is 1.5, 二零二五 is 2025; null for what is not a number. */
export function readChineseNumber(text: string): number | null {
  const [whole = '', fraction] = text.replace(two.pattern, '二').split('点');
  const integer = readWhole(whole);
  if (integer === null || fraction === undefined) return integer;
  const places = Array.from(fraction).map((mark) => digits.indexOf(mark));
  return places.length === 0 || places.includes(-1) ? null : Number(`${integer}.${places.join('')}`);
}

/** What was read so far of 三千二百万五: above the last 万, since then, and the digit without a step yet. */
interface Sum {
  readonly total: number;
  readonly section: number;
  readonly digit: number | null;
}

function readWhole(text: string): number | null {
  if (text === '') return null;
  const places = Array.from(text).map((mark) => digits.indexOf(mark));
  if (!places.includes(-1)) return Number(places.join(''));
  let sum: Sum | null = { total: 0, section: 0, digit: null };
  for (const mark of text) {
    sum = withMark(sum, mark);
    if (sum === null) return null;
  }
  return sum.total + sum.section + (sum.digit ?? 0);
}

function withMark(sum: Sum, mark: string): Sum | null {
  const value = digits.indexOf(mark);
  if (value >= 0) return withDigit(sum, value);
  const step = steps[mark];
  if (step !== undefined) return withStep(sum, step);
  const leap = leaps[mark];
  return leap === undefined ? null : withLeap(sum, leap);
}

function withDigit({ total, section, digit }: Sum, value: number): Sum | null {
  return digit !== null && digit !== 0 ? null : { total, section, digit: value };
}

/** 十 alone is ten. */
function withStep({ total, section, digit }: Sum, step: number): Sum {
  const many = digit ?? (section === 0 || step === 10 ? 1 : 0);
  return { total, section: section + many * step, digit: null };
}

/** 亿 behind 万 multiplies both. */
function withLeap({ total, section, digit }: Sum, leap: number): Sum {
  const below = section + (digit ?? 0);
  const isOfAll = leap === 1e8 && total + below > 0;
  return {
    total: isOfAll ? (total + below) * leap : total + (below === 0 ? 1 : below) * leap,
    section: 0,
    digit: null,
  };
}

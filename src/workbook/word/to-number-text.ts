const chineseDigits = Array.from('〇一二三四五六七八九');
const legalDigits = Array.from('零壹贰叁肆伍陆柒捌玖');
const heavenlyStems = Array.from('甲乙丙丁戊己庚辛壬癸');
const earthlyBranches = Array.from('子丑寅卯辰巳午未申酉戌亥');
const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** Beyond this, words and letters are not written out. */
const longestCount = 9999;

const smallPlaces = ['', '十', '百', '千'];

type Writer = (value: number) => string;

const counting: Writer = (value) => inWords(value, chineseDigits, smallPlaces).replace(/^一十/, '十');
const japaneseCounting: Writer = (value) =>
  inWords(value, chineseDigits, smallPlaces)
    .replace(/一(?=[十百千])/g, '')
    .replaceAll('〇', '') || '〇';
const fullWidth: Writer = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const chineseDigitByDigit: Writer = (value) =>
  String(value).replace(/\d/g, (digit) => chineseDigits[Number(digit)] ?? digit);
const nothing: Writer = () => '';

const writers: ReadonlyMap<string, Writer> = new Map([
  ['none', nothing],
  ['bullet', nothing],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalEnclosedCircle', (value) => enclosed(value, 0x2460)],
  ['decimalEnclosedCircleChinese', (value) => enclosed(value, 0x2460)],
  ['decimalEnclosedParen', (value) => enclosed(value, 0x2474)],
  ['decimalEnclosedFullstop', (value) => enclosed(value, 0x2488)],
  ['ideographEnclosedCircle', (value) => enclosed(value, 0x3280, 10)],
  ['chineseCounting', counting],
  ['chineseCountingThousand', counting],
  ['taiwaneseCounting', counting],
  ['taiwaneseCountingThousand', counting],
  ['japaneseCounting', japaneseCounting],
  ['chineseLegalSimplified', (value) => inWords(value, legalDigits, ['', '拾', '佰', '仟'])],
  ['ideographDigital', chineseDigitByDigit],
  ['japaneseDigitalTenThousand', chineseDigitByDigit],
  ['taiwaneseDigital', chineseDigitByDigit],
  ['ideographTraditional', (value) => heavenlyStems[value - 1] ?? String(value)],
  ['ideographZodiac', (value) => earthlyBranches[value - 1] ?? String(value)],
  ['upperLetter', letters],
  ['lowerLetter', (value) => letters(value).toLowerCase()],
  ['upperRoman', roman],
  ['lowerRoman', (value) => roman(value).toLowerCase()],
  ['numberInDash', (value) => `- ${String(value)} -`],
]);

/**
 * A list number as Word prints it, for the formats of ECMA-376 part 1, 17.18.59 that Chinese documents use; the others are
 * printed as digits. `bullet` and `none` have no text.
 */
export function toNumberText(value: number, format: string): string {
  const write = value < 0 || value > longestCount ? String : (writers.get(format) ?? String);
  return write(value);
}

function enclosed(value: number, first: number, last = 20): string {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : String(value);
}

/** 一百〇三: a zero stands once for all places skipped, none at the end. */
function inWords(value: number, digits: readonly string[], places: readonly string[]): string {
  if (value === 0) return digits[0] ?? '';
  let words = '';
  let skipped = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) skipped = words !== '';
    else {
      words += (skipped ? (digits[0] ?? '') : '') + (digits[digit] ?? '') + (places[place] ?? '');
      skipped = false;
    }
  }
  return words;
}

/** A … Z, AA, BB … as Word counts. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1) return String(value);
  let rest = value;
  let text = '';
  for (const [step, letter] of romanSteps) {
    for (; rest >= step; rest -= step) text += letter;
  }
  return text;
}

import { readChineseNumber } from './chinese-number';
import { findDates } from './dates';
import { spansBetween, type Stretch } from './spans-between';

/** A quantity as it stands in a squeezed sentence; positions count in that sentence. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The upper end of a range. */
  readonly upper: number | null;
  /** rate: ‰ and so many in 100,000. */
  readonly kind: 'count' | 'percent' | 'points' | 'ratio' | 'rate';
  /** 个, %, 百分点, 比, 万元; empty where a bare number stands. */
  readonly unitOfMeasure: string;
  readonly isChinese: boolean;
  /** 百名, 千名: a round number without a digit. */
  readonly isRound: boolean;
  /** 余, 多, 约, 近. */
  readonly isAbout: boolean;
  /** Inside quotes: the figure belongs to a name. */
  readonly isQuoted: boolean;
}

const classifiers = [
  'TB',
  'GB',
  'MB',
  'Gbps',
  'Mbps',
  'MW',
  'kW',
  'KW',
  'GW',
  'km',
  'kg',
  '㎡',
  '吨标准煤',
  '元/人',
  '家次',
  '车位',
  '周岁',
  '微克/立方米',
  '毫克/升',
  '分贝',
  '元/吨',
  '个百分点',
  '百分点',
  '平方公里',
  '平方米',
  '立方米',
  '千瓦时',
  '兆瓦时',
  '公里',
  '千米',
  '公顷',
  '公斤',
  '千克',
  '厘米',
  '毫米',
  '兆瓦',
  '千瓦',
  '课时',
  '学时',
  '学分',
  '小时',
  '分钟',
  '人次',
  '户次',
  '节次',
  '场次',
  '台次',
  '车次',
  '件次',
  '台套',
  '台\\(套\\)',
  '个月',
  '工作日',
  '美元',
  '学位',
  '床位',
  '年',
  '月',
  '天',
  '日',
  '周',
  '秒',
  '元',
  '所',
  '个',
  '名',
  '门',
  '节',
  '次',
  '人',
  '家',
  '项',
  '套',
  '间',
  '亩',
  '张',
  '台',
  '场',
  '期',
  '处',
  '座',
  '块',
  '条',
  '支',
  '户',
  '件',
  '例',
  '起',
  '宗',
  '辆',
  '艘',
  '头',
  '只',
  '株',
  '棵',
  '吨',
  '克',
  '升',
  '米',
  '度',
  '岁',
  '轮',
  '遍',
  '本',
  '册',
  '篇',
  '部',
  '幅',
  '份',
  '类',
  '种',
  '栋',
  '幢',
  '片',
  '口',
  '眼',
  '对',
  '组',
  '队',
  '站',
  '点',
  '店',
  '班',
  '床',
  '席',
  '位',
  '笔',
  '分',
  '倍',
  '成',
  '枚',
  '根',
  '盏',
  '村',
  '镇',
  '乡',
  '县',
  '社区',
  '街道',
  '校',
  '批',
  '款',
  '宗',
  '路',
  '车',
  '架',
  '桩',
  '杆',
  '桶',
  '顶',
  '团',
] as const;
const classifier = new RegExp(`^(?:${[...classifiers].sort((a, b) => b.length - a.length).join('|')})`);
const weak = new Set([
  '类',
  '种',
  '分',
  '点',
  '度',
  '成',
  '部',
  '路',
  '面',
  '团',
  '批',
  '日',
  '月',
  '片',
  '口',
  '升',
  '位',
  '村',
  '镇',
  '乡',
  '县',
  '校',
  '班',
  '站',
  '店',
  '周',
  '秒',
  '天',
  '对',
  '队',
  '度',
  '米',
  '车',
  '顶',
  '桶',
  '款',
  '社区',
  '街道',
]);
const chinese = '[零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?';
const arabic = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const number = new RegExp(`百分之(?:(${arabic})|(${chinese}))|(${arabic})([十百千万亿]*)|(${chinese})`, 'g');
const upTo = new RegExp(`^(?:-{1,2}|~|至|到)(?:(${arabic})([万千百亿]?)|(${chinese}))`);
const power: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** The quantities of a squeezed sentence, in order: no dates, document numbers, ordinals, or words with a numeral in them. */
export function findFigures(text: string): Figure[] {
  const masked = maskedMarks(text);
  const quoted = marksIn(text, spansBetween(text, '“', '”'));
  const found: Figure[] = [];
  let done = 0;
  for (const match of text.matchAll(number)) {
    const start = match.index;
    if (start < done || masked[start] === 1) continue;
    const figure = readFigure(text, match);
    if (figure === null) continue;
    done = figure.end;
    found.push({ ...figure, isQuoted: quoted[start] === 1 });
  }
  return found;
}

function readFigure(text: string, match: RegExpMatchArray): Omit<Figure, 'isQuoted'> | null {
  const start = match.index ?? 0;
  const before = text.slice(Math.max(0, start - 2), start);
  if (/[A-Za-z\d+.]$|[第每前]$/.test(before)) return null;
  const isChinese = match[5] !== undefined || match[2] !== undefined;
  const isAbout = /[约近]$/.test(before);
  let end = start + match[0].length;
  if (match[1] !== undefined || match[2] !== undefined) {
    const value = match[1] === undefined ? readChineseNumber(match[2] ?? '') : toNumber(match[1], '');
    return value === null
      ? null
      : { start, end, value, upper: null, kind: 'percent', unitOfMeasure: '%', isChinese, isRound: false, isAbout };
  }
  const value = isChinese ? readChineseNumber(match[5] ?? '') : toNumber(match[3] ?? '', match[4] ?? '');
  if (value === null || !Number.isFinite(value)) return null;
  const ratio = isChinese ? null : /^:(\d{1,7}(?:\.\d{1,5})?)(?![\d:])/.exec(text.slice(end, end + 8));
  if (ratio?.[1] !== undefined) return readRatio(text, start, end + ratio[0].length, value, Number(ratio[1]));
  let upper: number | null = null;
  const first = /^(%|个百分点)?/.exec(text.slice(end, end + 4))?.[0] ?? '';
  const range = upTo.exec(text.slice(end + first.length, end + first.length + 14));
  const isWord = isChinese && /^到/.test(text.slice(end));
  if (range !== null && !isWord) {
    const high = range[3] === undefined ? toNumber(range[1] ?? '', range[2] ?? '') : readChineseNumber(range[3]);
    if (high !== null && high > value) {
      upper = high;
      end += first.length + range[0].length;
    }
  }
  const low = upper !== null && range?.[2] && match[4] === '' ? toNumber(match[3] ?? '', range[2]) : value;
  const more =
    /^[余多来]/.test(text.slice(end, end + 1)) && (!isChinese || /[十百千万亿]$/.test(match[5] ?? '')) ? 1 : 0;
  const moreThenPower = more === 1 ? /^[万亿]/.exec(text.slice(end + 1, end + 2))?.[0] : undefined;
  const scale = moreThenPower === undefined ? 1 : (power[moreThenPower] ?? 1);
  const vague = isAbout || more === 1;
  const at = end + more + (moreThenPower === undefined ? 0 : 1);
  const rest = text.slice(at, at + 8);
  const figure = {
    start,
    value: multiply(low, scale),
    upper,
    isChinese,
    isRound: isChinese && /^[百千万亿]+$/.test(match[5] ?? ''),
    isAbout: vague,
  };
  if (rest.startsWith('%') && !isChinese) return { ...figure, end: at + 1, kind: 'percent', unitOfMeasure: '%' };
  if (rest.startsWith('‰') && !isChinese) return { ...figure, end: at + 1, kind: 'rate', unitOfMeasure: '‰' };
  const per = isChinese ? null : /^\/(?:10万|万|千|十万)/.exec(rest)?.[0];
  if (per) return { ...figure, end: at + per.length, kind: 'rate', unitOfMeasure: per };
  const words = classifier.exec(rest)?.[0];
  if (words === undefined) return isChinese ? null : { ...figure, end: at, kind: 'count', unitOfMeasure: '' };
  if (words.endsWith('百分点')) return { ...figure, end: at + words.length, kind: 'points', unitOfMeasure: '百分点' };
  if (isChinese && figure.isRound && words === '元') return null;
  if (isChinese && (weak.has(words) || isFixedWord(text, start, at, words, value))) return null;
  if (rest.startsWith('个工作日')) return { ...figure, end: at + 4, kind: 'count', unitOfMeasure: '工作日' };
  if (words === '学位' || words === '床位') return { ...figure, end: at, kind: 'count', unitOfMeasure: '个' };
  const perUnit =
    /^\/(?:[百千万]+)?(?:人|户|公里|平方公里|亩|公顷|小时|车次|标准箱)/.exec(
      text.slice(at + words.length, at + words.length + 8),
    )?.[0] ?? '';
  if (perUnit !== '')
    return { ...figure, end: at + words.length + perUnit.length, kind: 'count', unitOfMeasure: words + perUnit };
  const money =
    words === '元' || words === '美元'
      ? moneyPower(match[4] ?? match[5] ?? '', range?.[2] ?? '', moreThenPower ?? '')
      : '';
  if (money !== '') {
    const scaleDown = power[money] ?? 1;
    return {
      ...figure,
      value: multiply(figure.value, 1 / scaleDown),
      upper: upper === null ? null : multiply(upper, 1 / scaleDown),
      end: at + words.length,
      kind: 'count',
      unitOfMeasure: money + words,
    };
  }
  return { ...figure, end: at + words.length, kind: 'count', unitOfMeasure: words };
}

/** 师生比1:15 is a ratio, 8:30 is not. */
function readRatio(
  text: string,
  start: number,
  end: number,
  first: number,
  second: number,
): Omit<Figure, 'isQuoted'> | null {
  const near = text.slice(Math.max(0, start - 16), start);
  if (second === 0 || !/比|达到|达|为|不[高低]于|不超过|控制在/.test(near)) return null;
  return {
    start,
    end,
    value: first / second,
    upper: null,
    kind: 'ratio',
    unitOfMeasure: '比',
    isChinese: false,
    isRound: false,
    isAbout: false,
  };
}

/** 一 is mostly an article; 三年行动 and 九年义务教育 are names of periods; 千家万户, 一次性 are words. */
function isFixedWord(text: string, start: number, at: number, words: string, value: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(at + words.length, at + words.length + 2);
  if (/^[百千万]/.test(text.slice(start)) && words === '家' && !/^[企单机养医]/.test(after)) return true;
  if (/^性/.test(after)) return true;
  if (/^[百千万]/.test(text.slice(start)) && /^[人户名]$/.test(words) && perHead.test(text.slice(at + words.length)))
    return true;
  const isStated =
    /(?:至少|不少于|不低于|不得少于|最少|每[两三\d]?[年月周]|每学[期年]|每季度|每半年)[^,;。]{0,6}$/.test(before);
  if (words === '年') return !/(?:至少|不少于|不低于|不得少于|不超过|达到|满)[^,;。]{0,2}$/.test(before);
  if (value === 1)
    return (
      !isStated && !(/[所座处家间栋条]/.test(words) && /(?:新建|建设|改建|扩建|建成|迁建|创建|配建|建)$/.test(before))
    );
  return false;
}

/** 万人发明专利拥有量达: so much for so many, the name of a rate. */
const perHead = /^(?:口)?(?:拥有|均)|^[^,;。、\d]{1,12}(?:量|数|率|比例|面积|床位)(?:达|不|超|为|提|保|稳|控|降|增)/;

/** Sums of money stay in 万元 and 亿元. */
function moneyPower(own: string, ofRange: string, afterMore: string): string {
  return [own, ofRange, afterMore].map((text) => /[万亿]$/.exec(text)?.[0] ?? '').find((mark) => mark !== '') ?? '';
}

function toNumber(digits: string, powers: string): number {
  const base = Number(digits.replace(/,/g, ''));
  return [...powers].reduce((value, mark) => multiply(value, power[mark] ?? 1), base);
}

/** 1.09 × 10000 is 10900, not 10900.000000000002. */
function multiply(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

/** For each mark of the text, whether a date, a document's number or a title holds it. */
function maskedMarks(text: string): Uint8Array {
  const documents = [...text.matchAll(/[〔[(](?:19|20)\d{2}[〕\])]\d{0,12}号?|\d{1,12}号/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return marksIn(text, [
    ...findDates(text).map(({ at, to }) => ({ start: at, end: to })),
    ...documents,
    ...spansBetween(text, '《', '》'),
  ]);
}

function marksIn(text: string, spans: readonly Stretch[]): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const { start, end } of spans) marks.fill(1, start, end);
  return marks;
}

import { notApplicable } from './ledger-columns';
import { isOneOf } from './rating-formula';

/** What people write where there is no figure; it may mean 0 or 不适用. */
export const noneWords: readonly string[] = [
  '无',
  '没有',
  '暂无',
  '无数据',
  '—',
  '——',
  '-',
  '--',
  '－',
  '/',
  '／',
  'n/a',
  'na',
];

/** What stands in the cell of a figure, where it is neither a number, nor blank, nor 不适用. */
export const entryKinds = { figureAsText: '文字数', none: '无', word: '文字', logical: '逻辑值' } as const;

export type FigureKey = 'prior' | 'numerator' | 'denominator' | 'actual';

/** The hidden column that says what stands in the cell of a figure: the rules of the row ask it. */
export function toKindKey<Key extends FigureKey>(key: Key): `${Key}Kind` {
  return `${key}Kind`;
}

const digits = Array.from('0123456789０１２３４５６７８９')
  .map((digit) => `"${digit}"`)
  .join(',');

/** A text with a digit of either width was meant as a figure. Errors are no kind: ISERROR says it. */
export function toKindFormula(key: FigureKey): string {
  const text =
    `IF(SUMPRODUCT(--ISNUMBER(FIND({${digits}},[${key}])))>0,"${entryKinds.figureAsText}",` +
    `IF(${isOneOf(key, noneWords)},"${entryKinds.none}",` +
    `IF(${isOneOf(key, ['', notApplicable])},"","${entryKinds.word}")))`;
  return `IF(ISERROR([${key}]),"",IF(ISTEXT([${key}]),${text},IF(ISLOGICAL([${key}]),"${entryKinds.logical}","")))`;
}

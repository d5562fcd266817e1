import type { ReportingLine } from '../../src/summary/district-summary';
import { countReporting, toFileWords, toUnitWords } from '../../src/summary/reporting/count-reporting';

const lineOf = (
  unit: string | null,
  status: ReportingLine['status'],
  given: Partial<ReportingLine> = {},
): ReportingLine => ({
  unit,
  status,
  file: null,
  filledOn: null,
  submission: null,
  issuedTo: null,
  contacts: null,
  reason: null,
  rivals: [],
  isAside: false,
  ...given,
});

const reporting = [
  lineOf('甲局', 'received'),
  lineOf('甲局', 'superseded'),
  lineOf('乙局', 'late'),
  lineOf('丙局', 'outstanding'),
  lineOf('丁局', 'rejected', { file: '1', rivals: ['2'] }),
  lineOf('丁局', 'rejected', { file: '2', rivals: ['1'] }),
  lineOf('丙局', 'rejected'),
  lineOf(null, 'rejected'),
  lineOf(null, 'rejected', { isAside: true }),
];

test('what was expected is what was reported, is outstanding and is to be chosen from', () => {
  const { units } = countReporting(reporting);
  expect(units).toEqual({ expected: 4, received: 2, late: 1, outstanding: 1, tied: 1, refused: 1 });
  expect(toUnitWords(units)).toEqual({
    zh: '应报 4 个单位：已报 2（其中迟报 1），未报 1，待选定 1',
    en: '4 units expected: 2 reported (1 late), 1 outstanding, 1 to be chosen from',
  });
});

test('files that do not count are called otherwise than units, and those of outstanding units are named', () => {
  expect(toFileWords(countReporting(reporting))).toEqual({
    zh: '另有文件：未采用 2 份（其中有 1 个未报单位交来的），被替代 1 份，非台账 1 份',
    en: 'Other files: 2 not taken (1 outstanding unit among their senders), 1 superseded, 1 no ledgers',
  });
  expect(toFileWords(countReporting([lineOf('甲局', 'received')]))).toEqual({ zh: '', en: '' });
});

import { openZip } from '../../../src/workbook/package/open-zip';
import { hostileZips } from '../kit/hostile-zips';
import { rawXlsx } from '../kit/raw-xlsx';
import { rawZip } from '../kit/raw-zip';

const sheet = rawXlsx({ rows: '<row><c><v>1</v></c></row>' });
/** 教育局/甲.xlsx as programs on Chinese Windows write it: GBK, and no flag that says so. */
const gbk = Uint8Array.from([0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6, 0x2f, 0xbc, 0xd7, ...Buffer.from('.xlsx')]);

test('gives the files in the order of their paths, folders and rubbish left out', () => {
  const zip = rawZip([
    { path: '第二批/', content: '' },
    { path: '第二批\\乙局.xlsx', content: sheet },
    { path: '/甲局.xlsx', content: sheet },
    { path: '../../丙局.xlsx', content: sheet },
    { path: '__MACOSX/._甲局.xlsx', content: 'x' },
    { path: '第二批/~$乙局.xlsx', content: 'x' },
    { path: '.DS_Store', content: 'x' },
  ]);
  expect(openZip(zip)?.map(({ path, read }) => [path, Buffer.from(read()).equals(sheet)])).toEqual([
    ['丙局.xlsx', true],
    ['甲局.xlsx', true],
    ['第二批/乙局.xlsx', true],
  ]);
});

test.each([
  ['in GBK without a flag', gbk],
  ['in UTF-8 without a flag', new TextEncoder().encode('教育局/甲.xlsx')],
])('names %s', (_, nameBytes) => {
  expect(openZip(rawZip([{ path: '', nameBytes, content: sheet }]))?.map(({ path }) => path)).toEqual([
    '教育局/甲.xlsx',
  ]);
});

test('one bad file in a zip is refused when it is read, the others are not', () => {
  const zip = rawZip([
    { path: '好.xlsx', content: sheet },
    { path: '坏.xlsx', content: sheet, crc: 1 },
  ]);
  const files = new Map((openZip(zip) ?? []).map(({ path, read }) => [path, read]));
  expect(files.get('好.xlsx')?.().length).toBe(sheet.length);
  expect(() => files.get('坏.xlsx')?.()).toThrow(expect.objectContaining({ code: 'read-checksum' }) as Error);
});

test('a workbook that is called .zip is no zip of returns', () => {
  expect(openZip(sheet)).toBeNull();
});

test.each(Object.entries(hostileZips))('%s', (_, { make, code }) => {
  expect(() => openZip(make())?.forEach(({ read }) => read())).toThrow(expect.objectContaining({ code }) as Error);
});

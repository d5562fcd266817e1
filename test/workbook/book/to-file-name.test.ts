import fc from 'fast-check';
import { toFileName, toFileNames } from '../../../src/workbook/book/to-file-name';
import { isNoise } from '../../../src/workbook/package/is-noise';

const long = '区'.repeat(80);

test.each([
  ['as it is', '教育局-2023', '教育局-2023'],
  ['what Windows takes in no name', '甲/乙:局*?"<>|\\-2023', '甲_乙_局_-2023'],
  ['blanks', ' 甲\u3000\n局 ', '_甲_局_'],
  ['a hidden file', '.hidden-2023', '_hidden-2023'],
  ['the folder above', '../../甲局', '_._.._甲局'],
  ['a lock file', '~$甲局-2023', '_$甲局-2023'],
  ['an option', '-rf', '_rf'],
  ['a device', 'con', '_con'],
  ['a device with anything behind it', 'AUX.局-2023', '_AUX.局-2023'],
  ['a device in small figures', 'com¹.局', '_com¹.局'],
  ['no device', 'console-2023', 'console-2023'],
  ['a dot at the end', '甲局.', '甲局_'],
  ['orders', '甲\u001B[2J\u202E局', '甲_[2J_局'],
  ['one of the two forms of é', 'Cafe\u0301-2023', 'Café-2023'],
  ['nothing', '', '_'],
  ['80 letters', `${long}-2023`, `${'区'.repeat(29)}…${'区'.repeat(27)}-2023`],
  ['letters outside of the first plane', '𠮷'.repeat(60), `${'𠮷'.repeat(22)}…${'𠮷'.repeat(22)}`],
])('%s', (_, text, name) => {
  expect(toFileName(text)).toBe(name);
});

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['equal ones', ['甲局', '甲局', '甲局'], ['甲局.xlsx', '甲局.2.xlsx', '甲局.3.xlsx']],
  ['equal but for capitals', ['甲A局', '甲a局'], ['甲A局.xlsx', '甲a局.2.xlsx']],
  ['equal but for the form', ['Cafe\u0301', 'Café', 'CAFE\u0301'], ['Café.xlsx', 'Café.2.xlsx', 'CAFÉ.3.xlsx']],
  ['made equal', ['甲/局', '甲:局', '甲_局'], ['甲_局.xlsx', '甲_局.2.xlsx', '甲_局.3.xlsx']],
  [
    'one that is called what another is numbered',
    ['甲局', '甲局', '甲局.2', '甲局.2'],
    ['甲局.xlsx', '甲局.3.xlsx', '甲局.2.xlsx', '甲局.2.2.xlsx'],
  ],
  [
    'long ones that differ in the middle',
    [`${long}东${long}`, `${long}西${long}`],
    [`${'区'.repeat(29)}…${'区'.repeat(29)}.xlsx`, `${'区'.repeat(29)}…${'区'.repeat(29)}.2.xlsx`],
  ],
])('%s', (_, stems, names) => {
  expect(toFileNames(stems, 'xlsx')).toEqual(names);
});

/** How file systems tell names apart. */
const systems: Readonly<Record<string, (name: string) => string>> = {
  linux: String,
  windows: (name) =>
    Array.from({ length: name.length }, (_, at) => name.charAt(at))
      .map((unit) => (unit.toUpperCase().length === 1 ? unit.toUpperCase() : unit))
      .join(''),
  'macOS, as it was': (name) => name.normalize('NFD').toLowerCase(),
  macOS: (name) => name.normalize('NFC').toUpperCase().toLowerCase(),
};

const letters = [
  '甲',
  '局',
  'a',
  'A',
  'é',
  'e\u0301',
  'ß',
  'ss',
  'İ',
  'i',
  'Σ',
  'ς',
  '.',
  '2',
  '/',
  ' ',
  '~',
  '$',
  'con',
  'CON',
  'aux',
  '\u202E',
  '\u0007',
  '\uD83D',
  '𠮷',
  '区'.repeat(70),
];
const anyStem = fc.oneof(
  fc.array(fc.constantFrom(...letters), { maxLength: 6 }).map((some) => some.join('')),
  fc.string({ unit: 'binary' }),
);

test('every system takes the names, tells all of them apart, and reads them back', () => {
  fc.assert(
    fc.property(fc.array(anyStem, { maxLength: 12 }), (stems) => {
      const names = toFileNames(stems, 'xlsx');
      expect(names).toEqual(toFileNames(stems, 'xlsx'));
      for (const [system, toOne] of Object.entries(systems))
        expect([system, new Set(names.map(toOne)).size]).toEqual([system, stems.length]);
      for (const name of names) {
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}\s]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)\./iu);
        expect(name.normalize('NFC')).toBe(name);
        expect(isNoise(name)).toBe(false);
      }
    }),
  );
});

test('a name alone is the first of several', () => {
  fc.assert(
    fc.property(anyStem, (stem) => {
      expect(toFileNames([stem, stem], 'xlsx')[0]).toBe(`${toFileName(stem)}.xlsx`);
    }),
  );
});

test('two hundred thousand of one name, each looked at once', () => {
  const names = toFileNames(
    Array.from({ length: 200_000 }, () => '甲局'),
    'xlsx',
  );
  expect([names[0], names.at(-1), new Set(names).size]).toEqual(['甲局.xlsx', '甲局.200000.xlsx', 200_000]);
});

import fc from 'fast-check';
import { ReadingMemory } from '../../../src/workbook/xlsx/read/reading-memory';
import { defaultLimits } from '../../../src/workbook/package/limits';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../../src/workbook/xlsx/write/write-xlsx';
import { anyBook } from '../kit/any-book';
import { rawXlsx } from '../kit/raw-xlsx';

test('a memory that has seen other files changes nothing', async () => {
  const memory = new ReadingMemory();
  await fc.assert(
    fc.asyncProperty(anyBook, async (book) => {
      const bytes = await writeXlsx(book);
      const alone = readXlsx(bytes);
      expect([readXlsx(bytes, defaultLimits, memory), readXlsx(bytes, defaultLimits, memory)]).toEqual([alone, alone]);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['escapes', 'IF(A1&gt;1,&quot;是&quot;,&#x5426;)'],
  ['a formula in pieces', 'A1<!-- -->+<![CDATA[B1]]>&amp;C1'],
  ['a section alone', '<![CDATA[A1&B1]]>'],
  ['nothing', ''],
  ['line ends', 'A1\r\n+B1'],
  ['codes', '&quot;_x0041_&quot;&amp;A1'],
])('%s are read alike with and without it, the second time too', (_, formula) => {
  const bytes = rawXlsx({
    rows: `<row r="2"><c r="B2"><f>${formula}</f><v>1</v></c><c r="C2"><f>${formula}</f><v>1</v></c></row>`,
  });
  const memory = new ReadingMemory();
  const alone = readXlsx(bytes);
  expect([readXlsx(bytes, defaultLimits, memory), readXlsx(bytes, defaultLimits, memory)]).toEqual([alone, alone]);
});

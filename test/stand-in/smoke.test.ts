import { openBook } from './kit/open-office';

test('the library is ready and reads what it wrote', async () => {
  const { Excel } = await openBook();
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B2');
    range.values = [
      [1, 2],
      ['x', '=A1+B1'],
    ];
    range.format.fill.color = 'yellow';
    range.load('values,address,formulas,format/fill/color');
    await context.sync();
    return [range.values, range.address, range.formulas, range.format.fill.color];
  });
  expect(values).toEqual([
    [
      [1, 2],
      ['x', 3],
    ],
    'Sheet1!A1:B2',
    [
      [1, 2],
      ['x', '=A1+B1'],
    ],
    '#FFFF00',
  ]);
});

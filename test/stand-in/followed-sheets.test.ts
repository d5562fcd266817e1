import { openBook, type OfficeGlobals } from './kit/open-office';

/** A sheet of figures, and one that speaks of it in every way in which a workbook can. */
async function speak({ Excel }: OfficeGlobals): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const figures = worksheets.add('汇总');
    figures.getRange('A1:B3').values = [
      ['单位', '完成值'],
      ['甲局', 3],
      ['乙局', 4],
    ];
    const own = worksheets.add('我的表');
    own.getRange('A1:A2').formulas = [['=汇总!B2'], ['=SUM(汇总!B2:B3)']];
    names.add('合计', '=SUM(汇总!$B$2:$B$3)');
    own.names.add('第一个', '=汇总!$B$2');
    own.getRange('C1:C3').dataValidation.rule = { list: { inCellDropDown: true, source: '=汇总!$A$2:$A$3' } };
    own.getRange('D1').dataValidation.rule = {
      wholeNumber: { operator: 'Between', formula1: '=汇总!$B$2', formula2: 9 },
    };
    own.getRange('E1:E3').conditionalFormats.add('Custom').custom.rule.formula = '=E1>汇总!$B$2';
    own.getRange('F1:F3').conditionalFormats.add('CellValue').cellValue.rule = {
      operator: 'GreaterThan',
      formula1: '=汇总!$B$3',
    };
    own.charts.add('ColumnClustered', figures.getRange('A1:B3'), 'Columns');
    await context.sync();
  });
}

async function hear({ Excel }: OfficeGlobals): Promise<unknown> {
  return Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem('我的表');
    const cells = own.getRange('A1:A2').load('formulas,values');
    const all = context.workbook.names.load('items/name,items/formula');
    const scoped = own.names.load('items/name,items/formula');
    const list = own.getRange('C1:C3').dataValidation.load('rule');
    const whole = own.getRange('D1').dataValidation.load('rule');
    const custom = own.getRange('E1:E3').conditionalFormats.getItemAt(0).custom.rule.load('formula');
    const value = own.getRange('F1:F3').conditionalFormats.getItemAt(0).cellValue.load('rule');
    const series = own.charts.getItemAt(0).series.getItemAt(0);
    const shown = series.getDimensionValues('Values');
    await context.sync();
    return {
      cells: [cells.formulas, cells.values],
      names: [...all.items, ...scoped.items].map(({ name, formula }) => [name, formula]),
      list: list.rule.list?.source,
      whole: whole.rule.wholeNumber?.formula1,
      custom: custom.formula,
      value: (value.rule as Excel.ConditionalCellValueRule).formula1,
      shown: shown.value,
    };
  });
}

test('whatever speaks of a sheet follows its new name', async () => {
  const office = await openBook();
  await speak(office);
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('汇总').name = '汇总 旧';
    await context.sync();
  });
  expect(await hear(office)).toEqual({
    cells: [
      [["='汇总 旧'!B2"], ["=SUM('汇总 旧'!B2:B3)"]],
      [[3], [7]],
    ],
    names: [
      ['合计', "=SUM('汇总 旧'!$B$2:$B$3)"],
      ['第一个', "='汇总 旧'!$B$2"],
    ],
    list: "='汇总 旧'!$A$2:$A$3",
    whole: "='汇总 旧'!$B$2",
    custom: "=E1>'汇总 旧'!$B$2",
    value: "='汇总 旧'!$B$3",
    shown: [3, 4],
  });
});

test('whatever speaks of a sheet that was deleted has lost it', async () => {
  const office = await openBook();
  await speak(office);
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('汇总').delete();
    await context.sync();
  });
  expect(await hear(office)).toEqual({
    cells: [
      [['=#REF!'], ['=SUM(#REF!)']],
      [['#REF!'], ['#REF!']],
    ],
    names: [
      ['合计', '=SUM(#REF!)'],
      ['第一个', '=#REF!'],
    ],
    list: '=#REF!',
    whole: '=#REF!',
    custom: '=E1>#REF!',
    value: '=#REF!',
    shown: [],
  });
});

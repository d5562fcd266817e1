import { openBook } from './kit/open-office';

test('a list, a number, a date and a formula are validated, with a verdict', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('H1:H2').values = [['yes'], ['no']];
    const list = sheet.getRange('A1:A2');
    list.dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('H1:H2') } };
    const number = sheet.getRange('B1:B2');
    number.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } };
    number.dataValidation.errorAlert = { message: '1 to 10', showAlert: true, style: 'Stop', title: 'Number' };
    number.dataValidation.prompt = { message: 'A number', showPrompt: true, title: 'Hint' };
    const custom = sheet.getRange('C1:C2');
    custom.dataValidation.rule = { custom: { formula: '=C1>$B1' } };
    sheet.getRange('A1:C2').values = [
      ['yes', 5, 6],
      ['maybe', 11, 12],
    ];
    list.dataValidation.load('type,valid,rule');
    number.dataValidation.load('type,valid,rule,errorAlert,ignoreBlanks');
    custom.dataValidation.load('valid,rule');
    const invalid = sheet.getRange('A1:C2').dataValidation.getInvalidCellsOrNullObject().load('address');
    const mixed = sheet.getRange('A1:C2').dataValidation.load('type');
    await context.sync();
    expect([list.dataValidation.type, list.dataValidation.valid, list.dataValidation.rule]).toEqual([
      'List',
      null,
      { list: { inCellDropDown: true, source: '=Sheet1!$H$1:$H$2' } },
    ]);
    expect([number.dataValidation.type, number.dataValidation.valid, number.dataValidation.rule]).toEqual([
      'WholeNumber',
      null,
      { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } },
    ]);
    expect([custom.dataValidation.valid, custom.dataValidation.rule]).toEqual([
      true,
      { custom: { formula: '=C1>$B1' } },
    ]);
    expect([invalid.address, mixed.type]).toEqual(['Sheet1!A2:B2', 'MixedCriteria']);
    number.dataValidation.clear();
    number.dataValidation.load('type,valid');
    await context.sync();
    expect([number.dataValidation.type, number.dataValidation.valid]).toEqual(['None', true]);
  });
});

test('a person is stopped where the add-in is not', async () => {
  const { Excel, host } = await openBook();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
    await context.sync();
    expect(() => {
      host.type('Sheet1', 0, 0, '-1');
    }).toThrow('data validation');
    host.type('Sheet1', 0, 0, '1');
    host.paste('Sheet1', 0, 0, '-5');
    range.load('values');
    range.dataValidation.load('valid');
    await context.sync();
    expect([range.values, range.dataValidation.valid]).toEqual([[[-5]], false]);
  });
});

test('a rule that is no rule is refused', async () => {
  const { Excel } = await openBook();
  const failed = await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation.rule = {
      list: { inCellDropDown: true, source: 'x'.repeat(256) },
    };
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'DataValidation.rule' } });
});

test('conditional formats of every kind are made and read back', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:A5');
    const cell = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    cell.cellValue.format.font.color = 'red';
    cell.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
    const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.custom.rule.formula = '=A1>$B$1';
    custom.custom.format.fill.color = '#FFC7CE';
    const bar = range.conditionalFormats.add('DataBar');
    bar.dataBar.barDirection = 'LeftToRight';
    const icons = range.conditionalFormats.add('IconSet');
    icons.iconSet.style = 'ThreeTriangles';
    const scale = range.conditionalFormats.add('ColorScale');
    scale.colorScale.criteria = {
      minimum: { type: 'LowestValue', color: 'blue' },
      maximum: { type: 'HighestValue', color: 'red' },
    };
    const text = range.conditionalFormats.add('ContainsText');
    text.textComparison.rule = { operator: 'Contains', text: 'late' };
    const top = range.conditionalFormats.add('TopBottom');
    top.topBottom.rule = { rank: 1, type: 'TopItems' };
    const preset = range.conditionalFormats.add('PresetCriteria');
    preset.preset.rule = { criterion: 'OneStdDevAboveAverage' };
    custom.priority = 0;
    cell.stopIfTrue = true;
    range.conditionalFormats.load('items/type,items/priority');
    cell.cellValue.load('rule');
    cell.load('cellValue/format/font/color');
    custom.custom.rule.load('formula');
    icons.iconSet.load('style,criteria');
    scale.colorScale.load('threeColorScale,criteria');
    const other = cell.customOrNullObject;
    const at = custom.getRange().load('address');
    await context.sync();
    expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual([
      'Custom',
      'PresetCriteria',
      'TopBottom',
      'ContainsText',
      'ColorScale',
      'IconSet',
      'DataBar',
      'CellValue',
    ]);
    expect([
      cell.cellValue.rule,
      cell.cellValue.format.font.color,
      custom.custom.rule.formula,
      at.address,
      other.isNullObject,
    ]).toEqual([{ formula1: '=0', operator: 'LessThan' }, '#FF0000', '=A1>$B$1', 'Sheet1!A1:A5', true]);
    expect([icons.iconSet.style, icons.iconSet.criteria.length, scale.colorScale.threeColorScale]).toEqual([
      'ThreeTriangles',
      3,
      false,
    ]);
    sheet.getRange('A1').conditionalFormats.clearAll();
    const left = sheet.getRange('A2').conditionalFormats.getCount();
    const none = sheet.getRange('A1').conditionalFormats.getCount();
    await context.sync();
    expect([left.value, none.value]).toEqual([8, 0]);
  });
});

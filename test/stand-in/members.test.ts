import { classDefinitions } from '@district-ledger/excel-stand-in/api/class-definitions';
import { wires } from './kit/open-office';

const definitions = Object.entries(classDefinitions(wires, () => new Date(0))).filter(
  ([name]) => !name.startsWith('OfficeCore.'),
);

test.each(definitions)('%s does nothing that the library does not have', (name, definition) => {
  const known = wires[name];
  expect(known).toBeDefined();
  const scalars = Object.keys(known?.scalars ?? {});
  expect(Object.keys(definition.read ?? {}).filter((member) => !scalars.includes(member))).toEqual([]);
  expect(Object.keys(definition.write ?? {}).filter((member) => known?.scalars[member]?.writable !== true)).toEqual([]);
  expect(Object.keys(definition.open ?? {}).filter((member) => known?.navigations[member] === undefined)).toEqual([]);
  expect(Object.keys(definition.call ?? {}).filter((member) => known?.methods[member] === undefined)).toEqual([]);
});

test('what is left out of the classes that are done', () => {
  const missing = definitions.flatMap(([name, { read = {}, write = {}, open = {}, call = {} }]) => {
    const known = wires[name];
    if (!known || name === 'Functions') return [];
    const scalars = Object.entries(known.scalars);
    return [
      ...scalars
        .filter(([member]) => !(member in read) && !member.startsWith('_') && member !== 'id')
        .map(([member]) => `${name}.${member}`),
      ...scalars
        .filter(([member, { writable }]) => writable && member in read && !(member in write))
        .map(([member]) => `${name}.${member} =`),
      ...Object.keys(known.navigations)
        .filter((member) => !(member in open))
        .map((member) => `${name}.${member}`),
      ...Object.keys(known.methods)
        .filter((member) => !(member in call) && !/^_(Unr|R)egister|^_KeepReference$/.test(member))
        .map((member) => `${name}.${member}()`),
    ];
  });
  expect(missing.sort()).toEqual([
    'Application.ribbon',
    'Chart.getImage()',
    'Filter.applyIconFilter()',
    'IterativeCalculation.enabled =',
    'IterativeCalculation.maxChange =',
    'IterativeCalculation.maxIteration =',
    'PivotTableCollection.add()',
    'Range.convertDataTypeToText()',
    'Range.convertToLinkedDataType()',
    'Range.flashFill()',
    'Range.getDataClassificationIds()',
    'Range.getImage()',
    'Range.getNumberFormatProperties()',
    'Range.getSurroundingDataRegion()',
    'Range.linkedDataTypeState',
    'Range.savedAsArray',
    'Range.showCard()',
    'Range.showTeachingCallout()',
    'RangeAreas.convertDataTypeToText()',
    'RangeAreas.convertToLinkedDataType()',
    'RangeBorder.tintAndShade =',
    'RangeBorderCollection.tintAndShade',
    'RangeView.formulas =',
    'RangeView.formulasLocal =',
    'RangeView.formulasR1C1 =',
    'RangeView.numberFormat =',
    'RangeView.values =',
    'Shape.getAsImage()',
    'SlicerCollection.add()',
    'Workbook._GetObjectTypeNameByReferenceId()',
    'Workbook._SetOsfControlContainerReadyForCustomFunctions()',
    'Workbook.chartDataPointTrack =',
    'Workbook.dataConnections',
    'Workbook.enableOfficeScriptRecording()',
    'Workbook.internalTest',
    'Workbook.linkedWorkbooks',
    'Workbook.pivotTableStyles',
    'Workbook.queries',
    'Workbook.recordAction()',
    'Workbook.registerCustomFunctions()',
    'Workbook.slicerStyles',
    'Workbook.tableStyles',
    'Workbook.timelineStyles',
    'Workbook.usePrecisionAsDisplayed =',
    'Worksheet.namedSheetViews',
    'Worksheet.visuals',
    '_V1Api.bindingAddFromPrompt()',
    '_V1Api.bindingClearFormats()',
    '_V1Api.bindingSetFormats()',
    '_V1Api.bindingSetTableOptions()',
  ]);
});

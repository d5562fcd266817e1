import { openBook } from './kit/open-office';

/** A transparent picture of 4 by 2 pixels. */
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAAC0lEQVR42mNgQAcAABIAAeRVjecAAAAASUVORK5CYII=';

test('a shape is put on a sheet, filled, worded, turned and found again', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const star = sheet.shapes.addGeometricShape(Excel.GeometricShapeType.star5);
    star.name = 'Star';
    star.left = 100;
    star.top = 50;
    star.height = 40;
    star.width = 80;
    star.rotation = 45;
    star.fill.setSolidColor('gold');
    star.lineFormat.dashStyle = 'DashDot' as Excel.ShapeLineDashStyle;
    star.textFrame.textRange.text = 'Well done';
    star.textFrame.textRange.getSubstring(0, 4).font.bold = true;
    star.textFrame.horizontalAlignment = 'Center';
    star.incrementRotation(330);
    star.scaleWidth(0.5, 'CurrentSize', 'ScaleFromMiddle');
    await context.sync();
    const again = sheet.shapes.getItem('star');
    again.load(
      'name,type,left,top,width,height,rotation,geometricShapeType,zOrderPosition,' +
        'fill/foregroundColor,fill/type,lineFormat/dashStyle,textFrame/hasText,textFrame/textRange/text',
    );
    const part = again.textFrame.textRange.getSubstring(5, 4).load('text,font/bold');
    await context.sync();
    expect(again.toJSON()).toMatchObject({
      ...{
        name: 'Star',
        type: 'GeometricShape',
        left: 120,
        top: 50,
        width: 40,
        height: 40,
        rotation: 15,
        geometricShapeType: 'Star5',
        zOrderPosition: 0,
      },
      fill: { foregroundColor: '#FFD700', type: 'Solid' },
      lineFormat: { dashStyle: 'DashDot' },
    });
    expect([again.textFrame.hasText, again.textFrame.textRange.text]).toEqual([true, 'Well done']);
    expect([part.text, part.font.bold]).toEqual(['done', false]);
    again.textFrame.deleteText();
    again.fill.clear();
    again.load('textFrame/hasText,fill/type');
    await context.sync();
    expect([again.textFrame.hasText, again.fill.type]).toEqual([false, 'NoFill']);
  });
});

test('shapes are ordered, grouped, moved together, taken apart and copied', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { shapes } = sheet;
    const [one, two, three] = ['a', 'b', 'c'].map((name, at) => {
      const box = shapes.addTextBox(name);
      box.name = name;
      box.left = 100 * at;
      return box;
    }) as [Excel.Shape, Excel.Shape, Excel.Shape];
    one.setZOrder('BringToFront');
    shapes.load('items/name,items/zOrderPosition');
    await context.sync();
    expect(shapes.items.map(({ name, zOrderPosition }) => [name, zOrderPosition])).toEqual([
      ['b', 0],
      ['c', 1],
      ['a', 2],
    ]);
    const group = shapes.addGroup([two, three]);
    group.load('left,width,type');
    group.incrementLeft(50);
    two.load('left,level');
    two.parentGroup.load('id');
    group.group.shapes.load('items/name');
    const count = shapes.getCount();
    await context.sync();
    expect([group.left, group.width, group.type, count.value]).toEqual([100, 200, 'Group', 2]);
    expect([two.left, two.level, two.parentGroup.id, group.group.shapes.items.map(({ name }) => name)]).toEqual([
      150,
      1,
      group.id,
      ['b', 'c'],
    ]);
    const other = context.workbook.worksheets.add('Other');
    group.copyTo(other);
    other.shapes.load('items/type');
    group.group.ungroup();
    shapes.load('items/name');
    await context.sync();
    expect([other.shapes.items.map(({ type }) => type), shapes.items.map(({ name }) => name)]).toEqual([
      ['Group'],
      ['a', 'b', 'c'],
    ]);
    for (const shape of shapes.items) shape.delete();
    const left = shapes.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
});

test('lines have ends, and hold on to shapes', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getActiveWorksheet();
    const box = shapes.addGeometricShape('Rectangle');
    const line = shapes.addLine(200, 50, 300, 150, 'Elbow');
    line.line.endArrowheadStyle = 'Oval';
    line.line.connectBeginShape(box, 2);
    line.load(
      'left,top,width,height,type,line/connectorType,line/endArrowheadStyle,' +
        'line/isBeginConnected,line/beginConnectedSite,line/isEndConnected',
    );
    await context.sync();
    expect(line.toJSON()).toMatchObject({ left: 200, top: 50, width: 100, height: 100, type: 'Line' });
    expect(line.line.toJSON()).toMatchObject({
      connectorType: 'Elbow',
      endArrowheadStyle: 'Oval',
      isBeginConnected: true,
      beginConnectedSite: 2,
      isEndConnected: false,
    });
    box.delete();
    line.line.load('isBeginConnected');
    await context.sync();
    expect(line.line.isBeginConnected).toBe(false);
  });
});

test('a picture is as large as its pixels and keeps its shape', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const shape = context.workbook.worksheets.getActiveWorksheet().shapes.addImage(picture);
    shape.load('width,height,type,lockAspectRatio,image/format');
    await context.sync();
    expect(shape.toJSON()).toMatchObject({ width: 3, height: 1.5, type: 'Image', lockAspectRatio: true });
    expect(shape.image.format).toBe('PNG');
    shape.width = 30;
    shape.load('height');
    await context.sync();
    expect(shape.height).toBe(15);
  });
});

test.each([
  [
    'a shape of no kind',
    'InvalidArgument',
    'ShapeCollection.addGeometricShape',
    ({ shapes }: Excel.Worksheet) => shapes.addGeometricShape('Blob' as Excel.GeometricShapeType),
  ],
  [
    'what is no picture',
    'InvalidArgument',
    'ShapeCollection.addImage',
    ({ shapes }: Excel.Worksheet) => shapes.addImage('AAAA'),
  ],
  [
    'the picture of a shape',
    'NotImplemented',
    'Shape.getAsImage',
    ({ shapes }: Excel.Worksheet) => shapes.addTextBox('x').getAsImage('PNG'),
  ],
  [
    'the line in a box',
    'InvalidOperation',
    'Shape.line',
    ({ shapes }: Excel.Worksheet) => shapes.addTextBox('x').line.load('connectorType'),
  ],
  [
    'a shape on a protected sheet',
    'AccessDenied',
    'ShapeCollection.addTextBox',
    (sheet: Excel.Worksheet) => {
      sheet.protection.protect();
      sheet.shapes.addTextBox('x');
    },
  ],
])('%s ends in %s', async (_, code, errorLocation, ask) => {
  const { Excel } = await openBook();
  const failed = await Excel.run(async (context) => {
    ask(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code, debugInfo: { errorLocation } });
});

test('every geometric shape that the library names is taken', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getActiveWorksheet();
    const all = Object.values(Excel.GeometricShapeType);
    for (const type of all) shapes.addGeometricShape(type);
    shapes.load('items/geometricShapeType');
    await context.sync();
    expect(shapes.items.map(({ geometricShapeType }) => geometricShapeType)).toEqual(all);
  });
});

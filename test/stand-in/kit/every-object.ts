/** One object of every class that the host does, out of a workbook in which everything exists, by the class's name. */
export async function everyObject(
  context: Excel.RequestContext,
): Promise<Record<string, OfficeExtension.ClientObject>> {
  const { workbook } = context;
  const { application, names, properties, settings, styles } = workbook;
  const sheet = workbook.worksheets.add('Everything');
  const range = sheet.getRange('B2:C4');
  sheet.getRange('A1:C4').formulas = [
    ['Name', 'Count', 'Twice'],
    ['a', 1, '=B2*2'],
    ['b', 2, '=B3*2'],
    ['c', 3, '=B4*2'],
  ];
  const table = sheet.tables.add('A1:C4', true);
  table.name = 'Things';
  range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
  names.add('Named', range);
  const formats = range.conditionalFormats;
  const format = (type: `${Excel.ConditionalFormatType}`) => formats.add(type);
  const byValue = format('CellValue');
  byValue.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
  const byText = format('ContainsText');
  byText.textComparison.rule = { operator: 'Contains', text: 'x' };
  const byPreset = format('PresetCriteria');
  byPreset.preset.rule = { criterion: 'AboveAverage' };
  const byFormula = format('Custom');
  byFormula.custom.rule.formula = '=B2>1';
  const bars = format('DataBar');
  const part = workbook.customXmlParts.add('<a xmlns="urn:a"/>');
  properties.custom.add('key', 'value');
  settings.add('key', 1);
  sheet.customProperties.add('key', 'value');
  styles.add('Own');
  sheet.horizontalPageBreaks.add('A10');
  const comment = workbook.comments.add('Everything!E1', 'note');
  const reply = comment.replies.add('answer');
  const chart = sheet.charts.add('Line', sheet.getRange('A1:B4'), 'Columns');
  const series = chart.series.getItemAt(0);
  series.trendlines.add('Linear');
  const point = series.points.getItemAt(0);
  const box = sheet.shapes.addTextBox('text');
  const line = sheet.shapes.addLine(0, 0, 10, 10, 'Straight');
  const group = sheet.shapes.addGroup([sheet.shapes.addGeometricShape('Heart'), sheet.shapes.addGeometricShape('Sun')]);
  const picture = sheet.shapes.addImage(
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAAC0lEQVR42mNgQAcAABIAAeRVjecAAAAASUVORK5CYII=',
  );
  const binding = workbook.bindings.add(range, 'Range', 'bound');
  const view = range.getVisibleView();
  const areas = sheet.getRanges('A1:B1,A3:B3');
  const precedents = sheet.getRange('C2').getDirectPrecedents();
  await context.sync();
  const look = byValue.cellValue.format;
  return {
    Application: application,
    AutoFilter: table.autoFilter,
    Binding: binding,
    BindingCollection: workbook.bindings,
    CellValueConditionalFormat: byValue.cellValue,
    Chart: chart,
    ChartAreaFormat: chart.format,
    ChartAxes: chart.axes,
    ChartAxis: chart.axes.valueAxis,
    ChartAxisFormat: chart.axes.valueAxis.format,
    ChartAxisTitle: chart.axes.valueAxis.title,
    ChartAxisTitleFormat: chart.axes.valueAxis.title.format,
    ChartBorder: chart.format.border,
    ChartCollection: sheet.charts,
    ChartDataLabel: point.dataLabel,
    ChartDataLabelFormat: chart.dataLabels.format,
    ChartDataLabels: chart.dataLabels,
    ChartDataTable: chart.getDataTableOrNullObject(),
    ChartDataTableFormat: chart.getDataTableOrNullObject().format,
    ChartFill: chart.format.fill,
    ChartFont: chart.format.font,
    ChartFormatString: chart.title.getSubstring(0, 1),
    ChartGridlines: chart.axes.valueAxis.majorGridlines,
    ChartGridlinesFormat: chart.axes.valueAxis.majorGridlines.format,
    ChartLegend: chart.legend,
    ChartLegendFormat: chart.legend.format,
    ChartLineFormat: series.format.line,
    ChartPlotArea: chart.plotArea,
    ChartPlotAreaFormat: chart.plotArea.format,
    ChartPoint: point,
    ChartPointFormat: point.format,
    ChartPointsCollection: series.points,
    ChartSeries: series,
    ChartSeriesCollection: chart.series,
    ChartSeriesFormat: series.format,
    ChartTitle: chart.title,
    ChartTitleFormat: chart.title.format,
    ChartTrendline: series.trendlines.getItem(0),
    ChartTrendlineCollection: series.trendlines,
    ChartTrendlineFormat: series.trendlines.getItem(0).format,
    ChartTrendlineLabel: series.trendlines.getItem(0).label,
    ChartTrendlineLabelFormat: series.trendlines.getItem(0).label.format,
    ColorScaleConditionalFormat: format('ColorScale').colorScale,
    Comment: comment,
    CommentCollection: workbook.comments,
    CommentReply: reply,
    CommentReplyCollection: comment.replies,
    ConditionalFormat: byFormula,
    ConditionalFormatCollection: formats,
    ConditionalFormatRule: byFormula.custom.rule,
    ConditionalRangeBorder: look.borders.getItem('EdgeTop'),
    ConditionalRangeBorderCollection: look.borders,
    ConditionalRangeFill: look.fill,
    ConditionalRangeFont: look.font,
    ConditionalRangeFormat: look,
    CultureInfo: application.cultureInfo,
    CustomConditionalFormat: byFormula.custom,
    CustomProperty: properties.custom.getItem('key'),
    CustomPropertyCollection: properties.custom,
    CustomXmlPart: part,
    CustomXmlPartCollection: workbook.customXmlParts,
    CustomXmlPartScopedCollection: workbook.customXmlParts.getByNamespace('urn:a'),
    DataBarConditionalFormat: bars.dataBar,
    DataValidation: range.dataValidation,
    DatetimeFormatInfo: application.cultureInfo.datetimeFormat,
    DocumentProperties: properties,
    Filter: table.columns.getItem('Count').filter,
    FormatProtection: range.format.protection,
    FunctionResult: workbook.functions.sum(1, 2),
    Functions: workbook.functions,
    GroupShapeCollection: group.group.shapes,
    HeaderFooter: sheet.pageLayout.headersFooters.defaultForAllPages,
    HeaderFooterGroup: sheet.pageLayout.headersFooters,
    IconSetConditionalFormat: format('IconSet').iconSet,
    Image: picture.image,
    Line: line.line,
    NamedItem: names.getItem('Named'),
    NamedItemCollection: names,
    NumberFormatInfo: application.cultureInfo.numberFormat,
    PageBreak: sheet.horizontalPageBreaks.getItem(0),
    PageBreakCollection: sheet.horizontalPageBreaks,
    PageLayout: sheet.pageLayout,
    PivotTableCollection: workbook.pivotTables,
    PivotTableScopedCollection: range.getPivotTables(),
    PresetCriteriaConditionalFormat: byPreset.preset,
    Range: range,
    RangeAreas: areas,
    RangeAreasCollection: precedents.areas,
    RangeBorder: range.format.borders.getItem('EdgeTop'),
    RangeBorderCollection: range.format.borders,
    RangeCollection: areas.areas,
    RangeFill: range.format.fill,
    RangeFont: range.format.font,
    RangeFormat: range.format,
    RangeSort: range.sort,
    RangeView: view,
    RangeViewCollection: view.rows,
    RemoveDuplicatesResult: sheet.getRange('H1:H2').removeDuplicates([0], false),
    Runtime: context.runtime,
    Setting: settings.getItem('key'),
    SettingCollection: settings,
    Shape: box,
    ShapeCollection: sheet.shapes,
    ShapeFill: box.fill,
    ShapeFont: box.textFrame.textRange.font,
    ShapeGroup: group.group,
    ShapeLineFormat: box.lineFormat,
    SlicerCollection: sheet.slicers,
    Style: styles.getItem('Own'),
    StyleCollection: styles,
    Table: table,
    TableCollection: sheet.tables,
    TableColumn: table.columns.getItem('Count'),
    TableColumnCollection: table.columns,
    TableRow: table.rows.getItemAt(0),
    TableRowCollection: table.rows,
    TableSort: table.sort,
    TextConditionalFormat: byText.textComparison,
    TextFrame: box.textFrame,
    TextRange: box.textFrame.textRange,
    TopBottomConditionalFormat: format('TopBottom').topBottom,
    Workbook: workbook,
    WorkbookProtection: workbook.protection,
    WorkbookRangeAreas: precedents,
    Worksheet: sheet,
    WorksheetCollection: workbook.worksheets,
    WorksheetCustomProperty: sheet.customProperties.getItem('key'),
    WorksheetCustomPropertyCollection: sheet.customProperties,
    WorksheetFreezePanes: sheet.freezePanes,
    WorksheetProtection: sheet.protection,
  };
}

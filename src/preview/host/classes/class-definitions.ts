import type { ClassDefinitions } from '../protocol/class-definition';
import type { WireTable } from '../wire/wire-table';
import { application, cultureInfo, datetimeFormatInfo, iterativeCalculation, numberFormatInfo, runtime, workbookCreated, workbookProtection } from './application';
import { autoFilter } from './auto-filter';
import { binding, bindingCollection } from './binding';
import { chartDefinitions } from './chart-definitions';
import { comment, commentCollection, commentReply, commentReplyCollection } from './comment';
import { conditionalFormat, conditionalFormatCollection } from './conditional-format';
import { conditionalRangeBorder, conditionalRangeBorderCollection, conditionalRangeFill, conditionalRangeFont, conditionalRangeFormat } from './conditional-look';
import {
  cellValueConditionalFormat,
  colorScaleConditionalFormat,
  conditionalDataBarNegativeFormat,
  conditionalDataBarPositiveFormat,
  conditionalFormatRule,
  customConditionalFormat,
  dataBarConditionalFormat,
  iconSetConditionalFormat,
  presetCriteriaConditionalFormat,
  textConditionalFormat,
  topBottomConditionalFormat,
} from './conditional-rules';
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from './custom-xml-part';
import { dataValidation } from './data-validation';
import { customProperty, customPropertyCollection, documentProperties } from './document-properties';
import { pivotTableCollection, pivotTableScopedCollection, slicerCollection } from './empty-collections';
import { functionResult, worksheetFunctions } from './functions';
import { namedItem, namedItemArrayValues, namedItemCollection } from './named-item';
import { headerFooter, headerFooterGroup, pageBreak, pageBreakCollection, pageLayout } from './page-layout';
import { range } from './range';
import { rangeAreas, rangeAreasCollection, rangeCollection, workbookRangeAreas } from './range-areas';
import { rangeBorder, rangeBorderCollection } from './range-border';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './range-format';
import { rangeSort } from './range-sort';
import { rangeView, rangeViewCollection, removeDuplicatesResult } from './range-view';
import { addinInternalService, appRuntimePersistenceService, appRuntimeService, dynamicRibbon, ribbonButton, ribbonTab } from './services';
import { setting, settingCollection, worksheetCustomProperty, worksheetCustomPropertyCollection } from './setting';
import { shapeDefinitions } from './shape-definitions';
import { style, styleCollection } from './style';
import { table, tableCollection, tableScopedCollection, tableSort } from './table';
import { filterOfColumn, tableColumn, tableColumnCollection, tableRow, tableRowCollection } from './table-parts';
import { v1Api } from './v1-api';
import { workbook } from './workbook';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheet-collection';
import { worksheetFreezePanes } from './worksheet-freeze-panes';
import { worksheetProtection } from './worksheet-protection';

/** Every class that this host does, by its name in the API. */
export function classDefinitions(wires: WireTable, now: () => Date): ClassDefinitions {
  return {
    Application: application,
    AutoFilter: autoFilter,
    Binding: binding,
    BindingCollection: bindingCollection,
    CellValueConditionalFormat: cellValueConditionalFormat,
    ...chartDefinitions,
    ColorScaleConditionalFormat: colorScaleConditionalFormat,
    Comment: comment,
    CommentCollection: commentCollection,
    CommentReply: commentReply,
    CommentReplyCollection: commentReplyCollection,
    ConditionalDataBarNegativeFormat: conditionalDataBarNegativeFormat,
    ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormat,
    ConditionalFormat: conditionalFormat,
    ConditionalFormatCollection: conditionalFormatCollection,
    ConditionalFormatRule: conditionalFormatRule,
    ConditionalRangeBorder: conditionalRangeBorder,
    ConditionalRangeBorderCollection: conditionalRangeBorderCollection,
    ConditionalRangeFill: conditionalRangeFill,
    ConditionalRangeFont: conditionalRangeFont,
    ConditionalRangeFormat: conditionalRangeFormat,
    CultureInfo: cultureInfo,
    CustomConditionalFormat: customConditionalFormat,
    CustomProperty: customProperty,
    CustomPropertyCollection: customPropertyCollection,
    CustomXmlPart: customXmlPart,
    CustomXmlPartCollection: customXmlPartCollection,
    CustomXmlPartScopedCollection: customXmlPartScopedCollection,
    DataBarConditionalFormat: dataBarConditionalFormat,
    DataValidation: dataValidation,
    DatetimeFormatInfo: datetimeFormatInfo,
    DocumentProperties: documentProperties,
    Filter: filterOfColumn,
    FormatProtection: formatProtection,
    FunctionResult: functionResult,
    Functions: worksheetFunctions(now, Object.keys(wires['Functions']?.methods ?? {})),
    HeaderFooter: headerFooter,
    HeaderFooterGroup: headerFooterGroup,
    IconSetConditionalFormat: iconSetConditionalFormat,
    IterativeCalculation: iterativeCalculation,
    NamedItem: namedItem,
    NamedItemArrayValues: namedItemArrayValues,
    NamedItemCollection: namedItemCollection,
    NumberFormatInfo: numberFormatInfo,
    PageBreak: pageBreak,
    PageBreakCollection: pageBreakCollection,
    PageLayout: pageLayout,
    PivotTableCollection: pivotTableCollection,
    PivotTableScopedCollection: pivotTableScopedCollection,
    PresetCriteriaConditionalFormat: presetCriteriaConditionalFormat,
    Range: range,
    RangeAreas: rangeAreas,
    RangeAreasCollection: rangeAreasCollection,
    RangeBorder: rangeBorder,
    RangeBorderCollection: rangeBorderCollection,
    RangeCollection: rangeCollection,
    RangeFill: rangeFill,
    RangeFont: rangeFont,
    RangeFormat: rangeFormat,
    RangeSort: rangeSort,
    RangeView: rangeView,
    RangeViewCollection: rangeViewCollection,
    RemoveDuplicatesResult: removeDuplicatesResult,
    Runtime: runtime,
    Setting: setting,
    SettingCollection: settingCollection,
    ...shapeDefinitions,
    SlicerCollection: slicerCollection,
    Style: style,
    StyleCollection: styleCollection,
    Table: table,
    TableCollection: tableCollection,
    TableColumn: tableColumn,
    TableColumnCollection: tableColumnCollection,
    TableRow: tableRow,
    TableRowCollection: tableRowCollection,
    TableScopedCollection: tableScopedCollection,
    TableSort: tableSort,
    TextConditionalFormat: textConditionalFormat,
    TopBottomConditionalFormat: topBottomConditionalFormat,
    _V1Api: v1Api,
    Workbook: workbook,
    WorkbookCreated: workbookCreated,
    WorkbookProtection: workbookProtection,
    WorkbookRangeAreas: workbookRangeAreas,
    Worksheet: worksheet,
    WorksheetCollection: worksheetCollection,
    WorksheetCustomProperty: worksheetCustomProperty,
    WorksheetCustomPropertyCollection: worksheetCustomPropertyCollection,
    WorksheetFreezePanes: worksheetFreezePanes,
    WorksheetProtection: worksheetProtection,
    'OfficeCore.AddinInternalService': addinInternalService,
    'OfficeCore.AppRuntimePersistenceService': appRuntimePersistenceService,
    'OfficeCore.AppRuntimeService': appRuntimeService,
    'OfficeCore.DynamicRibbon': dynamicRibbon,
    'OfficeCore.RibbonButton': ribbonButton,
    'OfficeCore.RibbonTab': ribbonTab,
  };
}

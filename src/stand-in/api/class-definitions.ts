import type { ClassDefinitions } from './define';
import type { WireTable } from '../protocol/wire-table';
import {
  application,
  cultureInfo,
  datetimeFormatInfo,
  numberFormatInfo,
  runtime,
  workbookCreated,
  workbookProtection,
} from './sheets/application';
import { autoFilter } from './tables/auto-filter';
import { binding, bindingCollection } from './sheets/binding';
import { chartDefinitions } from './charts/chart-definitions';
import { comment, commentCollection, commentReply, commentReplyCollection } from './sheets/comment';
import { conditionalFormat, conditionalFormatCollection } from './rules/conditional-format';
import {
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from './rules/conditional-look';
import {
  cellValueConditionalFormat,
  colorScaleConditionalFormat,
  conditionalFormatRule,
  customConditionalFormat,
  dataBarConditionalFormat,
  iconSetConditionalFormat,
  presetCriteriaConditionalFormat,
  textConditionalFormat,
  topBottomConditionalFormat,
} from './rules/conditional-rules';
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from './sheets/custom-xml-part';
import { dataValidation } from './rules/data-validation';
import { customProperty, customPropertyCollection, documentProperties } from './sheets/document-properties';
import { pivotTableCollection, pivotTableScopedCollection, slicerCollection } from './empty-collections';
import { functionResult, worksheetFunctions } from './cells/functions';
import { namedItem, namedItemCollection } from './sheets/named-item';
import { headerFooter, headerFooterGroup, pageBreak, pageBreakCollection, pageLayout } from './sheets/page-layout';
import { range } from './cells/range';
import { rangeAreas, rangeAreasCollection, rangeCollection, workbookRangeAreas } from './cells/range-areas';
import { rangeBorder, rangeBorderCollection } from './styles/range-border';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './styles/range-format';
import { rangeSort } from './cells/range-sort';
import { rangeView, rangeViewCollection, removeDuplicatesResult } from './cells/range-view';
import {
  addinInternalService,
  appRuntimePersistenceService,
  appRuntimeService,
  dynamicRibbon,
  ribbonButton,
  ribbonTab,
} from './services';
import {
  setting,
  settingCollection,
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
} from './sheets/setting';
import { shapeDefinitions } from './charts/shape-definitions';
import { style, styleCollection } from './styles/style';
import { table, tableCollection, tableSort } from './tables/table';
import { filterOfColumn, tableColumn, tableColumnCollection, tableRow, tableRowCollection } from './tables/table-parts';
import { v1Api } from './v1-api';
import { workbook } from './sheets/workbook';
import { worksheet } from './sheets/worksheet';
import { worksheetCollection } from './sheets/worksheet-collection';
import { worksheetFreezePanes } from './sheets/worksheet-freeze-panes';
import { worksheetProtection } from './rules/worksheet-protection';

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
    NamedItem: namedItem,
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

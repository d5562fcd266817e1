import type { Binding } from '../workbook/sheets/bindings';
import type { ChartModel, SeriesModel } from '../workbook/charts/chart-model';
import type { ConditionalFormat } from '../workbook/rules/conditional-format';
import type { LiveAreas, LiveRange } from '../workbook/cells/live-range';
import type { HeaderFooterText } from '../workbook/sheets/page-setup';
import type { ShapeModel } from '../workbook/charts/shape-model';
import type { Settings } from '../workbook/sheets/settings';
import type {
  CommentReply,
  CommentThread,
  CustomProperty,
  NamedStyle,
  NameRecord,
  PageBreak,
  Sheet,
  TableColumnModel,
  TableModel,
  WorkbookModel,
} from '../workbook/sheets/workbook-model';
import type { XmlPart } from '../workbook/sheets/xml-part';

/** Cells whose look is changed together. */
export type Looked = LiveRange | LiveAreas;

/** A sheet whose every cell, or a cell of it, a comment may stand on; null for the whole workbook. */
export interface CommentScope {
  readonly sheet: Sheet | null;
}

export interface ConditionalTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** A part of a chart, and what was set on it. */
export interface ChartPart {
  readonly chart: ChartModel;
  readonly sheet: Sheet;
  readonly settings: Settings;
}

/** What each class of the API stands for. */
export interface Targets {
  readonly _V1Api: WorkbookModel;
  readonly Application: WorkbookModel;
  readonly AutoFilter: FilterTarget;
  readonly Binding: Binding;
  readonly BindingCollection: WorkbookModel;
  readonly CellValueConditionalFormat: ConditionalTarget;
  readonly Chart: ChartModel;
  readonly ChartAreaFormat: ChartPart;
  readonly ChartAxes: ChartPart;
  readonly ChartAxis: ChartPart & {
    readonly type: 'Category' | 'Value' | 'Series';
    readonly group: 'Primary' | 'Secondary';
  };
  readonly ChartAxisFormat: ChartPart;
  readonly ChartAxisTitle: ChartPart;
  readonly ChartAxisTitleFormat: ChartPart;
  readonly ChartBorder: ChartPart;
  readonly ChartCollection: Sheet;
  readonly ChartDataLabel: ChartPart;
  readonly ChartDataLabelFormat: ChartPart;
  readonly ChartDataLabels: ChartPart;
  readonly ChartDataTable: ChartPart;
  readonly ChartDataTableFormat: ChartPart;
  readonly ChartFill: ChartPart;
  readonly ChartFont: ChartPart;
  readonly ChartFormatString: ChartPart;
  readonly ChartGridlines: ChartPart;
  readonly ChartGridlinesFormat: ChartPart;
  readonly ChartLegend: ChartPart;
  readonly ChartLegendFormat: ChartPart;
  readonly ChartLineFormat: ChartPart;
  readonly ChartPlotArea: ChartPart;
  readonly ChartPlotAreaFormat: ChartPart;
  readonly ChartPoint: ChartPart & { readonly series: SeriesModel; readonly index: number };
  readonly ChartPointFormat: ChartPart;
  readonly ChartPointsCollection: ChartPart & { readonly series: SeriesModel };
  readonly ChartSeries: ChartPart & { readonly series: SeriesModel };
  readonly ChartSeriesCollection: ChartModel;
  readonly ChartSeriesFormat: ChartPart;
  readonly ChartTitle: ChartPart;
  readonly ChartTitleFormat: ChartPart;
  readonly ChartTrendline: ChartPart & {
    readonly series: SeriesModel;
    readonly line: SeriesModel['trendlines'][number];
  };
  readonly ChartTrendlineCollection: ChartPart & { readonly series: SeriesModel };
  readonly ChartTrendlineFormat: ChartPart;
  readonly ChartTrendlineLabel: ChartPart;
  readonly ChartTrendlineLabelFormat: ChartPart;
  readonly ColorScaleConditionalFormat: ConditionalTarget;
  readonly Comment: CommentThread;
  readonly CommentCollection: CommentScope;
  readonly CommentReply: CommentReply;
  readonly CommentReplyCollection: { readonly thread: CommentThread };
  readonly ConditionalFormat: ConditionalTarget;
  readonly ConditionalFormatCollection: { readonly place: Looked };
  readonly ConditionalFormatRule: ConditionalTarget;
  readonly ConditionalRangeBorder: ConditionalTarget & {
    readonly side: 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';
  };
  readonly ConditionalRangeBorderCollection: ConditionalTarget;
  readonly ConditionalRangeFill: ConditionalTarget;
  readonly ConditionalRangeFont: ConditionalTarget;
  readonly ConditionalRangeFormat: ConditionalTarget;
  readonly CultureInfo: WorkbookModel;
  readonly CustomConditionalFormat: ConditionalTarget;
  readonly CustomProperty: CustomProperty;
  readonly CustomPropertyCollection: WorkbookModel;
  readonly CustomXmlPart: XmlPart;
  readonly CustomXmlPartCollection: WorkbookModel;
  readonly CustomXmlPartScopedCollection: { readonly namespaceUri: string };
  readonly DataBarConditionalFormat: ConditionalTarget;
  readonly DataValidation: { readonly place: Looked };
  readonly DatetimeFormatInfo: WorkbookModel;
  readonly DocumentProperties: WorkbookModel;
  readonly Filter: { readonly table: TableModel; readonly column: TableColumnModel };
  readonly GroupShapeCollection: ShapeModel;
  readonly Image: ShapeModel;
  readonly Line: ShapeModel;
  readonly Shape: ShapeModel;
  readonly ShapeCollection: Sheet;
  readonly ShapeFill: ShapeModel;
  readonly ShapeFont: { readonly sheet: Sheet; readonly settings: Settings };
  readonly ShapeGroup: ShapeModel;
  readonly ShapeLineFormat: { readonly sheet: Sheet; readonly settings: Settings };
  readonly TextFrame: { readonly shape: ShapeModel; readonly sheet: Sheet; readonly settings: Settings };
  readonly TextRange: {
    readonly shape: ShapeModel;
    readonly settings: Settings;
    readonly start: number;
    readonly length: number | null;
  };
  readonly FormatProtection: { readonly place: Looked };
  readonly FunctionResult: { readonly value: unknown; readonly error: string };
  readonly Functions: WorkbookModel;
  readonly HeaderFooter: { readonly texts: HeaderFooterText };
  readonly HeaderFooterGroup: Sheet;
  readonly IconSetConditionalFormat: ConditionalTarget;
  readonly NamedItem: NameRecord;
  readonly NamedItemCollection: { readonly scope: Sheet | null };
  readonly NumberFormatInfo: WorkbookModel;
  readonly PageBreak: { readonly sheet: Sheet; readonly kind: 'horizontal' | 'vertical'; readonly mark: PageBreak };
  readonly PageBreakCollection: { readonly sheet: Sheet; readonly kind: 'horizontal' | 'vertical' };
  readonly PageLayout: Sheet;
  readonly PivotTableCollection: WorkbookModel;
  readonly PivotTableScopedCollection: WorkbookModel;
  readonly PresetCriteriaConditionalFormat: ConditionalTarget;
  readonly Range: LiveRange;
  readonly RangeAreas: LiveAreas;
  readonly RangeAreasCollection: readonly LiveAreas[];
  readonly RangeBorder: { readonly place: Looked; readonly index: string };
  readonly RangeBorderCollection: { readonly place: Looked };
  readonly RangeCollection: readonly LiveRange[];
  readonly RangeFill: { readonly place: Looked };
  readonly RangeFont: { readonly place: Looked };
  readonly RangeFormat: { readonly place: Looked };
  readonly RangeSort: LiveRange;
  readonly RangeView: {
    readonly range: LiveRange;
    readonly rows: readonly number[];
    readonly columns: readonly number[];
    readonly index: number;
  };
  readonly RangeViewCollection: {
    readonly range: LiveRange;
    readonly rows: readonly number[];
    readonly columns: readonly number[];
  };
  readonly RemoveDuplicatesResult: { readonly removed: number; readonly uniqueRemaining: number };
  readonly Runtime: WorkbookModel;
  readonly SlicerCollection: WorkbookModel;
  readonly Style: NamedStyle;
  readonly StyleCollection: WorkbookModel;
  readonly Setting: { readonly key: string };
  readonly SettingCollection: WorkbookModel;
  readonly Table: TableModel;
  readonly TableCollection: { readonly sheet: Sheet | null };
  readonly TableColumn: { readonly table: TableModel; readonly column: TableColumnModel };
  readonly TableColumnCollection: TableModel;
  readonly TableRow: { readonly table: TableModel; readonly index: number };
  readonly TableRowCollection: TableModel;
  readonly TableSort: TableModel;
  readonly TextConditionalFormat: ConditionalTarget;
  readonly TopBottomConditionalFormat: ConditionalTarget;
  readonly Workbook: WorkbookModel;
  readonly WorkbookCreated: { readonly id: string };
  readonly WorkbookProtection: WorkbookModel;
  readonly WorkbookRangeAreas: { readonly areas: readonly LiveAreas[] };
  readonly Worksheet: Sheet;
  readonly WorksheetCollection: WorkbookModel;
  readonly WorksheetCustomProperty: { readonly sheet: Sheet; readonly key: string };
  readonly WorksheetCustomPropertyCollection: Sheet;
  readonly WorksheetFreezePanes: Sheet;
  readonly WorksheetProtection: Sheet;
  readonly 'OfficeCore.AddinInternalService': object;
  readonly 'OfficeCore.AppRuntimePersistenceService': { state: string };
  readonly 'OfficeCore.AppRuntimeService': { state: string };
  readonly 'OfficeCore.DynamicRibbon': object;
  readonly 'OfficeCore.RibbonButton': { readonly id: string };
  readonly 'OfficeCore.RibbonTab': { readonly id: string };
}

/** A sheet's own filter, or a table's. */
export interface FilterTarget {
  readonly sheet: Sheet;
  readonly table: TableModel | null;
}

export type ClassName = keyof Targets;

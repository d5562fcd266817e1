import { numberFormats, styles } from '../../workbook/book/style';
import type { Column } from '../../workbook/book/table';

export const headerRow = 2;

const hidden = { width: 10, hidden: true, style: styles.fixed } as const;
const bureau = styles.entry;

export type ResultKey =
  | 'id'
  | 'task'
  | 'name'
  | 'target'
  | 'periodTarget'
  | 'due'
  | 'prior'
  | 'trend'
  | 'numerator'
  | 'denominator'
  | 'actual'
  | 'gap'
  | 'rating'
  | 'doubts'
  | 'units'
  | 'received'
  | 'note'
  | 'clause'
  | 'inHeadline'
  | 'priorNumerator'
  | 'priorDenominator'
  | 'state'
  | 'margin'
  | 'milestoneMargin'
  | 'farMargin'
  | 'instance'
  | 'figureUnit'
  | 'definition'
  | 'comparator'
  | 'bound'
  | 'upperBound'
  | 'collect'
  | 'errors'
  | 'openQueries'
  | 'project';

export const resultColumns: readonly Column<ResultKey>[] = [
  { key: 'id', header: '指标编号', width: 13, style: styles.centred },
  { key: 'task', header: '工作任务', width: 24, style: styles.fixed },
  { key: 'name', header: '指标名称', width: 24, style: styles.fixed },
  { key: 'target', header: '目标值', width: 11, style: styles.centred },
  { key: 'periodTarget', header: '本期目标', width: 14, style: styles.centred },
  { key: 'due', header: '完成时限', width: 15, style: styles.centred },
  { key: 'prior', header: '上期', width: 10, style: styles.centred },
  { key: 'trend', header: '较上期', width: 14, style: styles.centred },
  { key: 'numerator', header: '分子', width: 9, style: styles.centred },
  { key: 'denominator', header: '分母', width: 9, style: styles.centred },
  { key: 'actual', header: '完成值', width: 11, style: { ...styles.centred, bold: true } },
  { key: 'gap', header: '与目标差距', width: 16, style: styles.centred },
  { key: 'rating', header: '达标情况', width: 10, style: styles.centred },
  { key: 'doubts', header: '差错和待核实', width: 12, style: styles.centred },
  { key: 'units', header: '填报单位', width: 16, style: styles.fixed },
  { key: 'received', header: '已报单位', width: 8, style: styles.centred },
  { key: 'note', header: '说明', width: 26, style: styles.fixed },
  { key: 'clause', header: '方案依据', width: 46, style: styles.fixed },
  { ...hidden, key: 'inHeadline', header: '计入统计' },
  { ...hidden, key: 'priorNumerator', header: '上期分子' },
  { ...hidden, key: 'priorDenominator', header: '上期分母' },
  { ...hidden, key: 'state', header: '填报状态' },
  { ...hidden, key: 'margin', header: '判定值' },
  { ...hidden, key: 'milestoneMargin', header: '序时判定值' },
  { ...hidden, key: 'farMargin', header: '严重滞后判定值' },
  { ...hidden, key: 'instance', header: '所属期' },
  { ...hidden, key: 'figureUnit', header: '计量单位' },
  { ...hidden, key: 'definition', header: '口径指纹' },
  { ...hidden, key: 'comparator', header: '要求' },
  { ...hidden, key: 'bound', header: '目标数' },
  { ...hidden, key: 'upperBound', header: '目标上限' },
  { ...hidden, key: 'collect', header: '汇总方式' },
  { ...hidden, key: 'errors', header: '差错数' },
  { ...hidden, key: 'openQueries', header: '待核实数' },
  { ...hidden, key: 'project', header: '所属工程', isLater: true },
];

export type DetailKey =
  | 'rowId'
  | 'name'
  | 'unit'
  | 'requirement'
  | 'state'
  | 'counted'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'prior'
  | 'explanation'
  | 'correction'
  | 'corrects'
  | 'correctionState'
  | 'correctionReason'
  | 'check'
  | 'checkedAgainst'
  | 'checkState'
  | 'checker'
  | 'checkedOn'
  | 'checkBasis'
  | 'instruction'
  | 'file'
  | 'sheet'
  | 'cell'
  | 'reported'
  | 'tiedCorrection'
  | 'tiedCheck'
  | 'decision'
  | 'decided'
  | 'agrees'
  | 'rating'
  | 'key'
  | 'priorNumerator'
  | 'priorDenominator'
  | 'ownMargin'
  | 'ownMilestoneMargin'
  | 'ownFarMargin'
  | 'finalState'
  | 'finalValue'
  | 'finalNumerator'
  | 'finalDenominator'
  | 'carried'
  | 'carriedDenominator'
  | 'errors'
  | 'queries'
  | 'unitNumber'
  | 'isMet';

export const detailColumns: readonly Column<DetailKey>[] = [
  { key: 'rowId', header: '指标编号', width: 13, style: styles.centred },
  { key: 'name', header: '指标名称', width: 24, style: styles.fixed },
  { key: 'unit', header: '单位', width: 16, style: styles.fixed },
  { key: 'requirement', header: '填报要求', width: 9, style: styles.centred },
  { key: 'state', header: '填报状态', width: 9, style: styles.centred },
  { key: 'counted', header: '计入', width: 6, style: styles.centred },
  { key: 'value', header: '完成值', width: 11, style: styles.centred },
  { key: 'numerator', header: '分子', width: 9, style: styles.centred },
  { key: 'denominator', header: '分母', width: 9, style: styles.centred },
  { key: 'prior', header: '上期完成值', width: 11, style: styles.centred },
  { key: 'rating', header: '达标情况', width: 9, style: styles.centred },
  { key: 'explanation', header: '情况说明', width: 26, style: styles.fixed },
  { key: 'correction', header: '更正值', width: 10, style: { ...bureau, align: 'center' } },
  { key: 'corrects', header: '更正针对', width: 10, style: { ...bureau, align: 'center' } },
  { key: 'correctionState', header: '更正状态', width: 9, style: styles.centred },
  { key: 'correctionReason', header: '更正原因', width: 18, style: bureau },
  { key: 'check', header: '核查值', width: 10, style: { ...bureau, align: 'center' } },
  { key: 'checkedAgainst', header: '核查针对', width: 10, style: { ...bureau, align: 'center' } },
  { key: 'checkState', header: '核查状态', width: 9, style: styles.centred },
  { key: 'checker', header: '核查人', width: 9, style: { ...bureau, align: 'center' } },
  {
    key: 'checkedOn',
    header: '核查日期',
    width: 13,
    style: { ...bureau, align: 'center', numberFormat: numberFormats.date },
  },
  { key: 'checkBasis', header: '核查依据', width: 18, style: bureau },
  { key: 'instruction', header: '批示', width: 18, style: bureau },
  { key: 'file', header: '文件', width: 22, style: styles.fixed },
  { key: 'sheet', header: '工作表', width: 10, style: styles.centred },
  { key: 'cell', header: '单元格', width: 8, style: styles.centred },
  { ...hidden, key: 'key', header: '填报键' },
  { ...hidden, key: 'reported', header: '现报数' },
  { ...hidden, key: 'tiedCorrection', header: '原更正值' },
  { ...hidden, key: 'tiedCheck', header: '原核查值' },
  { ...hidden, key: 'decision', header: '采用来源' },
  { ...hidden, key: 'decided', header: '核查或更正' },
  { ...hidden, key: 'agrees', header: '核查相符' },
  { ...hidden, key: 'priorNumerator', header: '上期分子' },
  { ...hidden, key: 'priorDenominator', header: '上期分母' },
  { ...hidden, key: 'finalState', header: '采用状态' },
  { ...hidden, key: 'finalValue', header: '采用值' },
  { ...hidden, key: 'finalNumerator', header: '采用分子' },
  { ...hidden, key: 'finalDenominator', header: '采用分母' },
  { ...hidden, key: 'carried', header: '年内此前数' },
  { ...hidden, key: 'carriedDenominator', header: '年内此前分母' },
  { ...hidden, key: 'ownMargin', header: '判定值' },
  { ...hidden, key: 'ownMilestoneMargin', header: '序时判定值' },
  { ...hidden, key: 'ownFarMargin', header: '严重滞后判定值' },
  { ...hidden, key: 'errors', header: '差错数' },
  { ...hidden, key: 'queries', header: '待核实数' },
  { ...hidden, key: 'unitNumber', header: '单位序号' },
  { ...hidden, key: 'isMet', header: '计入达标率' },
];

export type ProgressKey =
  | 'level'
  | 'id'
  | 'title'
  | 'unit'
  | 'role'
  | 'due'
  | 'status'
  | 'progress'
  | 'problems'
  | 'nextSteps'
  | 'evidence'
  | 'file';

/** What a row of 任务进展 is about; summaries of former versions have only those of units. */
export const progressLevelWords = { project: '工程', task: '任务', unit: '单位' } as const;

export const progressColumns: readonly Column<ProgressKey>[] = [
  { key: 'level', header: '层级', width: 6, style: styles.centred },
  { key: 'id', header: '任务编号', width: 10, style: styles.centred },
  { key: 'title', header: '工作任务', width: 25, style: styles.fixed },
  { key: 'unit', header: '单位', width: 14, style: styles.fixed },
  { key: 'role', header: '职责', width: 6, style: styles.centred },
  { key: 'due', header: '完成时限', formerHeaders: ['计划时限'], width: 15, style: styles.centred },
  { key: 'status', header: '完成状态', width: 9, style: styles.centred },
  { key: 'progress', header: '进展情况', width: 30, style: styles.fixed },
  { key: 'problems', header: '存在问题', width: 18, style: styles.fixed },
  { key: 'nextSteps', header: '下一步措施', width: 16, style: styles.fixed },
  { key: 'evidence', header: '佐证材料', width: 13, style: styles.fixed },
  { key: 'file', header: '文件', width: 14, style: styles.fixed },
];

export type ReportingKey =
  | 'unit'
  | 'status'
  | 'filledOn'
  | 'submission'
  | 'file'
  | 'reason'
  | 'person'
  | 'phone'
  | 'reviewer'
  | 'errors'
  | 'met'
  | 'rated'
  | 'metShare'
  | 'rank'
  | 'agreed'
  | 'checked'
  | 'credibility'
  | 'unitNumber';

/** Nothing is shown of a unit that nobody checked. */
const countOrNothing = { ...styles.centred, numberFormat: '0;-0;' };

export const reportingColumns: readonly Column<ReportingKey>[] = [
  { key: 'unit', header: '单位', width: 26, style: styles.fixed },
  { key: 'status', header: '报送状态', width: 10, style: styles.centred },
  { key: 'filledOn', header: '填报日期', width: 15, style: styles.centred },
  { key: 'submission', header: '报送次数', width: 9, style: styles.centred },
  { key: 'file', header: '文件', width: 34, style: styles.fixed },
  { key: 'reason', header: '说明', width: 70, style: styles.fixed },
  { key: 'person', header: '填报人', width: 12, style: styles.centred },
  { key: 'phone', header: '联系电话', width: 16, style: { ...styles.centred, numberFormat: numberFormats.text } },
  { key: 'reviewer', header: '审核人', width: 12, style: styles.centred },
  { key: 'errors', header: '差错数', width: 8, style: styles.centred },
  { key: 'met', header: '达标项数', width: 9, style: styles.centred },
  { key: 'rated', header: '评定项数', width: 9, style: styles.centred },
  { key: 'metShare', header: '达标率', width: 9, style: { ...styles.centred, numberFormat: '0.0%' } },
  { key: 'rank', header: '名次', width: 7, style: styles.centred },
  { key: 'agreed', header: '核查相符', width: 9, style: countOrNothing },
  { key: 'checked', header: '核查项数', width: 9, style: countOrNothing },
  { key: 'credibility', header: '可信度', width: 9, style: { ...styles.centred, numberFormat: '0.0%' } },
  { ...hidden, key: 'unitNumber', header: '单位序号' },
];

export type RuleSettingKey = 'rule' | 'isOn' | 'since' | 'bound' | 'until' | 'reason';

/** Under the table of `报送情况`, so as wide as its columns. */
export const ruleSettingColumns: readonly Column<RuleSettingKey>[] = [
  { key: 'rule', header: '规则编号', width: 26, style: styles.fixed },
  { key: 'isOn', header: '规则状态', width: 10, style: styles.centred },
  { key: 'since', header: '自何日起', width: 15, style: styles.centred },
  { key: 'bound', header: '改用界限', width: 9, style: styles.centred },
  { key: 'until', header: '至何日止', width: 34, style: { ...styles.fixed, align: 'left' } },
  { key: 'reason', header: '原因和规则内容', width: 70, style: styles.fixed },
];

export type FindingKey =
  'severity' | 'unit' | 'row' | 'name' | 'column' | 'sentence' | 'explanation' | 'file' | 'sheet' | 'cell';

export const findingColumns: readonly Column<FindingKey>[] = [
  { key: 'severity', header: '类别', width: 8, style: styles.centred },
  { key: 'unit', header: '单位', width: 18, style: styles.fixed },
  { key: 'row', header: '编号', width: 13, style: styles.centred },
  { key: 'name', header: '名称', width: 26, style: styles.fixed },
  { key: 'column', header: '所在列', width: 11, style: styles.centred },
  { key: 'sentence', header: '问题和改法', width: 56, style: styles.fixed },
  { key: 'explanation', header: '单位说明', width: 30, style: styles.fixed },
  { key: 'file', header: '文件', width: 24, style: styles.fixed },
  { key: 'sheet', header: '工作表', width: 10, style: styles.centred },
  { key: 'cell', header: '单元格', width: 8, style: styles.centred },
];

export type FollowUpKey =
  | 'number'
  | 'level'
  | 'state'
  | 'unit'
  | 'task'
  | 'indicator'
  | 'kind'
  | 'reason'
  | 'actual'
  | 'target'
  | 'gap'
  | 'openedIn'
  | 'reds'
  | 'step'
  | 'isExplained'
  | 'explanation'
  | 'reply'
  | 'issue'
  | 'remedyBy'
  | 'extendedTo'
  | 'approvedBy'
  | 'remedy'
  | 'verdict'
  | 'verdictOn'
  | 'key'
  | 'redsBefore'
  | 'closedIn';

const bureauDay = { ...bureau, align: 'center' as const, numberFormat: numberFormats.date };
const shownText = { ...styles.centred, numberFormat: numberFormats.text };

export const followUpColumns: readonly Column<FollowUpKey>[] = [
  { key: 'number', header: '督办编号', width: 13, style: shownText },
  { key: 'level', header: '级别', width: 6, style: styles.centred },
  { key: 'state', header: '办理状态', width: 9, style: styles.centred },
  { key: 'unit', header: '单位', width: 18, style: styles.fixed },
  { key: 'task', header: '任务编号', width: 9, style: styles.centred },
  { key: 'indicator', header: '指标编号', width: 12, style: styles.centred },
  { key: 'kind', header: '事由', width: 9, style: styles.centred },
  { key: 'reason', header: '督办内容', width: 48, style: styles.fixed },
  { key: 'actual', header: '完成值', width: 18, style: shownText },
  { key: 'target', header: '本期目标', width: 16, style: shownText },
  { key: 'gap', header: '与目标差距', width: 13, style: shownText },
  { key: 'openedIn', header: '起于', width: 10, style: shownText },
  { key: 'reds', header: '连续红灯', width: 8, style: styles.centred },
  { key: 'step', header: '建议', width: 10, style: styles.centred },
  { key: 'isExplained', header: '说明情况', width: 9, style: styles.centred },
  { key: 'explanation', header: '单位说明', width: 34, style: styles.fixed },
  { key: 'reply', header: '单位回复', width: 34, style: styles.fixed },
  { key: 'issue', header: '立案', width: 6, style: { ...bureau, align: 'center' } },
  { key: 'remedyBy', header: '整改期限', width: 15, style: bureauDay },
  { key: 'extendedTo', header: '延期至', width: 15, style: bureauDay },
  { key: 'approvedBy', header: '延期批准人', width: 10, style: { ...bureau, align: 'center' } },
  { key: 'remedy', header: '整改情况', width: 30, style: bureau },
  { key: 'verdict', header: '认定', width: 7, style: { ...bureau, align: 'center' } },
  { key: 'verdictOn', header: '认定日期', width: 15, style: bureauDay },
  { ...hidden, key: 'key', header: '督办键' },
  { ...hidden, key: 'redsBefore', header: '此前连续红灯' },
  { ...hidden, key: 'closedIn', header: '销号时期' },
];

export type SeriesKey =
  | 'unit'
  | 'id'
  | 'name'
  | 'instance'
  | 'period'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'unitOfMeasure'
  | 'comparator'
  | 'target'
  | 'upper'
  | 'rating'
  | 'definition';

export const seriesColumns: readonly Column<SeriesKey>[] = [
  { key: 'unit', header: '单位', width: 18, style: styles.fixed },
  { key: 'id', header: '指标编号', width: 12, style: styles.centred },
  { key: 'name', header: '指标名称', width: 26, style: styles.fixed },
  { key: 'instance', header: '所属期', width: 12, style: { ...styles.centred, numberFormat: '@' } },
  { key: 'period', header: '报告期', width: 12, style: { ...styles.centred, numberFormat: '@' } },
  { key: 'value', header: '完成值', width: 11, style: styles.centred },
  { key: 'numerator', header: '分子', width: 9, style: styles.centred },
  { key: 'denominator', header: '分母', width: 9, style: styles.centred },
  { key: 'unitOfMeasure', header: '计量单位', width: 9, style: styles.centred },
  { key: 'comparator', header: '要求', width: 8, style: styles.centred },
  { key: 'target', header: '目标值', width: 9, style: styles.centred },
  { key: 'upper', header: '上限', width: 9, style: styles.centred },
  { key: 'rating', header: '达标情况', width: 10, style: styles.centred },
  { ...hidden, key: 'definition', header: '口径指纹' },
];

export type FallenKey =
  | 'unit'
  | 'id'
  | 'name'
  | 'comparator'
  | 'earlier'
  | 'earlierValue'
  | 'earlierNumerator'
  | 'earlierDenominator'
  | 'instance'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'change'
  | 'unitOfMeasure'
  | 'rating';

export const fallenColumns: readonly Column<FallenKey>[] = [
  { key: 'unit', header: '单位', width: 18, style: styles.fixed },
  { key: 'id', header: '指标编号', width: 13, style: styles.centred },
  { key: 'name', header: '指标名称', width: 26, style: styles.fixed },
  { key: 'comparator', header: '要求', width: 8, style: styles.centred },
  { key: 'earlier', header: '对比期', width: 12, style: shownText },
  { key: 'earlierValue', header: '对比期的数', width: 11, style: styles.centred },
  { key: 'earlierNumerator', header: '对比期分子', width: 9, style: styles.centred },
  { key: 'earlierDenominator', header: '对比期分母', width: 9, style: styles.centred },
  { key: 'instance', header: '本期', width: 12, style: shownText },
  { key: 'value', header: '本期的数', width: 11, style: { ...styles.centred, bold: true } },
  { key: 'numerator', header: '本期分子', width: 9, style: styles.centred },
  { key: 'denominator', header: '本期分母', width: 9, style: styles.centred },
  { key: 'change', header: '变化', width: 16, style: styles.centred },
  { key: 'unitOfMeasure', header: '计量单位', width: 9, style: styles.centred },
  { key: 'rating', header: '达标情况', width: 10, style: styles.centred },
];

/** Stands for the task of an overall goal. */
export const overallGoals = '总体目标';

/** What 说明 says first where a row only states another's target again. */
export function toRepeatNote(id: string): string {
  return `同 ${id}，不重复填报`;
}

/** Stands for the district where 历年 names a unit. */
export const wholeDistrict = '全区（汇总）';

export const reportingWords = {
  received: '已报',
  late: '迟报',
  merged: '合并计入',
  outstanding: '未报',
  superseded: '已被替代',
  rejected: '未采用',
  tied: '待选定',
  aside: '非台账',
} as const;
export const followUpWords = {
  unmet: '亮红灯',
  inError: '有差错',
  overdue: '逾期',
  behind: '滞后',
  query: '待核实',
  outstanding: '未报',
  late: '迟报',
  dueSoon: '临近时限',
  settled: '已消除',
} as const;
export const levelWords = { red: '红', yellow: '黄', blue: '蓝' } as const;
export const matterStateWords = {
  new: '新增',
  inHand: '在办',
  toClose: '待销号',
  closed: '已销号',
  sentBackAgain: '退办',
} as const;
export const stepWords = { remind: '提醒', circulate: '通报', talk: '约谈', holdToAccount: '问责' } as const;
/** What the bureau writes under 认定. */
export const verdictWords = { close: '销号', sendBackAgain: '退办' } as const;
/** What `更正状态` says: whether a 更正值 counts, and why not. */
export const correctionWords = { used: '采用', inError: '有差错', outlived: '待确认', unusable: '用不了' } as const;
/** What `核查状态` says. */
export const checkWords = { used: '采用', changed: '已改报', inError: '有差错', unusable: '用不了' } as const;
/** Whose value stands in for the unit's figure. */
export const decisionWords = { check: '核查', correction: '更正', inError: '有差错' } as const;
export const severityWords = { error: '差错', query: '待核实' } as const;
/** A query that the unit has explained. */
export const answeredWord = '已说明';
/** Whether a unit has said why its figure misses the target, or is behind. */
export const explainedWords = { yes: answeredWord, no: '未说明' } as const;
export const yesNo = { yes: '是', no: '否' } as const;

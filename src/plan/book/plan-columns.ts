import { styles } from '../../workbook/book/style';
import type { Column } from '../../workbook/book/table';
import { clauseColumns, type ClauseKey } from './clause-columns';

export const planLabels = {
  id: '方案编号',
  title: '方案名称',
  start: '开始日期',
  end: '结束日期',
  contact: '联系人',
} as const;

/** The lines of 方案, below its note. */
export const planLines = ['id', 'title', 'start', 'end', 'contact'] as const;

export const measureWords = { count: '数量', ratio: '比率', yesNo: '是否', text: '文字' } as const;
export const entryWords = { value: '数值', parts: '分子分母', percent: '百分数' } as const;
export const comparatorWords = {
  atLeast: '不低于',
  atMost: '不超过',
  moreThan: '高于',
  lessThan: '低于',
  exactly: '等于',
  between: '介于',
  fallBy: '下降',
  riseBy: '上升',
} as const;
export const cadenceWords = {
  byEnd: '到期末',
  yearly: '每年',
  schoolYear: '每学年',
  termly: '每学期',
  quarterly: '每季度',
  monthly: '每月',
} as const;
export const nodeCadenceWords = { ...cadenceWords, byEnd: '一次', halfYearly: '每半年' } as const;
export const directionWords = { up: '越高越好', down: '越低越好' } as const;
export const accrualWords = { cumulative: '累计', inPeriod: '当期' } as const;
export const collectWords = { single: '一家填报', sumOf: '多家合计', each: '各家分别达标' } as const;
export const overPeriodsWords = { apart: '各期单独', sum: '年内相加' } as const;
export const comparesWithWords = { before: '上一期', yearEarlier: '上年同期' } as const;
export const derivedWords = { no: '方案写明', yes: '按方案期末' } as const;
export const standingWords = { no: '否', yes: '是' } as const;
export const classWords = { no: '单位', yes: '集合' } as const;
export const scheduleWords = { byDay: '按天推算', none: '不推算' } as const;
export const settingLabels = {
  schedule: '序时进度',
  behindFrom: '滞后界限（百分点）',
  farBehindBeyond: '严重滞后界限（百分点）',
  blueWithin: '蓝灯提前（天）',
  daysToReply: '督办回复期限（工作日）',
  remindFrom: '建议提醒，连续红灯（次）',
  circulateFrom: '建议通报，连续红灯（次）',
  talkFrom: '建议约谈，连续红灯（次）',
  holdToAccountFrom: '建议问责，连续红灯（次）',
} as const;
export const ruleWords = { on: '启用', off: '停用' } as const;

const text = styles.entry;
const short = { ...styles.entry, align: 'center' as const };

export type DeadlineKey = 'period' | 'date' | 'units';

export const deadlineColumns: readonly Column<DeadlineKey>[] = [
  { key: 'period', header: '报告期', width: 16, style: { ...short, numberFormat: '@' } },
  { key: 'date', header: '报送截止', width: 60, style: { ...short, align: 'left' } },
  { key: 'units', header: '适用单位', width: 40, style: text },
];

export type ProjectKey = 'number' | 'title';

export const projectColumns: readonly Column<ProjectKey>[] = [
  { key: 'number', header: '工程序号', width: 16, style: { ...short, numberFormat: '@' } },
  { key: 'title', header: '工程名称', width: 60, style: text },
];

export type PlanTaskKey =
  'number' | 'title' | 'project' | 'lead' | 'responsible' | 'supporting' | 'due' | 'dueDerived' | 'isStanding';

export const planTaskColumns: readonly Column<PlanTaskKey>[] = [
  { key: 'number', header: '任务编号', width: 9, style: short },
  { key: 'title', header: '工作任务', width: 34, style: text },
  { key: 'project', header: '所属工程', width: 26, style: text },
  { key: 'lead', header: '牵头单位', width: 18, style: text },
  { key: 'responsible', header: '责任单位', width: 40, style: text },
  { key: 'supporting', header: '配合单位', width: 40, style: text },
  { key: 'due', header: '完成时限', formerHeaders: ['计划时限'], width: 14, style: short },
  { key: 'dueDerived', header: '时限依据', width: 11, style: short },
  { key: 'isStanding', header: '常态', width: 7, style: short },
];

export type PlanIndicatorKey =
  | 'id'
  | 'task'
  | 'partOf'
  | 'name'
  | 'definition'
  | 'subjects'
  | 'measure'
  | 'entry'
  | 'comparator'
  | 'target'
  | 'upper'
  | 'unitOfMeasure'
  | 'cadence'
  | 'due'
  | 'dueDerived'
  | 'dueByUnit'
  | 'milestones'
  | 'baselineValue'
  | 'baselineNumerator'
  | 'baselineDenominator'
  | 'baselineDate'
  | 'direction'
  | 'accrual'
  | 'overPeriods'
  | 'comparesWith'
  | 'collect'
  | 'reporters'
  | 'repeats'
  | ClauseKey;

export const planIndicatorColumns: readonly Column<PlanIndicatorKey>[] = [
  { key: 'id', header: '指标编号', width: 10, style: short },
  { key: 'task', header: '任务编号', width: 9, style: short },
  { key: 'partOf', header: '属于指标', width: 9, style: short },
  { key: 'name', header: '指标名称', width: 28, style: text },
  { key: 'definition', header: '口径', width: 20, style: text },
  { key: 'subjects', header: '涉及对象', width: 20, style: text },
  { key: 'measure', header: '类型', width: 7, style: short },
  { key: 'entry', header: '填报方式', width: 9, style: short },
  { key: 'comparator', header: '要求', width: 8, style: short },
  { key: 'target', header: '目标值', width: 9, style: short },
  { key: 'upper', header: '上限', width: 7, style: short },
  { key: 'unitOfMeasure', header: '计量单位', width: 8, style: short },
  { key: 'cadence', header: '频次', width: 8, style: short },
  { key: 'due', header: '完成时限', width: 13, style: short },
  { key: 'dueDerived', header: '时限依据', width: 11, style: short },
  { key: 'dueByUnit', header: '分单位时限', width: 22, style: text },
  { key: 'milestones', header: '分年度目标', width: 18, style: text },
  { key: 'baselineValue', header: '基期值', width: 8, style: short },
  { key: 'baselineNumerator', header: '基期分子', width: 8, style: short },
  { key: 'baselineDenominator', header: '基期分母', width: 8, style: short },
  { key: 'baselineDate', header: '基期日期', width: 13, style: short },
  { key: 'direction', header: '方向', width: 9, style: short },
  { key: 'accrual', header: '统计方式', width: 8, style: short },
  { key: 'overPeriods', header: '各期关系', width: 9, style: short },
  { key: 'comparesWith', header: '对比期', width: 9, style: short },
  { key: 'collect', header: '汇总方式', width: 9, style: short },
  { key: 'reporters', header: '填报单位', width: 20, style: text },
  { key: 'repeats', header: '同哪个指标', width: 10, style: short },
  ...clauseColumns,
];

export type PlanNodeKey = 'id' | 'name' | 'cadence' | 'due' | 'dueDerived' | 'owners' | 'evidence' | ClauseKey;

export const planNodeColumns: readonly Column<PlanNodeKey>[] = [
  { key: 'id', header: '节点编号', width: 9, style: short },
  { key: 'name', header: '事项', width: 40, style: text },
  { key: 'cadence', header: '频次', width: 9, style: short },
  { key: 'due', header: '完成时限', width: 14, style: short },
  { key: 'dueDerived', header: '时限依据', width: 11, style: short },
  { key: 'owners', header: '责任单位', width: 30, style: text },
  { key: 'evidence', header: '佐证材料', width: 24, style: text },
  ...clauseColumns,
];

export type UnitKey = 'name' | 'aliases' | 'isClass' | 'members' | 'from' | 'to' | 'successors';

export const unitColumns: readonly Column<UnitKey>[] = [
  { key: 'name', header: '单位名称', width: 30, style: text },
  { key: 'aliases', header: '别称', width: 30, style: text },
  { key: 'isClass', header: '性质', width: 8, style: short },
  { key: 'members', header: '成员', width: 60, style: text },
  { key: 'from', header: '起用', width: 13, style: short },
  { key: 'to', header: '停用', width: 13, style: short },
  { key: 'successors', header: '由谁承接', width: 30, style: text },
];

export type RuleKey = 'rule' | 'says' | 'isOn' | 'usual' | 'bound' | 'since' | 'until' | 'reason';

export const ruleColumns: readonly Column<RuleKey>[] = [
  { key: 'rule', header: '规则编号', width: 26, style: { ...text, numberFormat: '@' } },
  { key: 'says', header: '规则内容', width: 60, style: styles.fixed },
  { key: 'isOn', header: '状态', width: 8, style: short },
  { key: 'usual', header: '通常界限', width: 10, style: styles.centred },
  { key: 'bound', header: '改用界限', width: 10, style: short },
  { key: 'since', header: '自何日起', width: 14, style: short },
  { key: 'until', header: '至何日止', width: 14, style: short },
  { key: 'reason', header: '原因', width: 40, style: { ...text, numberFormat: '@' } },
];

export type SettingKey = 'name' | 'value' | 'note';

export const settingColumns: readonly Column<SettingKey>[] = [
  { key: 'name', header: '设置项', width: 26, style: styles.fixed },
  { key: 'value', header: '取值', width: 14, style: short },
  { key: 'note', header: '说明', width: 80, style: styles.fixed },
];

export type RevisionKey = 'date' | 'number' | 'from' | 'reason' | 'kind' | 'row' | 'field' | 'was' | 'is' | 'former';

const written = { ...text, numberFormat: '@' };

export const revisionColumns: readonly Column<RevisionKey>[] = [
  { key: 'date', header: '修订日期', width: 13, style: short },
  { key: 'number', header: '文号', width: 24, style: written },
  { key: 'from', header: '自报告期', width: 12, style: { ...short, numberFormat: '@' } },
  { key: 'reason', header: '原因', width: 30, style: written },
  { key: 'kind', header: '表', width: 8, style: short },
  { key: 'row', header: '编号或名称', width: 18, style: written },
  { key: 'field', header: '修订内容', width: 12, style: short },
  { key: 'was', header: '原为', width: 30, style: written },
  { key: 'is', header: '改为', width: 30, style: written },
  { key: 'former', header: '原行', width: 10, hidden: true, style: { ...styles.fixed, numberFormat: '@' } },
];

export const revisedKindWords = { plan: '方案', task: '任务', indicator: '指标', node: '节点', unit: '单位' } as const;
export const wholeRowWords = {
  added: '新增',
  dropped: '取消',
  renamed: '改名',
  merged: '合并',
  split: '拆分',
} as const;

export type QuestionKey = 'kind' | 'about' | 'text' | 'state' | 'code' | 'english' | 'asked';

/** The kind of a passage that became no indicator. */
export const unusedWord = '未采用';

/** What is about no row but the plan itself. */
export const wholePlan = '全方案';

export const questionColumns: readonly Column<QuestionKey>[] = [
  { key: 'kind', header: '类别', width: 22, style: styles.fixed },
  { key: 'about', header: '涉及', width: 18, style: { ...styles.fixed, numberFormat: '@' } },
  { key: 'text', header: '内容', width: 90, style: styles.fixed },
  { key: 'state', header: '状态', width: 10, style: short },
  { key: 'code', header: '类别代码', width: 10, hidden: true, style: styles.fixed },
  { key: 'english', header: '英文', width: 10, hidden: true, style: styles.fixed },
  { key: 'asked', header: '读时', width: 10, hidden: true, style: styles.fixed },
];

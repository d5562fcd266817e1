import type { Column } from '../workbook/book/table';
import { styles } from '../workbook/book/style';

export const sheetNames = {
  cover: '填报说明',
  tasks: '任务台账',
  actions: '举措分解',
  indicators: '指标填报',
  identity: '_ledger',
} as const;

const hidden = { width: 10, hidden: true, style: styles.fixed } as const;

export type TaskKey =
  | 'id'
  | 'project'
  | 'title'
  | 'role'
  | 'lead'
  | 'due'
  | 'status'
  | 'progress'
  | 'problems'
  | 'nextSteps'
  | 'evidence'
  | 'verdict';

/** In each table what is asked and its verdict come first, within the 960 pixels that a laptop shows beside the pane. */
export const taskColumns: readonly Column<TaskKey>[] = [
  { key: 'id', header: '任务编号', width: 9, style: styles.centred },
  { key: 'title', header: '工作任务', width: 20, style: styles.fixed },
  { key: 'status', header: '完成状态', width: 10, style: { ...styles.entry, align: 'center' } },
  { key: 'progress', header: '进展情况', width: 24, style: styles.entry },
  { key: 'problems', header: '存在问题', width: 16, style: styles.entry },
  { key: 'nextSteps', header: '下一步措施', width: 15, style: styles.entry },
  { key: 'evidence', header: '佐证材料', width: 12, style: styles.entry },
  { key: 'verdict', header: '校验结果', width: 24, style: styles.fixed, lines: 2 },
  { key: 'project', header: '所属工程', width: 16, style: styles.fixed },
  { key: 'role', header: '本单位职责', width: 8, style: styles.centred },
  { key: 'lead', header: '牵头单位', width: 13, style: styles.fixed },
  { key: 'due', header: '完成时限', formerHeaders: ['计划时限'], width: 15, style: styles.centred },
];

export type ActionKey = 'id' | 'task' | 'title' | 'action' | 'person' | 'due' | 'status' | 'verdict';

export const actionColumns: readonly Column<ActionKey>[] = [
  { key: 'id', header: '举措编号', width: 9, style: styles.centred },
  { key: 'title', header: '工作任务', width: 22, style: styles.fixed },
  { key: 'action', header: '举措', width: 38, style: styles.entry },
  { key: 'person', header: '责任人', width: 10, style: { ...styles.entry, align: 'center' } },
  { key: 'due', header: '举措时限', width: 14, style: { ...styles.entry, align: 'center' } },
  { key: 'status', header: '状态', width: 10, style: { ...styles.entry, align: 'center' } },
  { key: 'verdict', header: '校验结果', width: 27, style: styles.fixed, lines: 2 },
  { key: 'task', header: '任务编号', width: 9, style: styles.centred },
];

export type IndicatorKey =
  | 'id'
  | 'name'
  | 'requirement'
  | 'unitOfMeasure'
  | 'definition'
  | 'subjects'
  | 'clause'
  | 'target'
  | 'periodTarget'
  | 'due'
  | 'prior'
  | 'numerator'
  | 'denominator'
  | 'actual'
  | 'gap'
  | 'rating'
  | 'explanation'
  | 'evidence'
  | 'verdict'
  | 'priorNumerator'
  | 'priorDenominator'
  | 'priorInstance'
  | 'linkedPrior'
  | 'carried'
  | 'carriedDenominator'
  | 'state'
  | 'voided'
  | 'margin'
  | 'milestoneMargin'
  | 'farMargin'
  | 'said'
  | 'task'
  | 'whole'
  | 'priorKind'
  | 'numeratorKind'
  | 'denominatorKind'
  | 'actualKind';

export const indicatorColumns: readonly Column<IndicatorKey>[] = [
  { key: 'id', header: '指标编号', width: 11, style: styles.centred },
  { key: 'name', header: '指标名称', width: 20, style: styles.fixed },
  { key: 'periodTarget', header: '本期目标', width: 17, style: styles.centred },
  { key: 'numerator', header: '分子', width: 8, style: styles.centred },
  { key: 'denominator', header: '分母', width: 8, style: styles.centred },
  { key: 'actual', header: '本期完成值', width: 10, style: styles.centred },
  { key: 'rating', header: '达标情况', width: 9, style: styles.centred },
  { key: 'verdict', header: '校验结果', width: 33, style: styles.fixed, lines: 2 },
  { key: 'gap', header: '与目标差距', width: 9, style: styles.centred, lines: 2 },
  { key: 'explanation', header: '情况说明', width: 15, style: styles.entry },
  { key: 'evidence', header: '佐证材料', width: 16, style: styles.entry },
  { key: 'target', header: '目标值', width: 11, style: styles.centred },
  { key: 'prior', header: '上期完成值', width: 11, style: styles.centred },
  { key: 'due', header: '完成时限', width: 15, style: styles.centred },
  { key: 'unitOfMeasure', header: '计量单位', width: 9, style: styles.centred },
  { key: 'requirement', header: '填报要求', width: 9, style: styles.centred },
  { key: 'definition', header: '口径', width: 30, style: styles.fixed },
  { key: 'subjects', header: '涉及对象', isLater: true, width: 24, style: styles.fixed },
  { key: 'clause', header: '方案依据', formerHeaders: ['计划依据'], width: 110, style: styles.fixed },
  { ...hidden, key: 'priorNumerator', header: '上期分子' },
  { ...hidden, key: 'priorDenominator', header: '上期分母' },
  { ...hidden, key: 'priorInstance', header: '上期所属期' },
  { ...hidden, key: 'linkedPrior', header: '上期行完成值' },
  { ...hidden, key: 'carried', header: '年内此前数' },
  { ...hidden, key: 'carriedDenominator', header: '年内此前分母' },
  { ...hidden, key: 'priorKind', header: '上期完成值类型' },
  { ...hidden, key: 'numeratorKind', header: '分子类型' },
  { ...hidden, key: 'denominatorKind', header: '分母类型' },
  { ...hidden, key: 'actualKind', header: '本期完成值类型' },
  { ...hidden, key: 'state', header: '填报状态' },
  { ...hidden, key: 'voided', header: '不计入' },
  { ...hidden, key: 'margin', header: '判定值' },
  { ...hidden, key: 'milestoneMargin', header: '序时判定值' },
  { ...hidden, key: 'farMargin', header: '严重滞后判定值' },
  { ...hidden, key: 'said', header: '说明字数' },
  { ...hidden, key: 'task', header: '所属任务' },
  { ...hidden, key: 'whole', header: '所属总数' },
];

/** What stands in 所属工程 where a row is a node. */
export const nodeWord = '节点';

export const roleWords = { lead: '牵头', responsible: '责任', supporting: '配合', reporting: '填报' } as const;
export const requirementWords = { required: '必填', optional: '可填' } as const;
export const taskStatuses = ['未启动', '推进中', '已完成', '已逾期'] as const;
export const notApplicable = '不适用';

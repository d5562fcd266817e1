import type { TextCell } from '../text/paragraphs';
import { roleOf, type Role } from '../units/unit-labels';
import { dueHeading, unitHeading } from '../lexicon/tables';

/** What a column of a task table holds. */
export type ColumnRole =
  Role | 'number' | 'project' | 'title' | 'content' | 'due' | 'unitOfMeasure' | 'indicator' | 'figure' | 'other';

export interface Column {
  readonly role: ColumnRole;
  readonly heading: string;
}

/** The columns of a table, as its header row names them. */
export interface Columns {
  readonly all: readonly Column[];
  /** The place of the first column of a role; -1 where there is none. */
  readonly placeOf: (role: ColumnRole) => number;
}

const roles: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:序号|编号|项目编号|任务编号|项目序号)$/, 'number'],
  [/^(?:计量单位|单位\((?:%|个|人|所).{0,16}|单位)$/, 'unitOfMeasure'],
  [/^(?:指标名称|指标|主要指标|具体指标|二级指标|三级指标|考核指标|监测指标)$/, 'indicator'],
  [/^(?:目标值|规划值|指标值|(?:19|20)\d{2}年?.{0,8}|基期值?|现状值?|基准值|(?:年度|期末)?目标值.{0,16})$/, 'figure'],
  [
    /^(?:类别|大类|分类|任务类别|领域|重点领域|所属工程|工程名称|工程|板块|方面|一级指标|项目类别|行动|专项行动)$/,
    'project',
  ],
  [
    /^(?:重点任务|工作任务|主要任务|任务|任务名称|任务事项|工作事项|项目名称|项目|事项|重点工作|重点事项|具体任务|工作项目|任务分解|实事项目|举措名称|重点项目|改革任务|任务清单|目标任务)$/,
    'title',
  ],
  [/内容|举措|措施|目标|要求|标准|任务|成效|规模|进度|计划/, 'content'],
];

const blank: Column = { role: 'other', heading: '' };

/** A row may have as many blank cells as the text has letters. */
function toColumn({ text }: TextCell): Column {
  if (text === '') return blank;
  const heading = text.replace(/\s+/g, '');
  return { role: toRole(heading), heading };
}

/** The columns of a header row; null where the row heads neither a table of tasks with units nor one of indicators. */
export function readColumns(cells: readonly TextCell[]): Columns | null {
  const columns = cells.map(toColumn);
  const places = new Map<ColumnRole, number>();
  columns.forEach(({ role }, at) => {
    if (!places.has(role)) places.set(role, at);
  });
  const has = (role: ColumnRole): boolean => places.has(role);
  const hasUnits = has('lead') || has('responsible') || has('supporting');
  const isTasks = hasUnits && (has('title') || has('content'));
  const isIndicators = has('indicator') && has('figure');
  return isTasks || isIndicators ? { all: columns, placeOf: (role) => places.get(role) ?? -1 } : null;
}

const longestHeading = 20;

function toRole(heading: string): ColumnRole {
  if (heading.length > longestHeading) return 'other';
  if (unitHeading.pattern.test(heading)) return roleOf(heading);
  if (dueHeading.pattern.test(heading)) return 'due';
  return roles.find(([pattern]) => pattern.test(heading))?.[1] ?? 'other';
}

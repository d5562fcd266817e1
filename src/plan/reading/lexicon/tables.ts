import { anyOf, list, type Wording } from './wording';

export const goalHeading: Wording = { example: '2025年目标值', pattern: /目标|规划|预期/ };
export const baseHeading: Wording = { example: '2020年现状值', pattern: /基期|现状|基准|完成|实际/ };
export const unitBehindName: Wording = {
  example: '学位总数(万个)',
  pattern: /\((?:%|‰|[万亿]?[\u4e00-\u9fff/]{1,6})\)$/,
};
export const unitInBrackets: Wording = {
  example: '学位总数(万个)',
  pattern: /\((%|‰|[万亿]?[\u4e00-\u9fff/]{1,6})\)$/,
};
export const unitInPower: Wording = { example: '万人', pattern: /^([万亿])([^元].*)$/ };
export const workOfYear: Wording = {
  example: '2024年任务',
  pattern: /^(?:19|20)\d{2}年度?(?:工作|建设|实施)?(?:任务|计划|安排|内容|工作)/,
};
const unitHeadingWords = list`牵头 责任 配合 主办 协办 协助 承办 参与 协同 实施 落实 负责 主责 主管`;
export const unitHeading: Wording = {
  example: '责任单位',
  pattern: new RegExp(
    String.raw`${anyOf(unitHeadingWords)}.{0,16}(?:单位|部门|机构|科室|主体)|(?:单位|部门)\((?:牵头|责任|配合).{0,14}\)$`,
  ),
};

export const dueHeading: Wording = {
  example: '完成时限',
  pattern: /时限|期限|完成时间|时间节点|时间要求|完成日期|办结|^(?:起止)?时间(?:安排|进度)?$/,
};

/** Columns that name no task, whatever else is unknown of the table. */
export const besideTasks: Wording = {
  example: '分管领导',
  pattern: /领导|责任人|联系人|负责人|备注|说明|电话|是否|进展|情况|分值|得分|金额|来源|依据/,
};

const heads = list`
  单位 单位名称 责任单位 实施单位 填报单位 乡镇 镇街 街道 乡镇\(街道\) 镇\(街道?\) 镇\(街\) 县区 区县 市县 县市 旗县 县\(市、区\) 县\(市区\) 市州
  学校 学校名称 校名 园区 部门 村居 社区 地区 企业
`;
/** A column with a unit on each row. */
export const unitsDown: Wording = { example: '乡镇(街道)', pattern: new RegExp(`^${anyOf(heads)}$`) };
/** The row that adds up the others. */
export const totalRow: Wording = {
  example: '合计',
  pattern: /^(?:合计|总计|小计|共计|总数|全[省市区县镇乡]|全[省市区县]合计)$/,
};

/** The line above a table of figures. */
export const measuredIn: Wording = {
  example: '单位:万亩',
  pattern: /^\(?(?:计量)?单位:(%|‰|[万亿]?[\u4e00-\u9fff]{1,6})\)?$/,
};
/** A column of its own over years that stand below its neighbour: what they add up to. */
export const totalOver: Wording = { example: '总任务', pattern: /^(?:合计|总计|小计|共计|总数|总量|总任务|总目标)/ };
/** A year that stands below what it is a year of. */
export const bareYear: Wording = { example: '2021年', pattern: /^(?:19|20)\d{2}(?:年度?)?$/ };

const numberHeadings = list`序号 编号 项目编号 任务编号 项目序号`;
const unitOfMeasureHeadings = list`计量单位 单位\((?:%|个|人|所).{0,16} 单位`;
const indicatorHeadings = list`指标名称 指标 主要指标 具体指标 二级指标 三级指标 考核指标 监测指标`;
const figureHeadings = list`
  规划值 指标值 (?:19|20)\d{2}年?.{0,8} 基期值? 现状值? 基准值
  (?:年度|期末)?目标值.{0,16}
`;
const projectHeadings = list`
  类别 大类 分类 任务类别 领域 重点领域 所属工程 工程名称 工程 板块 方面 一级指标 项目类别 行动
  专项行动
`;
const titleHeadings = list`
  重点任务 工作任务 主要任务 任务 任务名称 任务事项 工作事项 项目名称 项目 事项 重点工作 重点事项
  具体任务 民生实事 实事 实事内容 工作项目 任务分解 实事项目 举措名称 重点项目 改革任务 任务清单 目标任务
`;

/** What a heading says of its column; the first that fits decides. */
export interface ColumnWording extends Wording {
  readonly role: 'number' | 'unitOfMeasure' | 'indicator' | 'figure' | 'project' | 'title' | 'content';
}

export const columnRoles: readonly ColumnWording[] = [
  { example: '序号', role: 'number', pattern: new RegExp(`^${anyOf(numberHeadings)}$`) },
  { example: '计量单位', role: 'unitOfMeasure', pattern: new RegExp(`^${anyOf(unitOfMeasureHeadings)}$`) },
  { example: '指标名称', role: 'indicator', pattern: new RegExp(`^${anyOf(indicatorHeadings)}$`) },
  { example: '2025年目标值', role: 'figure', pattern: new RegExp(`^${anyOf(figureHeadings)}$`) },
  { example: '所属工程', role: 'project', pattern: new RegExp(`^${anyOf(projectHeadings)}$`) },
  { example: '重点任务', role: 'title', pattern: new RegExp(`^${anyOf(titleHeadings)}$`) },
  { example: '工作内容', role: 'content', pattern: /内容|举措|措施|目标|要求|标准|任务|成效|规模|进度|计划/ },
];

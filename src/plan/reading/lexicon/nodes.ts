import type { NodeCadence } from '../../plan';
import { anyOf, list, type Wording } from './wording';

/** Headings under which a plan says how it is carried out, beside its stages. */
export const organisation: Wording = { example: '保障措施', pattern: /保障|要求|组织|机制|督|考核|监管/ };

/** The first column of a table of what is done when. */
export const stageHeading: Wording = { example: '阶段', pattern: /^(?:工作|实施)?(?:阶段|步骤|环节)(?:名称)?$/ };
export const timeHeading: Wording = {
  example: '时间安排',
  pattern: /^(?:起止|完成|工作|具体)?(?:时间|日期|节点|时段)(?:安排|节点|进度|要求)?$/,
};

export const workHeading: Wording = {
  example: '主要工作',
  pattern: /^(?:主要|具体|重点)?(?:工作|事项|安排|工作安排)$/,
};

/** How often a duty comes round; in order: 每半年 before 每年. */
export interface NodeFrequency extends Wording {
  readonly cadence: Exclude<NodeCadence, 'byEnd'>;
}

/** The last month of the period, or the first behind it; the day of that month. */
const place = String.raw`(末月|最后一个月|末|底)?(首月|第一个月|次月|结束后)?(?:的?(\d{1,2})(?:日|个工作日))?(?:[之以]?前|内)?`;

export const nodeFrequencies: readonly NodeFrequency[] = [
  { example: '每半年', cadence: 'halfYearly', pattern: new RegExp(`每半年${place}`, 'g') },
  { example: '每学年', cadence: 'schoolYear', pattern: new RegExp(`每个?学年${place}`, 'g') },
  { example: '每学期末', cadence: 'termly', pattern: new RegExp(`每个?学期${place}`, 'g') },
  { example: '每季度末月25日前', cadence: 'quarterly', pattern: new RegExp(`(?:每个?季度?|按季度?)${place}`, 'g') },
  { example: '每月5日前', cadence: 'monthly', pattern: new RegExp(`(?:每个?月份?|按月)${place}`, 'g') },
  { example: '每年底前', cadence: 'yearly', pattern: new RegExp(`每一?年度?(?:年(?=[底末]))?${place}`, 'g') },
];
/** 每年级, 每月600元 are no frequency of a duty. */
export const noFrequency: Wording = { example: '级', pattern: /^(?:级|度?人均|\d+元)/ };
/** 每年于12月20日前, 每年的6月: the date belongs to the frequency. */
export const beforeYearlyDate: Wording = { example: '于', pattern: /^(?:的|于|在|,)?$/ };
/** What stands in the place of a year, for what follows to be read as a day of any. */
export const yearAhead: Wording = { example: '每年', pattern: /每年|次年|翌年/g };
export const nextYear: Wording = { example: '次年', pattern: /(?:次年|翌年)$/ };
/** Between two dates of one duty. */
export const betweenDates: Wording = { example: '和', pattern: /^[、和及与]$/ };
export const yearEnd: Wording = { example: '年底前', pattern: /(?<![\d每本当个])年[底末终](?:之?前)?/g };
export const ofTheYear: Wording = { example: '年度总结', pattern: /年度/ };

const verbs = list`
  提交 上报 汇报 通报 公布 公示 公开 反馈 备案
  听取 召开 开展 组织 研究 调度 部署 会商
  自查 自评 督导 督查 检查 评估 考核 验收 总结 述职 演练 梳理
  完成 做好 制定 编制(?!委|办) 汇总 印发 出台 形成 建立 更新 报(?!名|警|废|考|刊|纸|价)
`;
/** What a body does when something is due of it. */
export const duties: Wording = { example: '提交自查报告', pattern: new RegExp(anyOf(verbs)) };
const makings = list`提交 报 形成 制定 印发 出台 编制 公布 公示 公开 将 把`;
export const makingPapers: Wording = { example: '形成', pattern: new RegExp(anyOf(makings)) };
const kindsOfPaper = list`
  自查 自评 评估 验收 总结 年度 半年 季度 阶段性 工作 专项 整改 进展 情况 实施 督查 督导 终期 中期 推进 任务 分析 成果
`;
const papers = list`报告 总结 申请书? 方案 台账 清单 材料 报表 简报 纪要 小结 计划`;
export const paper: Wording = {
  example: '自查报告',
  pattern: new RegExp(`${anyOf(kindsOfPaper)}{0,6}${anyOf(papers)}(?=$|[、,和及与并一等报送》])`, 'g'),
};

/** 建立每月调度机制 says that there shall be one. */
export const noDuty: Wording = { example: '建立', pattern: /建立|实行|坚持|健全|完善/ };
/** 2023年5月印发的办法 is cited, 每年3月的第一周 named. */
export const cited: Wording = { example: '印发的办法', pattern: /^(?:印发|出台|发布|制定)?的/ };
/** Before what is to be done: words that bind, and who is bound by them. */
export const binding: Wording = {
  example: '原则上',
  pattern: /(?:(?<!纪)要|应当?|须|需|必须|至少|不少于|原则上|确保|力争|于|在|定期|统一|并)$/,
};
export const bindingAhead: Wording = {
  example: '至少',
  pattern: /^(?:[,:]|均|要|应当?|须|必须|至少|不少于|原则上|确保|力争|分别|定期|集中|由|一(?=[通调总]))/,
};
export const endOfName: Wording = { example: '。', pattern: /[,;。、的]/ };
/** 1次, 一次: said of a duty that is no figure. */
export const once: Wording = { example: '一次', pattern: /(?:至少|不少于)?(?:1|一)(?:次|轮|遍)(?:以上)?/ };
export const onceUnits: Wording = { example: '次', pattern: /^(?:次|轮|遍)$/ };
/** Who leads, for what is said behind it. */
export const leading: Wording = { example: '由教育局牵头', pattern: /由([^,。;:()]{2,40}?)(?:牵头|负责|组织|会同)/ };
/** Where who does it ends, and what is done begins. */
export const doerEnds: Wording = {
  example: '教育局要',
  pattern: new RegExp(`要|应|须|需|将|把|对|会同|向|负责|牵头|至少|${anyOf(verbs)}`, 'g'),
};
/** To whom, or what is handed in: not who does it. */
export const noDoer: Wording = {
  example: '向市财政局',
  pattern: /[向将把]|^(?:对|召开|成立|建立)|出台|提交|报(?!社)|进行|组织$/,
};
export const ofAll: Wording = { example: '各', pattern: /^各/ };

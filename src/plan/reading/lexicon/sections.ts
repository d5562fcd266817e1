import { anyOf, list, type Wording } from './wording';

export const goals: Wording = { example: '主要目标', pattern: /目标|指标|总体要求|总体思路|总体部署|工作思路/ };
export const goalTitle: Wording = { example: '发展目标', pattern: /目标$/ };
export const frames: Wording = { example: '主要任务', pattern: /任务|措施|举措|保障|要求|步骤|安排|目标|内容/ };
/** Chapters whose items are no tasks where they name no units. */
export const aroundTasks: Wording = {
  example: '组织保障',
  pattern:
    /目标$|总体要求|总体思路|工作思路|指导思想|原则$|(?:组织|工作|实施|强化|加强|落实)保障$|保障(?:措施|机制)|组织(?:领导|实施)|(?:工作|有关|相关|几点)要求|步骤|(?:时间|进度)安排|总则|附则|背景|形势|现状|回顾/,
};
/** Articles that say why the rules are made, and from when they hold. */
export const aroundArticles: Wording = {
  example: '制定本办法',
  pattern:
    /(?:制定|制订)本(?:办法|细则|规定|方案|意见|计划)|(?:办法|细则|规定|方案|意见)(?:自|由)[^,;。]{2,30}(?:施行|实施|解释)/,
};
const frameTitlesWords = list`主要 重点 工作 具体 目标 总体 建设 年度 实施`;
const frameTitlesMore = list`任务 举措 措施 内容 工作 安排 要求`;
export const frameTitles: Wording = {
  example: '重点工作任务清单',
  pattern: new RegExp(
    `^${anyOf(frameTitlesWords)}*${anyOf(frameTitlesMore)}(?:[和与及、].*|分工|安排)?(?:表|清单|一览表|分解表)?$`,
  ),
};

/** Sections that look back. */
export const backgrounds: Wording = { example: '发展现状', pattern: /现状|基础|背景|形势|回顾|成效|成绩|问题/ };
export const closings: Wording = { example: '附件:任务清单', pattern: /^附件|^\(?此件|^-{2}/ };
/** A point that was typed for a full stop: behind a word or a counted thing, not behind a heading's number. */
export const typedStop: Wording = {
  example: '新建公园3个.改造广场',
  pattern:
    /(?<=(?:\d|[\u4e00-\u9fff]{3})(?![一二三四五六七八九十百条章节篇分])[\u4e00-\u9fff]|%)\.(?=[\u4e00-\u9fff(（[【〔“]|\s{0,9}$)/gm,
};
export const stages: Wording = { example: '第一阶段', pattern: /阶段|步骤|进度|时间安排/ };
export const notice: Wording = { example: '关于印发行动方案的通知', pattern: /通知$/ };
export const citedTitle: Wording = { example: '印发《西夏区教育发展规划》', pattern: /印发《?《([^》]{4,60})》/ };
export const noTitleLine: Wording = { example: '附件1', pattern: /[。;:]$|^附件/ };
export const noTitle: Wording = { example: '附件1.任务清单', pattern: /^附件\d*[:.]/ };
export const issued: Wording = { example: '经区政府常务会议审议通过', pattern: /印发|发布|公布|通过|公开/ };
export const titleNote: Wording = { example: '(2021-2025年)', pattern: /\d{4}|年|试行|暂行|稿/ };
/** The first line of a title that names its year and what it is about, not yet what kind of paper. */
export const titleOfYear: Wording = { example: '某区2023年重点工作', pattern: /\d{4}年/ };
/** The second line of a title: 及民生实事分解方案. */
export const titleRunsOn: Wording = { example: '及民生实事分解方案', pattern: /^(?:及|和|与|暨|的)/ };
export const noTitlePart: Wording = {
  example: '教发〔2021〕3号',
  pattern: /[。;:,\d)]$|通知$|^\(|^[\d零一二三四五六七八九]{4}年[^年]{1,8}日$|号$/,
};

const kindsOfPlan = list`
  方案 计划 规划 意见 要点 纲要 办法 安排 分工 清单 台账 任务书 责任书 行动 工程 措施 决定 报告
  分解表 分工表 任务表 一览表 责任表 项目表
`;
export const endOfTitle: Wording = {
  example: '西夏区教育工作方案(2021-2025年)',
  pattern: new RegExp(String.raw`${anyOf(kindsOfPlan)}(?:\([^()]{2,24}\))?$`),
};

import type { Wording } from './wording';

const cn = '[零一二三四五六七八九十百]{1,12}';
/** Bounded, as all of an expression that is tried on every line should be. */
const gap = '\\s{0,40}';
const mark = `${gap}(?:[、:.]${gap})?`;
/** Headings of one style stand on one level. */
export interface HeadingWording extends Wording {
  readonly style: string;
}

/** Where a number may open the next item of a line: behind a stop, a bracket or a blank. */
export const itemOpening: Wording = {
  example: '新建公园3个。2.改造',
  pattern: /(?<=[。;!)\]\s])(?:[\d(第]|[一二三四五六七八九十]{1,4}、)/g,
};
export const tightNumber: Wording = { example: '3.5G基站', pattern: /^(\d{1,3})\.(?=\d)/ };
/** The number of a table's section: 一, (二), 三、. */
export const chineseOrdinal: Wording = { example: '(二)', pattern: new RegExp(`^\\(?${cn}\\)?[、.]?$`) };

/** A heading without a number behind the last task: 有关要求, 工作要求:各单位要…. */
export const closingHeading: Wording = {
  example: '工作要求',
  pattern:
    /^(?:(?:工作|有关|相关|几点|具体|组织|落实)要求|(?:工作|组织|实施)?保障(?:措施)?|组织(?:实施|领导|保障)|推进机制|工作机制)(?:$|:)/,
};

/** The first that fits decides; the number is the first group. */
export const headingStyles: readonly HeadingWording[] = [
  {
    style: 'annex',
    example: '附件1:',
    pattern: new RegExp(`^附(?:件|表|录)${gap}(?:(${cn}|\\d{1,2})${gap})?(?::${gap}|$)`),
  },
  { style: 'chapter', example: '第一章 总则', pattern: new RegExp(`^第(${cn}|\\d{1,3})[章篇编]${gap}`) },
  { style: 'part', example: '第一部分', pattern: new RegExp(`^第(${cn}|\\d{1,3})部分${mark}`) },
  { style: 'section', example: '第二节', pattern: new RegExp(`^第(${cn}|\\d{1,3})节${gap}`) },
  { style: 'article', example: '第三条', pattern: new RegExp(`^第(${cn}|\\d{1,3})条${mark}`) },
  {
    style: 'label',
    example: '任务一:',
    pattern: new RegExp(`^(?:任务|行动|工程|专项|项目|举措)(${cn}|\\d{1,3})${gap}[、:.]${gap}`),
  },
  { style: 'chinese', example: '一、主要任务', pattern: new RegExp(`^(${cn})${gap}[、.]${gap}`) },
  { style: 'chineseInBrackets', example: '(一)总体目标', pattern: new RegExp(`^\\((${cn})\\)${gap}(?:[、.]${gap})?`) },
  {
    style: 'dottedThree',
    example: '1.2.3 学位建设',
    pattern: new RegExp(`^\\d{1,2}\\.\\d{1,2}\\.(\\d{1,2})(?:[.、]${gap}|\\s{1,40}|(?=[\\u4e00-\\u9fff]))`),
  },
  {
    style: 'dotted',
    example: '1.2 学位建设',
    pattern: new RegExp(`^\\d{1,2}\\.(\\d{1,2})(?:[.、](?!\\d)${gap}|\\s{1,40}(?=[\\u4e00-\\u9fff“《]))`),
  },
  { style: 'number', example: '1.推进教育', pattern: new RegExp(`^(\\d{1,3})${gap}[.、](?!\\d)${gap}`) },
  { style: 'number', example: '3.2024年建成', pattern: /^(\d{1,3})\.(?=(?:19|20)\d{2}年|\d{1,2}年内)/ },
  // a name that begins with figures (3.121人才项目, 4.12345热线), and no amount (3.125万元)
  {
    style: 'number',
    example: '3.121人才项目',
    pattern: /^(\d{1,3})\.(?=\d{3,5}(?![万亿千百元个所名次米吨户年月日])[\u4e00-\u9fff])/,
  },
  { style: 'numberInBrackets', example: '(1)推进教育', pattern: new RegExp(`^\\((\\d{1,3})\\)${gap}(?:[、.]${gap})?`) },
  { style: 'numberBeforeBracket', example: '1)推进教育', pattern: new RegExp(`^(\\d{1,3})\\)${gap}`) },
  { style: 'circled', example: '①推进教育', pattern: new RegExp(`^([①-⑳])${gap}`) },
];

import type { Wording } from './wording';

export const age: Wording = { example: '岁', pattern: /岁$/ };
export const bareBound: Wording = { example: '以上', pattern: /^(?:及?以上|及?以下|以内|左右)?/ };
export const onlyJoint: Wording = { example: '和', pattern: /^(?:、|和|及|与|以及|,)?$/ };
export const jointAhead: Wording = { example: '和教师', pattern: /^(?:、|和|以及|及)/ };
export const jointBetween: Wording = { example: '教师和学生', pattern: /和|以及|及|与/ };
export const rates: Wording = { example: '/10万', pattern: /^(?:‰|\/(?:10万|万|千|十万))/ };
export const perThing: Wording = {
  example: '/平方公里',
  pattern:
    /^\/(?:月[·•](?:平方公里|人|户)|(?:\d{1,3})?[十百千万]{0,3}(?:常住人口|人口|人|户|公里|平方公里|亩|公顷|吨|小时|车次|标准箱|日|天|平方米|立方米|千瓦时|度|千克|公斤|升|台|辆|件|例|班|吨标准煤)(?:[·•][年月日天])?)/,
};
export const powerAtEnd: Wording = { example: '30万', pattern: /[万亿]$/ };
export const openingPower: Wording = { example: '千家万户', pattern: /^[百千万]/ };
export const boundBefore: Wording = {
  example: '服务期不少于',
  pattern: /(?:至少|不少于|不低于|不得少于|不超过|达到)[^,;。]{0,2}$/,
};
export const kindOfHouse: Wording = { example: '企业', pattern: /^[企单机养医]/ };
export const heads: Wording = { example: '人', pattern: /^[人户名]$/ };
export const timesCounted: Wording = {
  example: '每学期至少开展',
  pattern: /(?:至少|不少于|不低于|不得少于|最少|每[两三\d]?[年月周]|每学[期年]|每季度|每半年)[^,;。]{0,6}$/,
};
export const buildings: Wording = { example: '所', pattern: /[所座处家间栋条]/ };
export const building: Wording = { example: '新建', pattern: /(?:建设|建成|建)$/ };
/** 万人发明专利拥有量达: so much for so many, the name of a rate. */
export const perHeadRate: Wording = {
  example: '发明专利拥有量达',
  pattern: /^口?拥有|^[^,;。、\d]{0,12}(?:量|数|率|比例|面积|床位)(?:达|不|超|为|提|保|稳|控|降|增)/,
};
export const partOfWord: Wording = { example: '第', pattern: /[A-Za-z\d+.]$|[第每前]$/ };
/** 2×350MW, 4×6米: a size, not so many. */
export const timesMore: Wording = { example: '×350', pattern: /^[×✕*]\d{1,6}(?:\.\d{1,3})?/ };
export const digitsOnly: Wording = { example: '位数', pattern: /^位数/ };
export const letterBehind: Wording = { example: 'A级', pattern: /^[A-Za-z]/ };
/** PFlops of 500PFlops, and not the letters of a word (4A级, 5G基站). */
export const latinUnit: Wording = {
  example: 'PFlops,',
  pattern: /^([A-Za-z]{1,8}(?:\/[A-Za-z]{1,4})?)(?:[,;。、)]|以[上下内]|左右|$)/,
};
/** 管/日 of 10万管/日: so many of a kind in so much time. */
export const perTime: Wording = { example: '管/日', pattern: /^[\u4e00-\u9fff]{1,2}\/(?:小时|分钟|[年月日天班])/ };
/** Whom a number without a unit of measure counts: 13万常住人口. */
export const personsBehind: Wording = {
  example: '常住人口',
  pattern: /^[\u4e00-\u9fff]{0,6}?(?:人口|群众|居民|职工|工人|农民|学生|劳动力|老人|老年人|市民|村民|游客)/,
};
export const about: Wording = { example: '约', pattern: /[约近]$/ };
/** 二期工程: the second of a work's stages, and not so many courses. */
export const stageOfWork: Wording = {
  example: '工程',
  pattern: /^(?:工程|项目|建设|改造|扩建|主体|厂房|地块|开发|园区|机组)/,
};
export const roundNumber: Wording = { example: '百千', pattern: /^[百千万亿]+$/ };
export const ratioWords: Wording = { example: '师生比达到', pattern: /比|达|为|不[高低]于|不超过|控制在/ };
export const documentNumber: Wording = {
  example: '教发〔2021〕12号',
  pattern: /[〔[(](?:19|20)\d{2}[〕\])]\d{0,12}号?|\d{1,12}号/g,
};
/** Numbers that are part of a word: 5年生存率, “六个百分之百”, 二次供水. */
export const numberWords: Wording = {
  example: '5年生存率',
  pattern:
    /\d年(?=[\u4e00-\u9fff]{0,3}(?:生存率|留存率|存活率|复发率))|[一二三四五六七八九十]个百分之百|二次(?=供水|加压|污染|创业|装修|分配|入户|消费)/g,
};
export const money: Wording = { example: '3万元', pattern: /元$/ };
export const markOfLower: Wording = { example: '个百分点', pattern: /^(%|个百分点)?/ };
export const excess: Wording = { example: '余', pattern: /^[余多来]/ };
export const wholePower: Wording = { example: '三十', pattern: /[十百千万亿]$/ };
/** Of a unit of measure, not of the number before it. */
export const powerInUnit: Wording = { example: '千瓦时', pattern: /^(?:千[米瓦克伏卡]|百分点)/ };
export const largePower: Wording = { example: '万', pattern: /^[万亿]/ };
export const two: Wording = { example: '两百', pattern: /两/g };
export const marksInNumber: Wording = { example: '万', pattern: /[A-Za-z0-9.:~%,+零一二三四五六七八九十百千万亿-]/ };

const chinese = '[零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?';
const arabic = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** Percent in digits and in words, digits and the powers behind them, words. */
export const numbers: Wording = {
  example: '百分之八十五',
  pattern: new RegExp(`百分之(?:(${arabic})|(${chinese}))|(${arabic})([十百千万亿]*)|(${chinese})`, 'g'),
};
export const upperEnd: Wording = {
  example: '至20',
  pattern: new RegExp(`^(?:-{1,2}|~|至|到)(?:(${arabic})([万千百亿]?)|(${chinese}))`),
};
export const powersOfTen: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
export const gradeBehind: Wording = { example: '级泊位', pattern: /^级(?!别)/ };
/** What a counted thing is measured by, between its number and its measure. */
export const attributeGap: Wording = {
  example: '年产值超',
  pattern:
    /^(?!以)[\u4e00-\u9fff]{0,6}(?:产值|收入|能力|规模|投资|占地|面积|产能|长度|总长|全长|容量|库容|装机|营收|税收|贡献|合计|注册资本|日(?:处理|供水|供热|产|排))[\u4e00-\u9fff]{0,4}$/,
};
export const attributeEnd: Wording = {
  example: '以上的企业',
  pattern: /^(?:(?:以上|以下|以内|左右)?的|以上|以下)(?=[\u4e00-\u9fff]{2})/,
};
/** What else stands between a number and the measure that tells which things are counted. */
export const plainGap: Wording = { example: '仓容', pattern: /^[\u4e00-\u9fff]{1,6}$/ };
export const nounBehindMeasure: Wording = {
  example: '的粮库',
  pattern: /^的(?!目标|任务|要求|标准|水平|规模|比例|速度|幅度)(?=[\u4e00-\u9fff]{2})/,
};
export const unitNote: Wording = { example: '(次)', pattern: /^\((?:次|套|件|个|项|部|户|处|家|人|人次)\)/ };

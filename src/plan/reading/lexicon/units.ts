import { anyOf, list, type Wording } from './wording';

const eachUnitWords = list`
  学校 校 幼儿园 园 乡镇 镇街 镇 街道 社区 行政村 村 县区 区县 县 成员单位 单位 企业 机构 医院
  站点
`;
/** Who has to meet a target by itself: 每校, 各校, 校校, 每个乡镇, 各村. A class of units, never a person. */
export const eachUnit: Wording = {
  example: '每所学校',
  pattern: new RegExp(`[每各](?:个|所|家)?(?:义务教育|中小)?${anyOf(eachUnitWords)}|校校|村村|园园`),
};

/** Whom a target is due to one by one: 每位教师, 每名学生, 人人; an average (人均) is nobody's own. */
export const eachPerson: Wording = { example: '每位教师', pattern: /每(?:位|名|个?人)|人人/ };
const placeAheadWords = list`自治区 省 市 区 县 旗 州`;
export const placeAhead: Wording = {
  example: '银川市教育局',
  pattern: new RegExp(
    String.raw`^(?:(?:[\u4e00-\u9fff]{2,6}?)${anyOf(placeAheadWords)}(?=.{0,40}[\u4e00-\u9fff]{2})|省|市(?!场|政|容)|区(?!域|划)|县(?!域)|州|旗|自治区)`,
  ),
};

export const wholePlace: Wording = { example: '银川市', pattern: /^[\u4e00-\u9fff]{1,6}(?:自治区|省|市|区|县|旗|州)$/ };
export const noPlace: Wording = { example: '城市管理', pattern: /(?:发展|城市|乡村|园区|社区|开发区)/ };
export const organAhead: Wording = { example: '人民政府办公室', pattern: /^(?:委(?!员)|党委|人民政府|政府)(?=.)/ };
export const committeeEnd: Wording = { example: '体育委员会', pattern: /委员会$/ };
export const officeEnd: Wording = { example: '政府办公室', pattern: /办公室$/ };
export const federationEnd: Wording = { example: '残疾人联合会', pattern: /联合会$/ };
export const associationEnd: Wording = { example: '科学技术协会', pattern: /协会$/ };
export const manyAhead: Wording = {
  example: '各学校',
  pattern: /^(?:各|有关|相关|其他|其它|全[省市区县]|辖区|属地|所有|相应)/,
};
export const manyBehind: Wording = {
  example: '领导小组各成员单位',
  pattern: /(?:各?成员单位|(?:有关|相关|各)(?:部门|单位|委办局|科室)|各(?:镇|乡|街道|区|县|学校|单位|部门|社区|村))$/,
};
const tiersOfClass = list`乡镇 街道 镇 乡 街 村 社区 园区 县级市 县 市 区 旗 功能区 开发区`;
const governments = list`人民政府 政府 办事处 党委 党工委 管委会`;
export const tiersOnly: Wording = {
  example: '镇(街道)人民政府',
  pattern: new RegExp(
    String.raw`^(?:[(/、]?${anyOf(tiersOfClass)}\)?){1,5}${anyOf(governments)}?(?:\((?:办事处|街道办事处|街道)\))?$`,
  ),
};

export const oneOnly: Wording = {
  example: '区委办公室',
  pattern: /^[省市区县旗](?:(?:委|政府|人民政府)?(?:办|办公室)?|(?:开发区|高新区|园区|功能区)(?:管委会|党工委))$/,
};
const kindsOfBody = list`公办 民办 公民办 中心 乡村 城区 农村 普惠性? 普通 职业 级各类 各类`;
const manyBodies = list`
  中小学校?(?:幼儿园)? 中小学(?:校)?、?幼儿园 中学 小学 学校 幼儿园 初中 高中 医疗机构 医疗卫生机构 卫生院
  乡镇卫生院 企业 高校 社会组织 养老机构 村居 村\(社区\) 学校\(园\)
`;
export const classBodies: Wording = {
  example: '公办幼儿园',
  pattern: new RegExp(`^${anyOf(kindsOfBody)}*${anyOf(manyBodies)}$`),
};

export const byUnits: Wording = { example: '由教育局牵头', pattern: /(?<=^|[。;])由[^。;]{1,200}/g };
export const figureInList: Wording = { example: '达到95%', pattern: /\d(?:%|个百分点)|不低于|不少于|不超过|达到/ };
export const whenDone: Wording = {
  example: '2024年12月底',
  pattern: /^(?:(?:19|20)\d{2}年|\d{1,2}月|长期|持续|全年|按年度)[^、]{0,16}$/,
};
/** How units are to do what they do; the units stand before it. */
export const manner: Wording = {
  example: '结合实际',
  pattern:
    /结合|按照?|根据|依[据法照]|因地制宜|参照|视|认真|严格|切实|抓好|做好|积极|统筹|同步|共同|分别|分工|分级|分类|全面|组织|具体|加强/,
};
export const authorities: Wording = { example: '区财政局', pattern: /(?:局|厅|委|办|署|政府|管委会)$/ };
export const saysWho: Wording = { example: '牵头', pattern: /牵头|分工|负责/ };
export const leadingVerb: Wording = { example: '由教育局统筹', pattern: /牵头|主办|统筹/ };
export const doing: Wording = { example: '落实', pattern: /落实|实施|推进|执行/ };
export const helping: Wording = { example: '配合', pattern: /配合|协助|参与|参加/ };
export const supportingWords: Wording = { example: '配合单位', pattern: /配合|协同|协办|协助|协作|参与|参加|支持/ };
export const leadingWords: Wording = { example: '牵头单位', pattern: /牵头|主办|主责|链长|群长/ };
/** 主责 leads only where nobody else does. */
export const mainlyResponsible: Wording = { example: '主责单位', pattern: /主责/ };
/** What stands in the place of a unit where there is none. */
export const noUnitWords: Wording = { example: '暂无', pattern: /^(?:暂?无|没有|空白?|不涉及|[-/]+)$/ };
export const sameAbove: Wording = { example: '同上', pattern: /^(?:同上|["“”″〃]{1,2})$/ };
/** Names before the last of a list may leave out how it ends: 城东、城西街道办事处. */
export const sharedEnd: Wording = {
  example: '东园、西园管委会',
  pattern: /(?:管委会|街道|街道办|办事处|镇|乡|村|社区|园区|开发区|新区|县|区|市|公司|支行|分局|大队|中学|小学|部门)$/,
};
const organsWords = list`
  局 委 办 厅 部 室 处 科 股 (?<!部)署 委员会 政府 管委会 中心 公司 集团 银行 人行 支行 分行 农商行 联社 信用社 调查队 支队 大队 总队 消防队
  院 联 工会 商会 学会 协会 科协 供销社 党校 执法队 红十字会 基金会 报社 合作社 站 所 台 馆 专班 小组
`;
export const organs: Wording = { example: '区教育局', pattern: new RegExp(`${anyOf(organsWords)}$`) };

export const bodies: Wording = {
  example: '职业学校',
  pattern: /(?:校|小学|中学|大学|幼儿园|街道|镇|乡|村|区|县|市|旗|州|单位|部门|企业|机构|组织|街|团|队|会|行)$/,
};
export const roleBehind: Wording = { example: '教育局(牵头)', pattern: /\((牵头|主办|配合|协助|负责)\)$/ };
export const pairJoint: Wording = { example: '局和财政局', pattern: /和|及|以及|会同|与|并/ };
export const wordsBeforeUnit: Wording = { example: '会同公安局', pattern: /^(?:由|会同|以及|及|和|并|其他|:)+/ };
export const wordsBehindUnit: Wording = {
  example: '教育局等有关部门',
  pattern: new RegExp(
    String.raw`(?:等(?:有关|相关|各|多个|群团){0,4}(?:部门|单位|组织|部门和单位|部门\(单位\))?|分别|共同|(?:按照?|依)(?:各自)?职责(?:分工)?(?:负责|落实|配合|做好)?)$`,
  ),
};
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
/** A person behind a unit's name. */
export const personOfUnit: Wording = {
  example: '区教育局(张伟)',
  pattern: new RegExp(`(?<=[\u4e00-\u9fff]{3})\\([${surnames}][\u4e00-\u9fff]{1,2}\\)$`),
};
export const noteOfUnit: Wording = { example: '教育局(含直属单位', pattern: /\((?:列|含|排名|排在|第一|下同|为)/ };
export const unitWords: Wording = { example: '责任单位', pattern: /单位|部门|牵头|负责|配合/ };

const tier = anyOf(list`县级市 市辖区 街道 园区 功能区 开发区 高新区 县 市 区 旗 州 盟 镇 乡 街 村 社区`);
/** 县市区 and 乡镇 are read mark by mark. */
export const tierAlone: Wording = {
  example: '乡镇(街道)党委',
  pattern: new RegExp(String.raw`^(?:\(?${tier}\)?)+(?:人民政府|政府|办事处|管委会|党委|党工委|党\(工\)委)?$`),
};
export const oneZone: Wording = { example: '县开发区管委会', pattern: /^[市县区](?:开发区|高新区|园区)管委会$/ };
export const tierOfAll: Wording = {
  example: '各县区人民政府',
  pattern: new RegExp(
    String.raw`^(?:各|全[省市区县]各)?(?:有关|相关)?(?:\(?${tier}\)?)+(?:人民政府|政府|办事处|管委会)?$`,
  ),
};

const leads = '牵头(?:负责|组织|实施|落实|推进|抓好|抓总){0,4}|主办|统筹(?:协调)?';
const howUnitsDo = list`
  具体 共同 分别 协同 密切 积极 做好 抓好 参与 (?:按照?|依)(?:各自)?(?:职责|职能)?(?:分工)?
  根据职责(?:分工)? 各负其责 分工 组织
`;
const unitsDo = list`负责 配合 协助 参与 落实 实施 推进 参加 执行`;
/** What units do; so many words of one kind in a row are read, a longer row is no verb. */
export const verbOfUnits: Wording = {
  example: '教育局按职责分工负责',
  pattern: new RegExp(`(?:${leads}|${anyOf(howUnitsDo)}{0,6}${anyOf(unitsDo)}{1,5}(?:落实|实施|工作)?)$`),
};

const unitWord = String.raw`(?:责任)?(?:单位|部门|机构|科室|股室|处室|主体)(?:\((?:单位|部门)\))?(?:[及和]责任人)?`;
const roles = list`
  牵头 责任 配合 主办 协办 承办 参与 参加 协同 协助 协作 链长 群长 实施 落实 主责 主管 支持 负责 完成
`;
const roleWord = `(?:第一|主要|共同|具体|协同|联合|总)?${anyOf(roles)}(?:责任|配合|负责|落实|实施)?`;
const otherLabels = list`
  责任人 责任领导 分管领导 牵头领导 包抓领导 联系领导 联系人 联系电话 备注 监督单位 督导单位 督办单位
  工作目标 主要任务 工作措施 资金来源
`;
const dueLabels = list`
  完成时限 完成时间 完成期限 办结时限 时限要求 时间要求 时间节点 时限 时间安排 进度安排 实施时间 实施期限
`;
const unitLabel = `${roleWord}${unitWord}`;
const anyLabel = `((${unitLabel})|(${anyOf(dueLabels)})|(${anyOf(otherLabels)}))`;
const gap = String.raw`\s{0,20}`;
/** Each label in brackets or before a colon, its units', due and other words in groups of their own. */
export const labels: Wording = {
  example: '。牵头单位:教育局',
  pattern: new RegExp(String.raw`(^|[\s(\[;,。、.|])(?:\[${anyLabel}\]${gap}:?|${anyLabel}${gap}:)`, 'g'),
};
/** 配合:区财政局, where a unit follows. */
const shortRoles = anyOf(list`牵头 责任 配合 主办 协办 承办 参与 支持 负责 协助`);
const shortLabel = String.raw`${shortRoles}${gap}:(?=\s{0,9}[\u4e00-\u9fff()]{1,24}${anyOf(organsWords)}(?:[、,;。)\]\s]|$))`;
export const shortLabels: Wording = {
  example: '配合:区财政局',
  pattern: new RegExp(String.raw`(^|[\s(\[;,。])((?:${shortLabel}))`, 'g'),
};
export const labelAhead: Wording = {
  example: '责任单位:',
  pattern: new RegExp(String.raw`^(?:[(\[]?(?:${unitLabel})(?:[)\]]${gap}:?|${gap}:|\s{1,20}|$)|${shortLabel})`),
};
export const labelAlone: Wording = {
  example: '配合单位 财政局',
  pattern: new RegExp(String.raw`^(${unitLabel})(?:\s{1,40}|$)`),
};

export const articleNumber: Wording = {
  example: '第十二条',
  pattern: /^第[零一二三四五六七八九十百\d]{1,6}条\s{0,40}/,
};
/** What the units at the head of an article's sentence do; in the first group where they lead, in the second where nobody else is to. */
export const articleVerbs: Wording = {
  example: '市财政局负责',
  pattern: /(牵头(?:负责|组织)?)|(负责|应当|共同)|(?=会同|联合|,会同)/g,
};
export const withUnits: Wording = { example: ',会同市审计局', pattern: /^,?(?:会同|联合)([^,;。]{3,80}),?/ };
export const byUnitsInside: Wording = {
  example: '由各街道办事处负责',
  pattern: /由([^,;。由]{1,60}?(?:局|厅|委|办|政府|办事处|管委会|中心))(?![、和及与会员公事])(?:(牵头)|负责)?/g,
};
export const byWord: Wording = { example: '助餐点由', pattern: /由/ };
/** 助餐点由各街道办事处负责, behind a thing. */
export const ofUnitsAtEnd: Wording = { example: '由各街道办事处负责', pattern: /由[^,;。由]{3,60}(?:负责|牵头)$/ };

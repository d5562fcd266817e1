import { anyOf, list, type Wording } from './wording';

export const coverings: Wording = {
  example: '义务教育阶段实现零辍学',
  pattern:
    /“?(全覆盖|动态清零|清零|归零|为零(?![\u4e00-\u9fff])|零(?:辍学|失学|事故|死亡|伤亡|新增|发生|流失)|(?<=量|额|面积|排放|消费)[零负]增长|(?:全面|全部)消除(?=[,;。]|$))”?/g,
};
export const growthStopped: Wording = { example: '零增长', pattern: /增长$/ };
export const fallsOnly: Wording = { example: '负增长', pattern: /^负/ };
export const behindCovering: Wording = { example: '目标任务', pattern: /^(?:等|目标|任务|和|并|及)/ };
export const joints: Wording = { example: '、和', pattern: /^[、和及]+/ };
export const movesToCovering: Wording = {
  example: '推进健康体检',
  pattern: /^(?:落实|实施|推进|推行|开展|加强|完成)+/,
};
export const reachesCovering: Wording = {
  example: '健康体检全面',
  pattern: /(?:做到|全面|基本|确保){1,16}$/,
};
export const examinations: Wording = {
  example: '通过国家义务教育优质均衡发展督导评估',
  pattern: /通过((?:[^,;。:方式途径]|方(?!式)|式){2,50}?(?:验收|评估|认定|复审|复检|认证))(?=[,;。、]|$)/g,
};
export const citing: Wording = { example: '按照', pattern: /(?:按照|根据|依据|落实|参照|已)$/ };
export const issuers: Wording = { example: '区政府办公室', pattern: /(?:办公室|办|政府|委|厅|局|部|关于)$/ };
export const document: Wording = {
  example: '学校布局专项规划',
  pattern: /^[^,;。《》]{2,60}?(?:规划|方案|办法|细则|行动计划)(?=[,;。、]|$|和|并|及)/,
};
export const doneAlready: Wording = { example: '的方案', pattern: /^(?:的|了)/ };
export const titleAtOnce: Wording = {
  example: '《学前教育普及普惠实施方案》',
  pattern: /^[和及、与以]{0,8}《[^》]{2,80}》/,
};
export const nextTitle: Wording = { example: '和《教师培训实施方案》', pattern: /^[和及、与以]{1,8}《[^》]{2,80}》/ };
export const draftNote: Wording = { example: '教育督导办法(试行)', pattern: /\((?:试行|暂行|征求意见稿)\)$/ };
export const respectively: Wording = { example: '公办园、民办园分别', pattern: /分别$/ };
export const startOfRise: Wording = { example: '普及率由', pattern: /(?:由|从(?!事|业))[^,;由从]{0,12}$/ };
export const andMore: Wording = { example: '、和', pattern: /^[、和及]/ };
export const namesOfWork: Wording = {
  example: '重点工程',
  pattern:
    /(?:工程|行动|计划|制度|机制|体系|要求|原则|关系|课堂|方面|管理|活动|专项|战略|攻坚|改革|任务|措施|清单|服务|教育|督导)(?:等|的)?$/,
};
export const pastWords: Wording = {
  example: '目前已建成',
  pattern: /(?:目前|现有|已有|已建成|已完成|现已|截至|截止|原有|累计已|已累计|已经|已$)/,
};
export const grants: Wording = {
  example: '每生补助',
  pattern: /补助|奖励|补贴|奖补|给予|资助|分担|承担|罚款|扣减|权重|按(?!时|期|规定)|贴息|收费|税率|每生|每人/,
};
/** What is paid at most, or for a share of the costs. */
export const sumsPaid: Wording = {
  example: '给予补助',
  pattern: /补助|奖励|补贴|奖补|给予|资助|贴息|扶持资金|支持资金/,
};
export const rateAtEnd: Wording = { example: '到位率', pattern: /率$/ };
/** How much of what is granted gets there: a target, unlike 税率. */
export const rateOfGrant: Wording = {
  example: '奖励兑现率',
  pattern: /(?:兑现|到位|发放|落实|拨付|支付|覆盖|享受)率$/,
};
export const highest: Wording = { example: '最高可达总投资的', pattern: /最高[^,;。]{0,8}$/ };
export const paying: Wording = { example: '发放', pattern: /^(?:发放|投入|筹集|筹措|争取)$/ };
/** 90%以上的卫生院提供6类服务: how many of them do. */
export const doneByShare: Wording = {
  example: '的卫生院提供',
  pattern: /^的?[^,;。\d]{2,20}(?:提供|具备|达到|配备|开设|设有|拥有|开展)[^,;。\d]{0,6}$/,
};
/** What stands behind quotes that hold a statement, not a name. */
export const behindStatement: Wording = {
  example: '的目标',
  pattern: /^(?:的?(?:目标|要求|任务|指标|承诺|标准)|[,;。、)]|$)/,
};
export const bounded: Wording = {
  example: '达到2000名',
  pattern: /(?:达到?|不低于|不少于|不超过|稳定在|控制在|保持在|[提升]到|[提升]至|增长)[^,;。\d]{0,3}\d/,
};
export const toLevel: Wording = { example: '提高到', pattern: /[到至为达]$/ };
/** 失业人员再就业5800人 has its verb behind its subject, whatever verb stands before. */
export const stateAtEnd: Wording = {
  example: '失业人员再就业',
  pattern: /.(?:就业|创业|脱贫|上市|入库|入规|升规|入统)$/,
};
export const noObject: Wording = { example: '沿', pattern: /^(?:到位|沿|围绕|依托|按照?|根据|利用|通过|距|实际)/ };
/** What a plan counts of its own: 32项民生实事. */
export const ownItems: Wording = {
  example: '重点任务',
  pattern:
    /^(?:(?:重点|主要|具体|年度|为民|民生|惠民|便民|改革|重大)){0,3}(?:实事|任务|举措|措施|行动|工作|事项)(?:落实|落地|落地见效)?(?:$|[,;。、])/,
};
export const ownItemsAhead: Wording = {
  example: '重点工程',
  pattern: /(?:重点工程|重点项目|实事|任务|举措|措施|行动|事项)$/,
};
/** 实现三个“千元新增”: as many watchwords. */
export const onlyQuote: Wording = { example: '“千元新增”', pattern: /^“[^”]{1,20}”(?:目标|任务|要求)?$/ };
export const reachingVerb: Wording = { example: '实现', pattern: /^(?:实现|做到|推进|推动|落实|坚持)$/ };
/** 对300户进行改造: whom, and what is done. */
export const doneTo: Wording = {
  example: '农房进行改造',
  pattern: /^([^,;。的]{0,16}?)(?:进行|开展|实施|予以)([^,;。的]{2,12})$/,
};
/** What is done again and again, and to as many as there are. */
export const noWork: Wording = {
  example: '加强监管',
  pattern: /管理|监管|处罚|处分|奖励|表彰|补助|补贴|约谈|问责|考核|扶持|支持|帮助|引导|宣传|指导/,
};
export const having: Wording = { example: '建有', pattern: /^(?:建有|设有|配有)$/ };
export const listMarks: Wording = { example: '城北、城南', pattern: /[、和及与]/ };
/** 80%的县创建成卫生县城. */
export const reachedBehind: Wording = {
  example: '县创建成卫生县城',
  pattern: /(?:创建成?|建成|达到|通过|获评|实现|完成|达标|取得|纳入|用于)[^的]{0,40}$/,
};
export const serves: Wording = {
  example: '提供托位',
  pattern: /完成|提供|配备|开展|实施|办理|落实|解决|安排|发放|改造|建立/,
};
export const predicates: Wording = {
  example: '通过评估验收',
  pattern:
    /(?:参加|接受|通过|达到|完成|建成|创建|实现|开展|获评|入选|投入使用|投用|开工|竣工|建设|达标|启用|挂牌|升级|取得|享受|纳入)/,
};
export const ifWords: Wording = { example: '如有', pattern: /^(?:一旦|如果?|若|当(?![年地]))/ };
export const generalWords: Wording = { example: '对', pattern: /^(?:凡|对)/ };
export const behindDuration: Wording = { example: '内完成', pattern: /^(?:内|后|前|的|期)/ };
export const general: Wording = { example: '凡', pattern: /^(?:对|凡)/ };
export const startWord: Wording = { example: '普及率由', pattern: /(?:由|从)$/ };
export const onTheBasis: Wording = { example: '在现有基础上', pattern: /基础上/ };
export const attributive: Wording = { example: '的学校', pattern: /^的/ };
export const serving: Wording = { example: '为', pattern: /^为/ };
export const addressee: Wording = { example: '在', pattern: /^(?:在|为|给)/ };
export const standardOf: Wording = {
  example: '的目标',
  pattern: /^的(?:目标|比例|标准|幅度|速度|要求|水平|规模|增速)/,
};
export const amongWord: Wording = { example: '在', pattern: /^在/ };
export const reckoned: Wording = { example: '计提', pattern: /^(?:计|的(?:比例|标准))/ };
export const endsOfLevels: Wording = { example: '巩固率', pattern: /(?:率|比例|比重|面|度|水平|比)$/ };
export const ofWhichMark: Wording = { example: ',其中', pattern: /^[,;:(]?其中/ };
export const onlyCount: Wording = { example: '两个', pattern: /(?:^|[^“])[一两二三四五六七八九十\d]个$/ };
export const doubling: Wording = { example: '翻一番', pattern: /翻(?:了)?(一|两|三)?番/g };
export const clearedPersons: Wording = { example: '适龄儿童辍学', pattern: /辍|失学|学生|儿童|人员|人口|死亡|伤亡/ };
export const clearedEvents: Wording = { example: '安全事故', pattern: /事故|案件|事件/ };
export const clearedPlaces: Wording = { example: '火灾隐患', pattern: /房|场所|隐患|点位|水体|垃圾/ };

const draw = anyOf(list`研究制定 研究制订 组织编制 编制 制定 制订 出台 印发 拟定 修订 起草`);
const thenToo = anyOf(list`和落实 并落实 和实施 并实施 和完善 并印发 印发 实施 和出台 并出台 出台`);
const documents = String.raw`[^,;。《》]{2,60}?(?:规划|方案|办法|细则|行动计划)(?:[,;。、]|$|和|并|及)`;
export const drawing: Wording = { example: '编制规划', pattern: new RegExp(draw) };
/** 编制《…规划》, 制定并实施…方案. */
export const drawnUp: Wording = {
  example: '编制学校布局专项规划',
  pattern: new RegExp(`${draw}(?:完成|完善)?${thenToo}?(?=《|${documents})`, 'g'),
};

/** 再完成30公里, besides what was done before. */
export const furtherMade: Wording = {
  example: '再完成',
  pattern: /(?:再(?![生就造])|另外?|又)(?=[\u4e00-\u9fff]{0,6}$)/,
};
/** Of a number that is reached, not made. */
export const totals: Wording = { example: '总数达到', pattern: /累计|累积|总数|总量|总计|合计|达|保持|稳定|共有/ };
/** 按每百户不少于30平方米的标准: how a thing is done, not what is reached. */
export const byStandard: Wording = { example: '按每百户', pattern: /按照?[^,;。时期]{0,10}$/ };
export const standardBehind: Wording = { example: '的标准配建', pattern: /^的(?:标准|比例)[^,;。]/ };
export const onlyServing: Wording = { example: '免费为', pattern: /^(?:免费)?为$/ };
/** 达到60家,较2023年增加15家: the same said once more. */
export const moreThanBefore: Wording = {
  example: '较2023年增加',
  pattern: /^(?:较|比)[^,;。]{2,8}(?:净增加?|新增|增加|增长|减少)$/,
};
/** Whom something is done for, and what; no 的, which tells whose. */
export const servedWith: Wording = {
  example: '残疾人适配辅具',
  pattern: /^[^的,;。]{2,16}(?:适配|加固|配送|减免|代办|送[餐医药])[^的,;。]{0,12}$/,
};

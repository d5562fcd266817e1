import { anyOf, list, type Wording } from './wording';

/** 总数达到30万个, of what was counted before. */
export const onlyTotal: Wording = {
  example: '总数',
  pattern: /^(?:全[省市区县]|使|累计){0,2}(总数|总量|总规模|总面积|总里程|保有量|存量)$/,
};
/** 通过评估的县(市)达到30%: bodies, not yet a rate. */
export const endsOfBodies: Wording = {
  example: '通过评估的县(市)',
  pattern: /.(?:\(市\)|\(市、区\)|\(区\)|[县镇乡村]|学校|企业|机构|单位|社区|医院|家庭|人员|教师|学生|园区)$/,
};
/** 人才培养基地, 获奖者: a noun with a verb in it. */
export const endsOfNouns: Wording = {
  example: '基地',
  pattern:
    /^[\u4e00-\u9fff]{0,4}?(?:者|基地|中心|平台|机构|体系|项目|工程|站|点|园|馆|室|企业|模式|机制|制度|设施|设备|人员|人才|计划)(?:建设)?$/,
};
export const reachAtEnd: Wording = { example: '书吧覆盖', pattern: /(?<=.{2})(?:(?<!全)覆盖|惠及|辐射)$/ };
export const wordsThatTellNothingApart: Wording = {
  example: '书屋的建设比例',
  pattern: /(?:比例|率|总体|建设|工作|活动|以上|的|“|”|[()])/g,
};
export const endsOfMeasures: Wording = {
  example: '小学入学率',
  pattern: /(?:率|比例|比重|占比|水平|数|量|面积|度|额|值|面|人次)$/,
};
export const countedKinds: Wording = {
  example: '自治区、市、区三级骨干教师',
  pattern: /[一二两三四五六七八九\d](级|类|项|个|种|者|地|所|段|方面)/,
};
export const jointMarks: Wording = { example: '小学和初中', pattern: /[和及与]/ };
export const endsOfItems: Wording = { example: '小学', pattern: /(?:率|比例|学|校|园|级|区|镇|数|度|人次|收入|产值)$/ };
export const levelBehindMovement: Wording = { example: '增长不低于', pattern: /(?:不[低少小]于|达到?)$/ };
export const standardAhead: Wording = { example: '的目标', pattern: /^的?(?:要求|标准|水平|速度|比例)?/ };
export const stateOfRate: Wording = {
  example: '达标',
  pattern: /^(?:达标|合格|覆盖|到位|入学|就业|普及|完成|清零|配备|持证)$/,
};
export const endsOfRates: Wording = { example: '达标率', pattern: /(?:率|比例|比重|占比|面)$/ };
export const setAside: Wording = { example: '安排', pattern: /^(?:安排|计提|列支|执行|落实|提取|编列|配套)$/ };
export const startWords: Wording = { example: '普及率由', pattern: /(?:由|从)[^由从]{0,12}$/ };
export const eachThing: Wording = {
  example: '每所学校都',
  pattern: /每(?![百千万十年月学季])[\u4e00-\u9fff()]{1,10}?(?=年均|新建|建成|建设|配备|都|均)/,
};
export const listingEnd: Wording = { example: '教师、校长等', pattern: /等$/ };
export const cadenceInName: Wording = { example: '每学期培训', pattern: /每学[年期]|每年度?|每季度|每个?月/g };
/** The number of an item, left in front of what is measured. */
export const itemAhead: Wording = { example: '2.每千人口床位数', pattern: /^\(?\d{1,2}(?:[.、](?!\d)|\))/ };
export const nounLink: Wording = { example: '的公厕', pattern: /^的/ };
export const onlyStandard: Wording = { example: '的规模', pattern: /^的?(?:要求|标准|规模|水平|比例|幅度)$/ };
export const onlyEach: Wording = {
  example: '每所学校',
  pattern: /^每一?(?:[个所名位家户][\u4e00-\u9fff]{1,4}|[村镇乡校人班支队场期])$/,
};
export const yearsBefore: Wording = { example: '五年', pattern: /((?<!\d)\d{1,2}年|[一二两三四五六七八九十]{1,9}年)/ };
export const cadenceOfEarlier: Wording = { example: '年均', pattern: /年均|每年|每学[年期]|每月/g };
export const growthAtEnd: Wording = { example: '产值增长', pattern: /(?:增长|提高|提升|上升)$/ };
export const stages: Wording = {
  example: '农村小学',
  pattern:
    /国家级|区级|校级|幼儿园|小学|初中|高中|中学|城市|城镇|农村|乡村|城区|镇区|县级|市级|省级|男生|女生|男性|女性/,
};
export const onlyStage: Wording = { example: '城镇', pattern: /^(?:城镇|农村|城乡|城市|乡村)$/ };
export const ofWhichAhead: Wording = { example: '其中:', pattern: /其中:$/ };
export const ofWhich: Wording = { example: '其中女性', pattern: /^其中/ };
export const sizeAtEnd: Wording = { example: '4A级以上', pattern: /[^为数过超到]以[上下]$/ };
/** 占GDP比重达到50%, of what was named before. */
export const shareOfAnother: Wording = { example: '占GDP比重', pattern: /^占.{1,16}(?:比重|比例|比)$/ };
export const endsOfShares: Wording = { example: '覆盖率', pattern: /(?:率|比例|比重|占比|面)$/ };
export const hollowNames: Wording = {
  example: '活动',
  pattern:
    /^(?:评估|检查|活动|培训|会议|工作|服务|评价|考核|督导|调研|演练|巡查|抽查|讲座|比赛|项目|任务|人员|资金|指标)?$/,
};
export const subjectJoint: Wording = { example: '办复率、满意率', pattern: /[、和]/g };
export const bothOrAll: Wording = { example: '办复率、满意率均', pattern: /(?:均|都|全部|分别)$/ };
export const rateItem: Wording = {
  example: '办复率',
  pattern: /.(?:率|比例|比重|占比|覆盖面|满意度|人数|起数|总量|总额|收入)$/,
};
/** 城乡居民收入分别增长6%、7.5% are the towns' and the villages'. */
export const townsAndVillages: Wording = { example: '城乡居民收入', pattern: /^城乡/ };
export const townAndVillage = ['城镇', '农村'] as const;
/** What a movement in one mark is in full. */
export const wholeMovements: Readonly<Record<string, string>> = { 降: '下降' };
export const rateWords: Wording = { example: '满意度', pattern: /(?:率|比例|比重|占比|覆盖面|满意度)$/ };
export const growthWords: Wording = { example: '比重提高', pattern: /(?:下降|降低|减少|上升|提高|增长)$/ };
export const countOfThings: Wording = { example: '服务人次数', pattern: /(人次|人|户|次|家|件)数$/ };
const adverbsAheadWords = list`
  力争 确保 努力 推动 促进 带动 实现 基本(?!公共|医疗|养老|药物|建设|农田|医保|生活|社会) 全面 全部 逐步 进一步 持续
  积极(?!性) 大力 着力 稳步 加快 不断 切实 深入 扎实 全力 有序 同步 每年度? 每学期 每学年 每季度
  每季 每个?月 每周 每天 每半年 年均 月均 当年 今年 累计 总计 合计 计划(?!生育)
  规划(?!率) 预计 拟(?!上市) 其中:? 并(?!购|网) 以及 、
  使(?!用) 让 将 把 对(?![口外]) 为(?!民) 辖区内? 全区 全市 全县
  全省 我区 我市 我县 区域内 区内 本区 本市 所有 各(?!类|级)
  应当 应(?!急|届|用) 须 必须 原则上 按照?(?![揭时期]) 严格
  统筹(?!区|地区) 引导 鼓励 保证 保障(?!性|房|水平) 做到 做好 抓好 (?:主要)?包括
  [两三四五]年(?=累计|共计|总计) 要(?!素|点) 力求 连续(?:[两二三四五六七八九十]年)? [一二三四五六七八九十]是 - ·
`;
export const adverbsAhead: Wording = {
  example: '力争普及率',
  pattern: new RegExp(`^${anyOf(adverbsAheadWords)}{1,60}`),
};

const adverbsBehindWords = list`
  以[县区乡镇街道社村校]{1,4}为单位
  等(?!级) 的 达到? 为 (?<![履签节预])约 共计? 人?均 控制 保持 稳定 维持 分别 全部 一般 原则上
  每[生人户] 每年 每学期 每学年 每季度 每个?月 每天 每周 总体(?=$) 将 要 应 必须 也
  都 力争 年均 平均 累计 总计 合计 实现 目标 在 同比 较上年 比上年 再 在(?:上年|去年|现有)的?基础上
  逐年(?:提升|提高|上升|增长|增加|下降|降低|减少)? 年度 稳步 进一步
`;
export const adverbsBehind: Wording = {
  example: '教师培训每年',
  pattern: new RegExp(`${anyOf(adverbsBehindWords)}{1,30}$`),
};

export const cuts: Wording = { example: '学校、幼儿园', pattern: /[、的并且]/ };

/** What two names of one thing may differ by: 学前教育毛入园率, 学前三年毛入园率. */
export const wordsOfOneThing: Wording = { example: '学前教育毛入园率', pattern: /教育|阶段|事业|领域|新增/g };
/** Of each list, names that share no word are not the same, whatever else they share. */
export const kindsThatDiffer: readonly (readonly string[])[] = [
  list`学前 幼儿园 小学 初中 高中 义务教育 特殊教育 职业 大学`,
  list`国家级 自治区级 省级 市级 区级 县级 校级`,
  list`城镇 农村 城市 乡村`,
  list`教师 学生 校长 家长 医生 护士`,
  list`新建 改造 扩建`,
  list`公办 民办`,
  list`入学 入园 巩固 升学 覆盖 配备 建成 毕业 就业`,
];

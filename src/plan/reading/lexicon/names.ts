import { anyOf, list, type Wording } from './wording';

export const wordsThatTellNothingApart: Wording = {
  example: '学校等的建设比例',
  pattern: /(?:达标率|合格率|的比例|比例|比率|率|达标|通过|总体|全面|实现|建设|工作|活动|以上|学校(?=等)|的|“|”|[()])/g,
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
export const endsOfItems: Wording = { example: '小学', pattern: /(?:率|比例|学|校|园|级|区|镇|数|度)$/ };
export const levelBehindMovement: Wording = { example: '增长不低于', pattern: /(?:不[低少小]于|达到?)$/ };
export const standardAhead: Wording = { example: '的目标', pattern: /^的?(?:目标|要求|标准|水平|速度|比例)?/ };
export const stateOfRate: Wording = {
  example: '达标',
  pattern: /^(?:达标|合格|覆盖|到位|入学|就业|普及|完成|清零|配备|持证)$/,
};
export const endsOfRates: Wording = { example: '达标率', pattern: /(?:率|比例|比重|占比|面)$/ };
export const setAside: Wording = { example: '安排', pattern: /^(?:安排|计提|列支|执行|落实|提取|编列|配套)$/ };
export const startWords: Wording = { example: '普及率由', pattern: /(?:由|从)[^由从]{0,12}$/ };
export const eachThing: Wording = {
  example: '每所学校至少',
  pattern:
    /(?:每(?![百千万十年月学季])一?(?:个|所|名|位|家)?[\u4e00-\u9fff()]{1,8}?)(?=年均|至少|不少于|新建|建成|建设|配备|培训|达到|都|均)/,
};
export const listingEnd: Wording = { example: '教师、校长等', pattern: /等$/ };
export const cadenceInName: Wording = { example: '每学期培训', pattern: /每学[年期]|每年度?|每季度|每个?月/g };
export const standardOf: Wording = { example: '的标准', pattern: /^的(?:标准|比例|幅度|水平|规模)/ };
export const boundBehind: Wording = { example: '以上的', pattern: /^(?:的|以上|以内|左右)+/ };
export const onlyStandard: Wording = { example: '目标', pattern: /^(?:目标|要求|标准|规模|水平)$/ };
export const onlyEach: Wording = {
  example: '每所学校',
  pattern: /^每一?(?:[个所名位家户][\u4e00-\u9fff]{1,4}|[村镇乡校人班])$/,
};
export const yearsBefore: Wording = { example: '五年', pattern: /((?<!\d)\d{1,2}年|[一二两三四五六七八九十]{1,9}年)/ };
export const cadenceOfEarlier: Wording = { example: '年均', pattern: /年均|每年|每学[年期]|每月/g };
export const growthAtEnd: Wording = { example: '产值增长', pattern: /(?:增长|提高|提升|上升)$/ };
export const stages: Wording = {
  example: '农村小学',
  pattern:
    /国家级|区级|校级|幼儿园|小学|初中|高中|中学|城市|城镇|农村|乡村|城区|镇区|县级|市级|省级|男生|女生|男性|女性/,
};
export const ofWhich: Wording = { example: '其中女性', pattern: /^其中/ };
export const endsOfShares: Wording = { example: '覆盖率', pattern: /(?:率|比例|比重|占比|面|比例）)$/ };
export const hollowNames: Wording = {
  example: '活动',
  pattern:
    /^(?:评估|检查|活动|培训|会议|工作|服务|评价|考核|督导|调研|演练|巡查|抽查|讲座|比赛|项目|任务|人员|资金|指标)?$/,
};
export const subjectJoint: Wording = { example: '办复率、满意率', pattern: /[、和]/ };
export const bothOrAll: Wording = { example: '办复率、满意率均', pattern: /(?:均|都|全部)$/ };
export const rateItem: Wording = { example: '办复率', pattern: /.(?:率|比例|比重|占比|覆盖面|满意度)$/ };
export const rateWords: Wording = { example: '满意度', pattern: /(?:率|比例|比重|占比|覆盖面|满意度)$/ };
export const growthWords: Wording = { example: '比重提高', pattern: /(?:下降|降低|减少|上升|提高|增长)$/ };
export const countOfThings: Wording = { example: '服务人次数', pattern: /(人次|人|户|次|家|件)数$/ };
const adverbsBehindWords = list`提升 提高 上升 增长 增加 下降 降低`;
export const adverbsBehind: Wording = {
  example: '教师培训每年',
  pattern: new RegExp(
    `(?:[、,:;。]|等(?!级)|的|达到?|为|是|约|共|均|控制|保持|稳定|维持|分别|全部|一般|原则上|不|每[生人户]|每年|每学期|每学年|每季度|每个?月|每天|每周|不得|总体(?=$)|将|要|应|必须|也|都|力争|年均|平均|累计|总计|合计|实现|以上|左右|目标|在|总数|同比|较上年|比上年|逐年${anyOf(adverbsBehindWords)}?|年度|按照?|稳步|进一步|(?<!幅|速)度?至){1,30}$`,
  ),
};

export const cuts: Wording = { example: '学校、幼儿园', pattern: /[、的,]|[并且](?!购|网)/ };

import { anyOf, list, type Wording } from './wording';

/** 不发生重特大事故: what must never happen, in the first group. */
export const never: Wording = {
  example: '不发生重特大生产安全事故',
  pattern:
    /(?:(?:不(?:得|再)?|未)(?:发生|出现)|杜绝|无(?=[较重特]大|一般|责任|亡人))([\u4e00-\u9fff“”、()]{2,40}?)(?:的?发生)?(?:的?(?:底线|红线|目标|任务|要求))?$/,
};
/** What may be counted of it. */
export const countedMishaps: Wording = {
  example: '生产安全事故',
  pattern: /(?:事故|案件|事件|火灾|水灾|灾害|灾情|暴雷)$/,
};
/** What can be said not to have happened, beside what may be counted. */
export const badEvents: Wording = {
  example: '规模性返贫',
  pattern: /(?:返贫|致贫|风险|疫情|污染|伤亡|死亡|险情|舆情|上访|反弹|纠纷|传播|断供)$/,
};
/** 杜绝铺张浪费 is no more than said. */
export const onlyMishaps: Wording = { example: '杜绝', pattern: /^(?:杜绝|无)/ };

const stateWords = list`
  建成(?:投用|投运|投产|通车|启用|开放|使用)? 完工 竣工(?:验收|投用|交付)? 投入(?:使用|运营|运行|试运行|生产) 投用 投产 投运 启用
  通车 通航 通水 通气 开园 开业 开馆 封顶 贯通 开工(?:建设)? 动工(?:建设)? 挂牌(?:运行|运营|成立)? 揭牌 上线(?:运行)?
  交付(?:使用)? 试运行 试运营 并网(?:发电)? 开通(?:运行|运营)? 落地(?:投产|建设)? 合龙
`;
/** What becomes of all of them: 隐患全部整改销号. */
const allWords = list`整改(?:销号|到位|完成|完毕)? 销号 办结 达标(?:排放)? 完成(?:整改|整治|治理|改造|搬迁) 取缔 关停 退出`;
/** 东线年底前建成通车: what becomes of a thing, at the end of a phrase. */
export const becomes: Wording = {
  example: '建成通车',
  pattern: new RegExp(
    `(?:实现|完成|正式|全线|全面|全部|主体){0,3}${anyOf(stateWords)}{1,2}$|(?:全部|全面)${anyOf(allWords)}$|全部(?:实现|达到)[^的]{2,10}$`,
  ),
};
/** 通过验收, behind what is examined. */
export const examined: Wording = {
  example: '通过省级验收',
  pattern: /(?:高质量|高标准|顺利|成功)?通过(?!“)[\u4e00-\u9fff]{0,8}(?:验收|评估|认定|评审|复审|复核|审批)$/,
};
/** No thing of which something can become: 未开工, 加快项目建成. */
export const noSubject: Wording = {
  example: '加快项目',
  pattern:
    /^(?:加快|推动|推进|促进|加强|加大|强化|抓好|确保按|围绕|督促|提前|尽快|尽早)|(?:[已未后新在待拟所可]|新增|如期|按期|提前)$/,
};
/** 达到三级医院标准, by a day. */
export const standardMet: Wording = {
  example: '达到三级医院标准',
  pattern: /(?:达到|符合|满足)[\u4e00-\u9fffA-Z\d“”]{2,20}(?:标准|要求)$/,
};
/** What it is that becomes so, in a phrase of its own: 推进市民中心建设,年底前完工. */
export const pushedThing: Wording = {
  example: '加快推进市民中心',
  pattern: /^(?:加快|全力|扎实|有序|持续|继续|推进|推动|实施|启动|开工|新建|改建|扩建|建设|抓好|完成)+/,
};

const works = list`
  工程 项目 建设 改造 改扩建 扩建 新建 迁建 重建 装修 修缮 修复 整治 治理 搬迁 拆迁 征迁 征收 征地 主体 选址 立项 招标
  可研 设计 勘察 审批 手续 前期 普查 调查 摸底 排查 清查 核查 修编 编制 划定 确权 登记 备案 换届 验收 整改
  安装 调试 铺装 铺设 采购 招聘 组建 改制 试点 移交 认定 审计 检测 评估 清淤 绿化 亮化 封顶 演练 建档 迁移 部署 接入 升级
`;
const things = list`
  中心 馆 站 园 院 校 学校 小学 中学 路 大道 街 桥 隧道 高速 铁路 机场 港 码头 厂 车间 生产线 基地 平台 系统 广场 停车场 综合体
  枢纽 水库 管网 线路 大楼 楼 厅 市场 小区 驿站 通道 步道 绿道 实验室 数据库 体育场 泳池 食堂 宿舍 校区 院区 园区 景区
  工程 项目 设施 小镇 用房
`;
const tiers = anyOf(list`全国 国家 国际 全省 全市 全区 自治区 省 市`);
const awards = list`
  示范 先进 文明 典范 卫生 模范 标杆 星级 旅游 园林 森林 双拥 无废 平安 优秀 特色 试点 百强 宜居 生态 节水 食品安全 健康 慈善
  信用 知识产权 名城
`;
const holders = list`区 县 市 城 城市 县城 基地 园区 街区 集群 样板 中心`;
const ofTier = String.raw`${tiers}[\u4e00-\u9fffA-Z\d“”、]{0,16}`;
const title = String.raw`${ofTier}(?:${anyOf(awards)}[\u4e00-\u9fff“”]{0,10}${anyOf(holders)}|试点|称号|荣誉|名单|百强县?)`;
const grade = String.raw`[2-5]?A{1,5}级[\u4e00-\u9fff]{0,6}(?:景区|医院|园|馆|企业)`;

/** What is done or not done, at the head of a phrase. */
export interface DutyWording extends Wording {
  /** Whether it is a duty only where a day stands by it. */
  readonly isDatedOnly?: true;
  /** What its object is. */
  readonly object: RegExp;
}

const how = String.raw`^(?:全面|全部|基本|按期|如期|正式|尽快|全线|成功|全力|高质量|高标准){0,3}`;
export const dutyWords: readonly DutyWording[] = [
  {
    example: '完成主体',
    pattern: new RegExp(`${how}完成(?![了的后时情率])`),
    object: new RegExp(`${anyOf(works)}(?:工作|手续|方案|报告)?$`),
  },
  {
    example: '启动二期工程',
    pattern: new RegExp(`${how}(?:启动(?:建设|实施)?|开工(?:建设|实施)?|动工(?:建设)?)`),
    object: new RegExp(`${anyOf(works)}$`),
  },
  {
    example: '开工建设北环路',
    pattern: new RegExp(
      `${how}(?:(?:启动|开工|动工)建设|新建(?!小区|住宅|学校|项目|建筑|楼|工程)|改建|扩建|改扩建|迁建|续建|重建)`,
    ),
    object: new RegExp(`${anyOf(things)}(?:建设|新馆|新址)?$`),
  },
  {
    example: '建成智慧平台',
    pattern: new RegExp(
      `${how}(?:建成(?:投用|启用|运行|开放|使用|投产|通车)?|投用|启用|上线(?:运行)?|开通|投入使用|投入运行)`,
    ),
    object: new RegExp(`${anyOf(things)}(?:并投入使用|并投用|并投入运营)?$`),
  },
  {
    example: '争创省级示范区',
    pattern: new RegExp(
      `${how}(?:争创|创建|创成|建成|获评|获得|申创|申报|申建|争取|获批|入选|争当|纳入|列入){1,2}(?:为|成)?`,
    ),
    object: new RegExp(String.raw`^(?:[\u4e00-\u9fff“”]{0,12}${title}|${grade})(?:创建|建设)?$`),
  },
  {
    example: '开展专项整治',
    isDatedOnly: true,
    pattern: new RegExp(
      `${how}(?:集中|统一|组织)?(?:开展|举办|召开|组织|出台|印发|发布|公布|制定|编制|提交|上报|报送|建立|形成|落实|解决|消除|整改|取缔|关停|拆除|淘汰|兑现|发放|拨付|签订|配齐|实现|建设|建成|设立|成立|启动|完成)`,
    ),
    object: /^[^的]{2,}$/,
  },
];
/** 均于7月底前完成. */
export const ofAll: Wording = { example: '均', pattern: /^[均都]/ };
/** Objects that say too little to be judged: 各项任务, 一批项目, 机制. */
export const noDutyObject: Wording = {
  example: '各项任务',
  pattern: /各项|任务|上级|交办|年度|全年|机制|体系|格局|氛围|水平|能力|意识|观念|目标|责任|成果|作用|要求|合力|优势/,
};
/** 一批项目: how many, nobody says. */
export const someOf: Wording = { example: '一批项目', pattern: /一批|若干|多个|一系列|更多/ };
/** For whom, or under what condition. */
export const conditions: Wording = {
  example: '对完成改造的',
  pattern: /^(?:对|凡|如|若|当|按|根据|为|围绕|结合|依托|已|目前|以|随着|鼓励|支持|引导|指导|督促|要求)|[的后时]$/,
};
/** Wanted, and nobody can say when it is done: 力争走在前列. */
export const striving: Wording = { example: '力争走在前列', pattern: /^(?:力争|争取|争创|争当|创建(?=[国省市全自]))/ };

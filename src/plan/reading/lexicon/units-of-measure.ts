import { anyOf, list, type Wording } from './wording';

const measureWords = list`
  微克/立方米 毫克/立方米 [μmn]g/m[³3] [μm]g/L 台\(套\) Gbps Mbps 吨标准煤 毫克/升 个百分点 平方公里 百分点
  平方米 立方米 千瓦时 兆瓦时 工作日 TB GB MB MWh GWh [kK]Wh MW kW KW GW km² km kg mm cm ms m[²³]
  dB\(A\) dB 毫秒 摄氏度 ℃ °C 家次 车位 周岁
  分贝 公里 千米 公顷 公斤 千克 厘米 毫米 兆瓦 千瓦 课时 学时 学分 小时 分钟 人次 户次 节次 场次
  辆次 架次 户次 例次 艘次 班次 点次 人天 蒸吨 千伏安 标准箱 标箱
  台次 车次 件次 台套 个月 美元 学位 床位 社区 街道 ㎡ 年 月 天 日 周 秒 元 所 个 名 门 节
  次 人 家 项 套 间 亩 张 台 场 期 处 座 块 条 支 户 件 例 起 宗 辆 艘 头 只 株 棵 吨
  克 升 米 度 岁 轮 遍 本 册 篇 部 幅 份 类 种 栋 幢 片 口 眼 对 组 队 站 点 店 班 床
  批次 羽 尾 剂 箱 席 位 笔 分 倍 成 枚 根 盏 村 镇 乡 县 校 批 款 路 车 架 桩 杆 桶 顶 团 棒 袋 盒 粒 具(?![有备体]) 方(?![面案式法向位便针程])
`;
/** Units of measure, the longest first. */
export const unitsOfMeasure: Wording = { example: '平方公里', pattern: new RegExp(`^${anyOf(measureWords)}`) };

/** What a Chinese numeral before it makes a word of, not a quantity: 三类, 一点. */
export const weakUnits: ReadonlySet<string> = new Set(list`
  类 种 分 点 度 成 部 路 团 批 日 月 片 口 升 位 村 镇 乡 县 校 班 站 店 对 队 米 车 桶 社区 街道 方
`);
/** A tenth. */
export const tenth = '成';

/** Of things that come one by one: a figure in these is a whole number. 万元, 公里 and the like are measured, not counted. */
export const countedUnits: ReadonlySet<string> = new Set(list`
  个 所 名 门 节 次 人 家 项 套 间 台 场 期 处 座 张 件 篇 份 户 村 校 班 辆 块 条 支 本 册 例 位 批 类 种 只 头 株 具 学位 课时
`);

import { anyOf, list, type Wording } from './wording';

const makingWords = list`
  培育选树 培养造就 投入运营 投入使用 建有 设有 配有 新开通 开通 改造提升 新改扩建 新改建 新\(改\)建 新\(改、扩\)建 净增 改扩建 新建成 新建 改建 扩建 续建 迁建 重建 配建 建成投用 建成 建好
  建立 创建 创成 争创 创评 新增 增加 增设 增配 培育 培养 造就 打造 选树 评选 评定 认定 命名 遴选
  选拔 引进 引育 招聘(?!会|网|信息) 招录 招引 招收 配备 配齐 配置 设立 组建 成立 开设 开办
  举办 举行 召开 承办 完成 推出 推荐 扶持 帮扶(?!车间|机制) 发放 投放 投入 筹措 筹集 争取 提供
  建档 走访 慰问 听取 购置 采购 种植 铺设 安装 修建 修缮 拆除 淘汰 关停 搬迁 孵化 获评 获得 获批
  申报 吸纳 吸引 接待 输送 轮训 选派 派驻 掌握 带动 消除 转移 盘活 整合
`;
/** 建 alone, right before the figure. */
const singles = String.raw`(?<![\u4e00-\u9fff])[建创育]$|(?<=[年校县镇村区市内])建$`;
/** Verbs whose object is what gets made, and that are seldom part of a name. */
export const making: Wording = {
  example: '新建幼儿园',
  pattern: new RegExp(`${anyOf(makingWords)}|${singles}`),
};

/** 新建、改扩建: nothing but what is done. */
export const onlyMaking: Wording = {
  example: '新建、改扩建',
  pattern: new RegExp(`^(?:[、和及与]|${anyOf(makingWords)}){1,8}$`),
};

/** 、改扩建 behind 新建. */
export const jointMaking: Wording = {
  example: '、改扩建学校',
  pattern: new RegExp(`^(?:[、和及与]${anyOf(makingWords)}){1,3}`),
};

const doingWords = list`
  建设(?!局|厅|部|年|标准) 组织(?!部) 开展 开发(?!区) 发展(?!改革|和改革)
  培训(?!机构|中心|基地|班|体系) 改造 治理 整治 修复 清理 检查 巡查 抽查 抽检 检测 监测
  服务(?!中心|站|点|业|机构|平台|体系|设施|人员|专员|队|水平|能力|群众满意) 资助 更新
  推广(?!人|员|大使|中心|站|平台) 实现 覆盖 惠及 受益 交流 结对 参加 解决 保障(?!性|房)
  储备 签约 落地 发布 入库 纳入 达标 更换 加装 策划 征集 筛查 优化(?:调整)?(?![^,;。]{0,8}(?:率|布局|结构|环境|机制)) 打通 贯通 竣工 开工 完工 投产 投运 投用
  防治 维修 (?:除险)?加固 疏浚 出栏 存栏
  研发(?!机构|中心|平台|经费|费用|投入|人员|活动|强度|基地|团队) 设置 安排 指导
`;
/** Verbs that also stand inside names (教师培训中心); they count where no verb of making stands. */
export const doing: Wording = { example: '培训教师', pattern: new RegExp(anyOf(doingWords)) };

const pushingWords = list`实施 推进 启动 加快 抓好 谋划 落实 做好 推动 支持 办好 办理 巩固 深化 扩大 完善`;
/** Verbs that make a target of a figure in digits only. */
export const pushing: Wording = { example: '推进校舍建设', pattern: new RegExp(anyOf(pushingWords)) };

/** 建 of 建学校, before its noun. */
export const oneMarkMaking: Wording = {
  example: '建学校',
  pattern: /^[建创育](?![设成立好建新改])(?=[\u4e00-\u9fff]{2})/,
};
/** Verbs of a step that leave what is made to the target before it: 6月底前完成4家. */
export const completing: Wording = { example: '完成', pattern: /^(?:完成|建成|新建成|建好|实现|竣工|完工)*$/ };

/** Verbs that an indicator's name can do without. */
export const silentVerbs: ReadonlySet<string> = new Set(list`
  培育选树 培养造就 建有 设有 配有 建成投用 建成 建好 建立 创建 创成 争创 创评 培育 培养 造就 打造 选树 评选 评定 认定
  命名 遴选 选拔 配备 配齐 配置 设立 组建 成立 开设 开办 举办 举行 召开 承办 推出 提供 获评 获得
  建 创 育 建设 组织 开展 开发 发展 实现 覆盖 保障 储备 推广 设置 安排 指导 实施 推进 启动 加快
  抓好 谋划 落实 做好 推动 支持 办好 巩固 深化 完善
`);

/** Verbs whose object is what gets made, and that are seldom part of a name. */
const making = [
  '培育选树',
  '培养造就',
  '改造提升',
  '改扩建',
  '新改扩建',
  '新建成',
  '新建',
  '改建',
  '扩建',
  '续建',
  '迁建',
  '重建',
  '配建',
  '建成',
  '建好',
  '建立',
  '创建',
  '创成',
  '争创',
  '创评',
  '新增',
  '增加',
  '增设',
  '增配',
  '培育',
  '培养',
  '造就',
  '打造',
  '选树',
  '评选',
  '评定',
  '认定',
  '命名',
  '遴选',
  '选拔',
  '引进',
  '引育',
  '招聘',
  '招录',
  '招引',
  '招收',
  '配备',
  '配齐',
  '配置',
  '设立',
  '组建',
  '成立',
  '开设',
  '开办',
  '举办',
  '举行',
  '召开',
  '承办',
  '完成',
  '推出',
  '推荐',
  '扶持',
  '帮扶',
  '发放',
  '投放',
  '投入',
  '筹措',
  '筹集',
  '争取',
  '提供',
  '建档',
  '走访',
  '慰问',
  '听取',
  '购置',
  '采购',
  '种植',
  '铺设',
  '安装',
  '修建',
  '修缮',
  '拆除',
  '淘汰',
  '关停',
  '搬迁',
  '孵化',
  '获评',
  '获得',
  '获批',
  '申报',
  '吸纳',
  '吸引',
  '接待',
  '输送',
  '轮训',
  '选派',
  '派驻',
  '掌握',
  '带动',
  '消除',
  '转移',
  '盘活',
  '整合',
  '建',
  '创',
  '育',
] as const;

/** Verbs that also stand inside names (教师培训中心); they count where no verb of making stands. */
const doing = [
  '建设',
  '组织',
  '开展',
  '开发',
  '发展',
  '培训',
  '改造',
  '治理',
  '整治',
  '修复',
  '清理',
  '检查',
  '巡查',
  '抽查',
  '抽检',
  '检测',
  '监测',
  '服务',
  '资助',
  '更新',
  '推广',
  '实现',
  '覆盖',
  '惠及',
  '受益',
  '交流',
  '结对',
  '参加',
  '覆盖',
  '解决',
  '保障',
  '储备',
  '签约',
  '落地',
  '发布',
  '入库',
  '纳入',
  '达标',
  '研发',
  '设置',
  '安排',
  '指导',
] as const;

/** Verbs that make a target of a figure in digits only. */
const pushing = [
  '实施',
  '推进',
  '启动',
  '加快',
  '抓好',
  '谋划',
  '落实',
  '做好',
  '推动',
  '支持',
  '办好',
  '办理',
  '巩固',
  '深化',
  '扩大',
  '完善',
] as const;

/** Verbs that an indicator's name can do without. */
const silent = new Set<string>([
  '培育选树',
  '培养造就',
  '建成',
  '建好',
  '建立',
  '创建',
  '创成',
  '争创',
  '创评',
  '培育',
  '培养',
  '造就',
  '打造',
  '选树',
  '评选',
  '评定',
  '认定',
  '命名',
  '遴选',
  '选拔',
  '配备',
  '配齐',
  '配置',
  '设立',
  '组建',
  '成立',
  '开设',
  '开办',
  '举办',
  '举行',
  '召开',
  '承办',
  '推出',
  '提供',
  '获评',
  '获得',
  '建',
  '创',
  '育',
  '建设',
  '组织',
  '开展',
  '开发',
  '发展',
  '实现',
  '覆盖',
  '保障',
  '储备',
  '推广',
  '设置',
  '安排',
  '指导',
  '实施',
  '推进',
  '启动',
  '加快',
  '抓好',
  '谋划',
  '落实',
  '做好',
  '推动',
  '支持',
  '办好',
  '巩固',
  '深化',
  '完善',
]);

export interface Verb {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isSilent: boolean;
  readonly kind: 'making' | 'doing' | 'pushing';
}

const either = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const singles = '(?<![\\u4e00-\\u9fff])(?:建|创|育)(?=\\d)|(?<=[年校县镇区市内])建(?=\\d|[一二两三四五六七八九十])';
const makers = new RegExp(
  `${either(making.filter((word) => word.length > 1))
    .replace('招聘', '招聘(?!会|网|信息)')
    .replace('帮扶', '帮扶(?!车间|机制)')
    .replace('新建', '新建(?!小区|住宅|商品)')}|${singles}`,
);
const doers = new RegExp(
  `${either(doing).replace('建设', '建设(?!局|厅|部|年|标准)').replace('|组织', '|组织(?!部)').replace('|开发', '|开发(?!区)').replace('|保障', '|保障(?!性|房)').replace('|覆盖', '|覆盖(?!率|面)').replace('|培训', '|培训(?!机构|中心|基地|班|体系)').replace('|服务', '|服务(?!中心|站|点|业|机构|平台|体系|设施|人员|专员|队|水平|能力|群众满意)').replace('|发展', '|发展(?!改革|和改革)').replace('|推广', '|推广(?!人|员|大使|中心|站|平台)').replace('|研发', '|研发(?!机构|中心|平台|经费|费用|投入|人员|活动|强度|基地|团队)')}`,
);
const pushers = new RegExp(either(pushing));

/** The verb that governs the figure behind `left`: the first of making, else the first of doing, else of pushing. */
export function findVerb(left: string): Verb | null {
  const unquoted = withoutAsides(left);
  for (const [kind, pattern] of [
    ['making', makers],
    ['doing', doers],
    ['pushing', pushers],
  ] as const) {
    const match = pattern.exec(unquoted);
    if (match !== null)
      return {
        word: match[0],
        start: match.index,
        end: match.index + match[0].length,
        isSilent: silent.has(match[0]),
        kind,
      };
  }
  return null;
}

/** With ＿ for every mark of what stands in quotes, closed or not, and in closed brackets. */
function withoutAsides(text: string): string {
  const lastClose = text.lastIndexOf(')');
  let masked = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark !== '“' && (mark !== '(' || at > lastClose)) continue;
    const close = text.indexOf(mark === '“' ? '”' : ')', at);
    const end = close < 0 ? text.length : close + 1;
    masked += text.slice(from, at) + '＿'.repeat(end - at);
    from = end;
    at = end - 1;
  }
  return masked + text.slice(from);
}

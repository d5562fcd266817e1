import { leadingWords, supportingWords } from '../lexicon/units';

export type Role = 'lead' | 'responsible' | 'supporting';

/** A label of a unit clause (牵头单位:) or one that ends its list (责任人:, 完成时限:). */
export interface Label {
  readonly role: Role | 'due' | 'other';
  /** Where the label's words start and where what it labels starts. */
  readonly start: number;
  readonly end: number;
}

const unitWord = '(?:责任)?(?:单位|部门|机构|科室|股室|处室|主体)(?:\\((?:单位|部门)\\))?(?:[及和]责任人)?';
const roleWord =
  '(?:第一|主要|共同|具体|协同|联合|总)?(?:牵头|责任|配合|主办|协办|承办|参与|参加|协同|协助|协作|实施|落实|主责|主管|支持|负责|完成)(?:责任|配合|负责|落实|实施)?';
const other =
  '责任人|责任领导|分管领导|牵头领导|包抓领导|联系领导|联系人|联系电话|备注|监督单位|督导单位|督办单位|工作目标|主要任务|工作措施|资金来源';
const due = '完成时限|完成时间|完成期限|办结时限|时限要求|时间要求|时间节点|时限|时间安排|进度安排|实施时间|实施期限';
const anyLabel = `((${roleWord}${unitWord})|(${due})|(${other}))`;
const gap = '\\s{0,20}';
const labels = new RegExp(`(^|[\\s(\\[;,。、.|])(?:\\[${anyLabel}\\]${gap}:?|${anyLabel}${gap}:)`, 'g');
const opening = new RegExp(`^[(\\[]?(?:${roleWord}${unitWord})(?:[)\\]]${gap}:?|${gap}:|\\s{1,20}|$)`);
const blankLabel = new RegExp(`^(${roleWord}${unitWord})(?:\\s{1,40}|$)`);

/** Whether a line opens with a unit clause's label. */
export function startsWithLabel(line: string): boolean {
  return opening.test(line.slice(0, 40));
}

/** The labels of a folded passage, in order. */
export function findLabels(text: string): Label[] {
  const found: Label[] = [];
  const blank = blankLabel.exec(text.slice(0, 40));
  if (blank?.[1] !== undefined) found.push({ role: roleOf(blank[1]), start: 0, end: blank[0].length });
  for (const match of text.matchAll(labels)) {
    const units = match[3] ?? match[7];
    const start = match.index + (match[1] ?? '').length;
    const isDue = (match[4] ?? match[8]) !== undefined;
    found.push({
      role: units !== undefined ? roleOf(units) : isDue ? 'due' : 'other',
      start,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** 配合 weighs more than 责任 (协同配合责任单位), 牵头 more than 责任 (牵头责任单位). */
export function roleOf(words: string): Role {
  if (supportingWords.pattern.test(words)) return 'supporting';
  return leadingWords.pattern.test(words) ? 'lead' : 'responsible';
}

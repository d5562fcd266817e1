import type { FigurePhrase } from './figure-phrases';
import { findVerb, type Verb } from './verbs';

const periods = /^(?:年|个月|月|天|日|周|小时|分钟|秒|工作日|岁|周岁)$/;
const events = /^(?:轮|次|场|期|场次|节|课时|学时|节次|人次|遍)$/;
const namesOfWork =
  /(?:工程|行动|计划|制度|机制|体系|要求|原则|关系|课堂|方面|管理|活动|专项|战略|攻坚|改革|任务|措施|清单|服务|教育|督导)(?:等|的)?$/;
const pastWords = /(?:目前|现有|已有|已建成|已完成|已达|现已|截至|截止|原有|累计已|已累计|已经)/;
const grants = /补助|奖励|补贴|奖补|给予|资助|分担|承担|罚款|扣减|权重|按|贴息|收费|税率|每生|每人/;
const perPeriod = /(?:每年|每学[年期]|每季度?|每个?月|每周|每天|每半年|每两年|年均|月均|一年|逐年|年度)/;
const thisYear = /^(?:今年|明年|后年|次年)/;
const serves = /完成|提供|配备|开展|实施|办理|落实|解决|安排|发放|改造|建立/;
const predicates =
  /(?:参加|接受|通过|达到|完成|建成|创建|实现|开展|获评|入选|投入使用|投用|开工|竣工|建设|达标|启用|挂牌|升级|取得|享受|纳入)/;

/** Whether a figure is something to reach: not a condition, a name, a fact of the past, a length of time, or a grant. */
export function isTarget(mention: FigurePhrase, verb: Verb | null, next: FigurePhrase | undefined): boolean {
  const { figure } = mention;
  if (isNoAim(mention) || isOnlyThisYear(mention, verb)) return false;
  if (periods.test(figure.unitOfMeasure)) return isDuration(mention);
  if (isStart(mention, next) || isCondition(mention, verb, next)) return false;
  if (figure.kind !== 'count') return isRateTarget(mention, verb);
  if (figure.unitOfMeasure === '') return isBareTarget(mention);
  if (isSumGranted(mention)) return false;
  return figure.isChinese ? isChineseTarget(mention, verb) : isCountTarget(mention, verb);
}

/** A name's figure, one of the past, or one that an 如果 or 凡 opens. */
function isNoAim({ figure, left, right, opening }: FigurePhrase): boolean {
  if (figure.isQuoted || isPast(left)) return true;
  return /^(?:一旦|如果?|若|当(?![年地]))/.test(opening) || (/^(?:凡|对)/.test(left) && right !== '');
}

/** 今年完成30个: what of, only the text around it says. */
function isOnlyThisYear({ figure, left, right, opening }: FigurePhrase, verb: Verb | null): boolean {
  if (verb === null || right !== '' || figure.kind !== 'count') return false;
  return thisYear.test(opening) && left.replace(thisYear, '') === verb.word;
}

/** 不少于30天, and not 30天内 or 对超过30天的. */
function isDuration({ bound, left, right }: FigurePhrase): boolean {
  return bound?.isExplicit === true && !/^(?:内|后|以来|前|的|期)/.test(right) && !/^(?:对|凡|如|若)/.test(left);
}

/** 由60%提高到80%: the first. */
function isStart(mention: FigurePhrase, next: FigurePhrase | undefined): boolean {
  return /(?:由|从)$/.test(mention.left) && isJoined(mention, next);
}

/** Whether the words between a figure and the next belong to both. */
function isJoined({ phraseEnd }: FigurePhrase, next: FigurePhrase | undefined): next is FigurePhrase {
  return next?.joint === 'shared' && next.phraseEnd === phraseEnd;
}

/** A number without a unit of measure: 入学人数不少于5000. */
function isBareTarget({ bound, left, right }: FigurePhrase): boolean {
  if (bound?.isExplicit !== true || bound.comparator === 'between') return false;
  return (right === '' || /^[、和及]/.test(right)) && left !== '';
}

function isSumGranted({ figure, bound, left }: FigurePhrase): boolean {
  return /元$/.test(figure.unitOfMeasure) && isGrant(left) && bound?.isExplicit !== true;
}

function isCountTarget({ bound, left, right }: FigurePhrase, verb: Verb | null): boolean {
  if (bound?.isExplicit === true || perPeriod.test(left) || verb !== null) return true;
  if (predicates.test(right) || findVerb(right) !== null) return true;
  return left.length >= 2 && (right === '' || bound !== null);
}

function isGrant(left: string): boolean {
  return grants.test(left.slice(left.lastIndexOf(',') + 1));
}

function isPast(left: string): boolean {
  return pastWords.test(left) && !/基础上/.test(left);
}

/** 5名以上儿童的学校, 低于60%的学校, 年产值5000万元以上企业10家: the figure tells which, not how many. */
function isCondition(mention: FigurePhrase, verb: Verb | null, next: FigurePhrase | undefined): boolean {
  const { figure, bound, right } = mention;
  if (/^的/.test(right) && isJoined(mention, next)) return true;
  const isOpen = bound !== null && !bound.isExplicit && bound.end > figure.end && bound.comparator !== 'between';
  return isOpen && right !== '' ? isSize(mention, verb, next) : isAttribute(mention);
}

/** 5名以上儿童. */
function isSize(mention: FigurePhrase, verb: Verb | null, next: FigurePhrase | undefined): boolean {
  const { figure, left, right } = mention;
  if (/^为/.test(left) && serves.test(right)) return false;
  if (isJoined(mention, next) && next.figure.kind === 'count') return true;
  if (verb !== null && verb.kind !== 'pushing') return false;
  return !(figure.kind === 'percent' && /^的/.test(right) && !/^(?:对|在|为|给)/.test(left));
}

/** 低于60%的学校. */
function isAttribute({ figure, bound, left, right }: FigurePhrase): boolean {
  if (!/^的/.test(right) || /^的(?:目标|比例|标准|幅度|速度|要求|水平|规模|增速)/.test(right)) return false;
  if (bound?.isExplicit !== true) return figure.kind === 'count';
  return right.includes('的', 1) || /^(?:对|凡|如|若|当|在)/.test(left) || !predicates.test(right);
}

function isRateTarget({ figure, bound, left, right }: FigurePhrase, verb: Verb | null): boolean {
  if (/(?:由|从)$/.test(left) && bound?.isExplicit !== true) return false;
  if (bound !== null) return true;
  if (isGrant(left)) return false;
  if (figure.kind === 'percent' && right.length >= 2 && !/^(?:计|的(?:比例|标准))/.test(right)) return true;
  return /(?:率|比例|比重|占比|面|度|水平|比)$/.test(left) || verb !== null;
}

/** A Chinese numeral counts only right behind the verb, or with 至少 or 每年; 三项机制 and 百名工程 are names. */
function isChineseTarget({ figure, bound, left, right }: FigurePhrase, verb: Verb | null): boolean {
  if (bound?.isExplicit === true || perPeriod.test(left)) return !/^(?:内|后)/.test(right);
  if (verb === null || verb.kind === 'pushing') return false;
  const rest = left.slice(verb.end);
  const isAdjacent =
    rest.length === 0 || (right === '' && rest.length >= 2) || findVerb(rest)?.end === rest.length || /等$/.test(rest);
  if (!isAdjacent) return false;
  return events.test(figure.unitOfMeasure) || !namesOfWork.test(right);
}

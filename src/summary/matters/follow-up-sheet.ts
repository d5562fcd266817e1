import type { Sheet, Validation } from '../../workbook/book/book';
import { linked } from '../../workbook/book/linked';
import { colours, styles } from '../../workbook/book/style';
import { type Contents, drawTable, type Frame, rangeOf } from '../../workbook/book/table';
import { toTaskId } from '../../ledger/draw-up-ledger';
import type { DistrictSummary, FollowUpLine } from '../district-summary';
import type { Targets } from '../sheets/draw-list-sheets';
import { frameOf, frameSummarySheet, toWordHighlights } from '../sheets/frame-summary-sheet';
import { linkTo } from '../sheets/link-to';
import {
  explainedWords,
  followUpColumns,
  type FollowUpKey,
  followUpWords,
  levelWords,
  matterStateWords,
  stepWords,
  verdictWords,
  yesNo,
} from '../sheets/summary-columns';
import { summarySheets } from '../sheets/summary-sheets';

/** Said in 建议 where somebody closed what is not put right. */
const cannotClose = '未办结，不能销号';

function toSuggestion({ state, verdict, step }: FollowUpLine): string | undefined {
  if (verdict === 'close' && state !== null && state !== 'closed') return cannotClose;
  return step === null ? undefined : stepWords[step];
}

/** The cell's content; a blank cell for an empty text, and for no count. */
function filled(value: string | number): string | number | undefined {
  return value === '' || value === 0 ? undefined : value;
}

function wordOf<Word extends string>(word: Word | null, words: Readonly<Record<Word, string>>): string | undefined {
  return word === null ? undefined : words[word];
}

function toExplained(isExplained: boolean | null): keyof typeof explainedWords | null {
  if (isExplained === null) return null;
  return isExplained ? 'yes' : 'no';
}

function toRow(line: FollowUpLine, link: Parameters<typeof linked>[1]): Contents<FollowUpKey> {
  return {
    number: filled(line.number),
    level: wordOf(line.level, levelWords),
    state: wordOf(line.state, matterStateWords),
    unit: line.unit,
    task: line.task === null ? undefined : toTaskId(line.task),
    indicator: linked(line.indicator ?? undefined, link),
    kind: followUpWords[line.kind],
    reason: line.reason.zh,
    actual: filled(line.standing.actual),
    target: filled(line.standing.target),
    gap: filled(line.standing.gap.zh),
    openedIn: line.openedIn,
    reds: filled(line.reds),
    step: toSuggestion(line),
    isExplained: wordOf(toExplained(line.isExplained), explainedWords),
    explanation: filled(line.explanation),
    reply: filled(line.reply),
    issue: line.isIssued ? yesNo.yes : undefined,
    remedyBy: filled(line.remedyBy),
    extendedTo: filled(line.extendedTo),
    approvedBy: filled(line.approvedBy),
    remedy: filled(line.remedy),
    verdict: wordOf(line.verdict, verdictWords),
    verdictOn: filled(line.verdictOn),
    key: line.key,
    redsBefore: filled(line.redsBefore),
    closedIn: filled(line.closedIn),
  };
}

function choose(frame: Frame<FollowUpKey>, key: FollowUpKey, items: readonly string[], text: string): Validation {
  return {
    ranges: [rangeOf(frame, key)],
    rule: { kind: 'list', items },
    prompt: { title: followUpColumns.find((column) => column.key === key)?.header ?? '', text },
    alert: { severity: 'stop', title: '不在列表中', text: `请从下拉列表中选择：${items.join('、')}。` },
  };
}

const note =
  '“立案”选“是”，再汇总一次就编号；有编号的一直列着，办好了是“待销号”，由督办单位在“认定”里选“销号”，没有办好的选“退办”。' +
  '完成值、本期目标、与目标差距是汇总时的数，更正后请再汇总。浅色格子由督办单位填写，重新汇总时保留。';

/** Where its rows are: closed ones stand under a heading of their own. */
export function frameFollowUp({ followUp }: Pick<DistrictSummary, 'followUp'>): Frame<FollowUpKey> {
  const hasClosed = followUp.some(({ state }) => state === 'closed');
  return frameOf(summarySheets.followUp, followUpColumns, followUp.length + (hasClosed ? 1 : 0));
}

/** `督办清单`: what to follow up, and under a heading of its own what is closed; the bureau's cells are kept. */
export function drawFollowUpSheet(summary: DistrictSummary, { results }: Pick<Targets, 'results'>): Sheet {
  const resultAt = new Map(summary.results.map(({ row }, at) => [row.id, at]));
  const toLinked = (line: FollowUpLine) => toRow(line, linkTo(results, 'id', resultAt.get(line.indicator ?? '')));
  const closed = summary.followUp.filter(({ state }) => state === 'closed');
  const open = summary.followUp.filter(({ state }) => state !== 'closed');
  const heading: Contents<FollowUpKey> = {
    number: { value: `${matterStateWords.closed}（${String(closed.length)} 件）`, style: styles.header },
  };
  const rows = [...open.map(toLinked), ...(closed.length > 0 ? [heading, ...closed.map(toLinked)] : [])];
  const frame = frameFollowUp(summary);
  const sheet = frameSummarySheet(frame, summary, note, drawTable(frame, styles.header, rows), 4);
  return {
    ...sheet,
    validations: [
      choose(frame, 'issue', [yesNo.yes], '要督办的选“是”，再汇总一次就有督办编号。'),
      choose(frame, 'verdict', Object.values(verdictWords), '办好了选“销号”；没有办好、要接着办的选“退办”。'),
    ],
    highlights: [
      ...toWordHighlights(frame, 'level', { 红: colours.unmet, 黄: colours.behind, 蓝: colours.onTrack }),
      ...toWordHighlights(frame, 'state', { 待销号: colours.met, 已销号: colours.unreported, 退办: colours.unmet }),
      ...toWordHighlights(frame, 'kind', {
        亮红灯: colours.unmet,
        有差错: colours.inError,
        逾期: colours.unmet,
        滞后: colours.behind,
        迟报: colours.behind,
        待核实: colours.behind,
        未报: colours.unreported,
        临近时限: colours.onTrack,
      }),
    ],
  };
}

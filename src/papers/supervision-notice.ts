import type { Block, Paragraph, Table, TableCell, Text } from '../workbook/word/document';
import { toTaskId } from '../ledger/draw-up-ledger';
import type { FollowUpLine } from '../summary/district-summary';
import { levelWords } from '../summary/sheets/summary-columns';
import type { Paper } from './paper';
import {
  blank,
  label,
  nothing,
  paragraph,
  showTyped,
  toPaperPeriod,
  toReplyDay,
  toRoundName,
  toUntil,
} from './paper-words';
import type { PaperRound } from './paper-round';
import { groupBy } from '../workbook/book/group-by';

const across = 3;

function wide(name: string, text: Text, lines?: number): Table['rows'][number] {
  return { cells: [label(name), { text, span: across }], ...(lines !== undefined && { lines }) };
}

function pair(first: string, one: string, second: string, other: string): Table['rows'][number] {
  const value = (text: string): TableCell => ({ text: text || nothing });
  return { cells: [label(first), value(one), label(second), value(other)] };
}

function toForm(matter: FollowUpLine, round: PaperRound): Table {
  const { unit, level, task, indicator, standing, reds, openedIn, extendedTo, approvedBy } = matter;
  const isExtended = extendedTo !== '' || approvedBy !== '';
  return {
    kind: 'table',
    look: 'form',
    widths: [17, 33, 17, 33],
    rows: [
      { ...wide('督办依据', `${toRoundName(round)}汇总${toUntil(round) && `（${toUntil(round)}）`}`), repeats: true },
      { ...pair('承办单位', unit, '督办级别', level === null ? '' : levelWords[level]), repeats: true },
      pair('任务编号', task === null ? '' : toTaskId(task), '指标编号', indicator ?? ''),
      wide('督办事项', matter.reason.zh),
      pair('完成值', standing.actual, '本期目标', standing.target),
      pair('与目标差距', standing.gap.zh, '连续红灯', reds === 0 ? '' : `${String(reds)}期`),
      pair('起于', toPaperPeriod(openedIn), '答复期限', toReplyDay(matter, round.asOf)),
      ...(isExtended ? [pair('延期至', showTyped(extendedTo), '延期批准人', approvedBy)] : []),
      wide('单位说明', matter.explanation || nothing),
      ...(matter.reply === '' ? [] : [wide('单位回复', matter.reply)]),
      wide('督办要求', [blank('由督办单位填写')], 3),
      wide('整改情况', matter.remedy || [blank('由承办单位填写，附佐证材料')], 4),
      wide('认定意见', [blank('由督办单位填写，销号或者退办')], 2),
      {
        cells: [
          label('签发人'),
          { text: [blank('签字、日期')] },
          label('承办负责人'),
          { text: [blank('签字、公章、日期')] },
        ],
        lines: 2,
      },
    ],
  };
}

/** One page, unless somebody wrote much: number, matter, figure and target, by when to reply, and where to sign. */
function toPage(matter: FollowUpLine, round: PaperRound, isFirst: boolean): Block[] {
  const title: Paragraph = { ...paragraph('title', '督办单'), ...(!isFirst && { startsPage: true as const }) };
  const number = matter.number === '' ? blank('立案后编号') : matter.number;
  return [title, paragraph('number', ['编号：', number]), toForm(matter, round)];
}

/** One paper for each unit, a page for each of its matters; queries are no matters and go back with the ledger. */
export function drawUpSupervisionNotices(round: PaperRound): Paper[] {
  const matters = round.matters.filter(({ state }) => state !== null);
  return [...groupBy(matters, ({ unit }) => unit)].map(([unit, own]) => ({
    kind: 'supervisionNotice',
    unit,
    period: round.period,
    document: {
      title: `督办单 ${unit} ${round.period}`,
      blocks: own.flatMap((matter, at) => toPage(matter, round, at === 0)),
    },
  }));
}

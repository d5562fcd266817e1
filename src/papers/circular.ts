import type { Block, Table } from '../workbook/word/document';
import type { FollowUpLine } from '../summary/district-summary';
import { followUpWords } from '../summary/sheets/summary-columns';
import { listBest } from './list-best';
import type { Paper } from './paper';
import type { PaperRound } from './paper-round';
import {
  blank,
  nothing,
  paragraph,
  startWithDay,
  toAbout,
  toRatingSentence,
  toReplyDay,
  toReportingSentence,
  toRoundName,
  toSignature,
} from './paper-words';
import { groupBy } from '../workbook/book/group-by';

/** Each unit's matters together, in the order of 督办清单. */
function toMatterTable(matters: readonly FollowUpLine[], asOf: string): Table {
  const byUnit = [...groupBy(matters, ({ unit }) => unit).values()].flat();
  return {
    kind: 'table',
    look: 'list',
    widths: [17, 10, 10, 25, 13, 13, 12],
    header: ['单位', '编号', '事由', '督办内容', '完成值', '与目标差距', '答复期限'],
    rows: byUnit.map((matter) => ({
      cells: [
        matter.unit,
        toAbout(matter),
        followUpWords[matter.kind],
        matter.reason.zh,
        matter.standing.actual || nothing,
        matter.standing.gap.zh || nothing,
        toReplyDay(matter, asOf),
      ].map((text) => ({ text })),
    })),
  };
}

function toMatters(matters: readonly FollowUpLine[], asOf: string): Block {
  return matters.length === 0 ? paragraph('body', '无。') : toMatterTable(matters, asOf);
}

function toBest(round: PaperRound): Block {
  const best = listBest(round);
  if (best.length === 0) return paragraph('body', '无。');
  return {
    kind: 'table',
    look: 'list',
    widths: [50, 25, 25],
    header: ['单位', '已达标', '填报指标'],
    rows: best.map(({ unit, met, figures }) => ({
      cells: [unit, String(met), String(figures)].map((text) => ({ text })),
    })),
  };
}

function toNames(names: readonly string[]): string {
  return names.length === 0 ? '无' : names.join('、');
}

/** The round for all to read: headline figures, who reported, the reds by unit, the best. */
export function drawUpCircular(round: PaperRound): Paper {
  const { matters, asOf, period, late, outstanding } = round;
  const title = `关于${toRoundName(round)}落实情况的通报`;
  const reds = matters.filter(({ level }) => level === 'red');
  const others = matters.filter(({ level }) => level === 'yellow');
  return {
    kind: 'circular',
    unit: null,
    period,
    document: {
      title,
      blocks: [
        paragraph('title', title),
        paragraph('addressee', [blank('主送单位'), '：']),
        startWithDay(round, `${toRoundName(round)}落实情况通报如下。`),
        paragraph('heading', '一、总体情况'),
        paragraph('body', `${toRatingSentence(round.figures)}。`),
        paragraph('heading', '二、报送情况'),
        paragraph('body', `${toReportingSentence(round)}。`),
        paragraph('body', `未报单位：${toNames(outstanding)}。`),
        paragraph('body', `迟报单位：${toNames(late)}。`),
        paragraph('heading', '三、红灯事项'),
        toMatters(reds, asOf),
        paragraph('heading', '四、黄灯事项'),
        toMatters(others, asOf),
        paragraph('heading', '五、完成较好的单位'),
        paragraph('body', '按期报送、没有红黄灯事项、有指标已达标的单位，按已达标项数排列：'),
        toBest(round),
        paragraph('heading', '六、下一步要求'),
        paragraph('body', [blank('工作要求')]),
        ...toSignature(),
      ],
    },
  };
}

import type { Block, Table } from '../workbook/word/document';
import { toFigureTable } from './figure-table';
import { toNodeTable } from './node-table';
import type { Paper } from './paper';
import type { FigureLine, PaperRound } from './paper-round';
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

function toFigures(figures: readonly FigureLine[]): Block {
  return figures.length === 0 ? paragraph('body', '无。') : toFigureTable(figures);
}

function toOpenTable({ matters, asOf }: PaperRound): Table {
  return {
    kind: 'table',
    look: 'list',
    widths: [16, 10, 29, 13, 18, 14],
    header: ['单位', '编号', '督办内容', '与目标差距', '单位说明', '整改期限'],
    rows: matters.map((matter) => ({
      cells: [
        matter.unit,
        toAbout(matter),
        matter.reason.zh,
        matter.standing.gap.zh || nothing,
        matter.explanation || nothing,
        toReplyDay(matter, asOf),
      ].map((text) => ({ text })),
    })),
  };
}

export function toSelfReportTitle(round: PaperRound): string {
  return `${toRoundName(round)}落实情况自查报告`;
}

/** Each goal, figure and node of the plan, what was reported, how it is rated, and what is missing by when. */
export function drawUpSelfReport(round: PaperRound): Paper {
  const { figures, matters, nodes, period } = round;
  const title = toSelfReportTitle(round);
  return {
    kind: 'selfReport',
    unit: null,
    period,
    document: {
      title,
      blocks: [
        paragraph('title', title),
        paragraph('addressee', [blank('主送机关'), '：']),
        startWithDay(round, `${toRoundName(round)}落实情况自查如下。`),
        paragraph('heading', '一、总体情况'),
        paragraph('body', `${toRatingSentence(figures)}。`),
        paragraph('body', `${toReportingSentence(round)}。`),
        paragraph('body', [blank('组织实施情况、主要做法')]),
        paragraph('heading', '二、总体目标完成情况'),
        toFigures(figures.filter(({ isGoal }) => isGoal)),
        paragraph('heading', '三、各项任务完成情况'),
        toFigures(figures.filter(({ isGoal }) => !isGoal)),
        paragraph('heading', '四、节点事项完成情况'),
        nodes.length === 0 ? paragraph('body', '无。') : toNodeTable(nodes),
        paragraph('heading', '五、存在的问题和整改期限'),
        matters.length === 0 ? paragraph('body', '无。') : toOpenTable(round),
        paragraph('heading', '六、下一步措施'),
        paragraph('body', [blank('下一步措施')]),
        ...toSignature(),
      ],
    },
  };
}

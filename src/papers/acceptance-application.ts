import type { Block, Paragraph } from '../workbook/word/document';
import { ratingWords } from '../ledger/rating';
import type { Paper } from './paper';
import type { FigureLine, PaperRound } from './paper-round';
import { blank, nothing, paragraph, startWithDay, toPaperPeriod, toRatingSentence, toSignature } from './paper-words';
import { toSelfReportTitle } from './self-report';

function isDone({ rating }: FigureLine): boolean {
  return rating === 'met' || rating === 'notRated';
}

function toOpenFigures(figures: readonly FigureLine[]): Block {
  const open = figures.filter((figure) => figure.isOwn && !isDone(figure));
  if (open.length === 0) return paragraph('body', '无。');
  return {
    kind: 'table',
    look: 'list',
    widths: [28, 18, 18, 12, 24],
    header: ['指标', '本期目标', '完成值', '达标情况', '完成时限'],
    rows: open.map(({ id, name, periodTarget, actual, rating, due }) => ({
      cells: [
        `${id} ${name}`,
        periodTarget || nothing,
        actual || nothing,
        rating === null ? nothing : ratingWords[rating],
        due || nothing,
      ].map((text) => ({ text })),
    })),
  };
}

const evidenceTitle = '佐证材料清单';

/** On pages of its own: what units sent along, task by task. */
function toEvidence({ evidence }: PaperRound): Block[] {
  const heading: Paragraph = { ...paragraph('addressee', '附件3'), startsPage: true };
  return [
    heading,
    paragraph('title', evidenceTitle),
    evidence.length === 0
      ? paragraph('body', '各单位台账里没有写佐证材料。')
      : {
          kind: 'table',
          look: 'list',
          widths: [10, 34, 22, 34],
          header: ['编号', '工作任务', '单位', '佐证材料'],
          rows: evidence.map(({ task, title, unit, evidence: material }) => ({
            cells: [task, title, unit, material].map((text) => ({ text })),
          })),
        },
    paragraph('body', [blank('核对佐证材料是否齐全')]),
  ];
}

/** Asks for acceptance: the figures, what is not met yet, and the attachments. */
export function drawUpAcceptanceApplication(round: PaperRound): Paper {
  const { planTitle, period, figures } = round;
  const title = `关于《${planTitle}》验收的申请`;
  return {
    kind: 'acceptanceApplication',
    unit: null,
    period,
    document: {
      title,
      blocks: [
        paragraph('title', title),
        paragraph('addressee', [blank('受理验收的机关'), '：']),
        paragraph('body', [blank('申请的依据和理由')]),
        paragraph('heading', '一、完成情况'),
        startWithDay(round, `${toRatingSentence(figures)}。`),
        paragraph('heading', '二、尚未达标的指标'),
        toOpenFigures(figures),
        paragraph('heading', '三、自查结论'),
        paragraph('body', [blank('自查结论')]),
        paragraph('heading', '四、申请事项'),
        paragraph('body', [blank('申请验收的事项和时间')]),
        paragraph('attachment', `附件：1. ${toSelfReportTitle(round)}`),
        paragraph('attachment', `2. ${toPaperPeriod(period)}汇总表`),
        paragraph('attachment', `3. ${evidenceTitle}`),
        paragraph('attachment', ['4. ', blank('其他附件')]),
        ...toSignature(),
        paragraph('body', ['联系人：', blank('姓名、电话')]),
        ...toEvidence(round),
      ],
    },
  };
}

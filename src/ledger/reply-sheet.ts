import type { Sheet } from '../workbook/book/book';
import { toSerial } from '../workbook/book/date';
import { numberFormats, styles } from '../workbook/book/style';
import { type Column, drawTable, type Frame, rangeOf } from '../workbook/book/table';
import { frameLedgerSheet, headerRow } from './frame-ledger-sheet';
import { putOnPaper } from './print-set-up';
import type { Ledger, LedgerMatter } from './ledger';
import { toTextValidation } from './text-validation';

export const replySheetName = '督办回复';

export type ReplyKey = 'number' | 'level' | 'reason' | 'actual' | 'target' | 'replyBy' | 'reply' | 'doneBy';

/** What the unit fills in. */
export const replyEntryKeys = ['reply', 'doneBy'] as const satisfies readonly ReplyKey[];

const text = { ...styles.centred, numberFormat: numberFormats.text };

export const replyColumns: readonly Column<ReplyKey>[] = [
  { key: 'number', header: '督办编号', width: 14, style: text },
  { key: 'level', header: '级别', width: 6, style: styles.centred },
  { key: 'reason', header: '督办内容', width: 34, style: styles.fixed },
  { key: 'actual', header: '上次完成值', width: 12, style: text },
  { key: 'target', header: '上次目标', width: 14, style: text },
  { key: 'replyBy', header: '整改期限', width: 15, style: { ...styles.centred, numberFormat: numberFormats.date } },
  { key: 'reply', header: '办理情况', width: 32, style: styles.entry },
  { key: 'doneBy', header: '预计办结', width: 12, style: { ...styles.entry, align: 'center' } },
];

/** Characters of a reply: as many as are kept of any other words of a return. */
const longest = 2000;

function toRow({ number, level, reason, actual, target, replyBy }: LedgerMatter) {
  const day = /^\d{4}-\d\d-\d\d$/.test(replyBy) ? toSerial(replyBy) : replyBy || undefined;
  return { number, level, reason, actual: actual || undefined, target: target || undefined, replyBy: day };
}

/** `督办回复`: one row for each matter that the unit was asked about and that is still open; none where there is nothing. */
export function drawReplySheet(ledger: Ledger): Sheet[] {
  const { matters } = ledger;
  if (matters.length === 0) return [];
  const frame: Frame<ReplyKey> = { sheet: replySheetName, columns: replyColumns, headerRow, count: matters.length };
  const cells = drawTable(frame, styles.header, matters.map(toRow));
  const sheet = putOnPaper(frameLedgerSheet(frame, ledger, replySheetName, cells, 1), frame, ledger, {
    last: 'doneBy',
    isSigned: false,
  });
  return [
    {
      ...sheet,
      validations: [
        toTextValidation(frame, 'reply', '办理情况', '写明办了什么、还差什么，例如：用地已批，三月开工。', longest),
        {
          ranges: [rangeOf(frame, 'doneBy')],
          rule: { kind: 'any' },
          prompt: { title: '预计办结', text: '什么时候办完，例如：2024-6-30。已经办完的写“已办结”。' },
        },
      ],
    },
  ];
}

import { Fault } from '../workbook/book/fault';
import type { Words } from '../workbook/book/words';

const sentences: Readonly<Record<string, Words>> = {
  InvalidOperationInCellEditMode: {
    zh: '有单元格正在编辑，Excel 暂时不接受操作。请按 Enter 或 Esc 结束编辑，再试一次。',
    en: 'A cell is being edited, so Excel takes no commands. Press Enter or Esc to finish, then try again.',
  },
  AccessDenied: {
    zh: '工作表或工作簿有保护，写不进去。请在“审阅”里撤销保护，再试一次。',
    en: 'The sheet or workbook is protected. Remove the protection on the Review tab, then try again.',
  },
  ItemNotFound: {
    zh: '要找的工作表已经不在这个工作簿里。请恢复它，或者重新打开台账。',
    en: 'The sheet is no longer in this workbook. Restore it, or open the ledger again.',
  },
  RequestPayloadSizeLimitExceeded: {
    zh: '内容太多，Excel 一次写不下。请改为保存成文件。',
    en: 'There is more than Excel takes at once. Save it as a file instead.',
  },
  ResponsePayloadSizeLimitExceeded: {
    zh: 'Excel 要交出的内容太多，没有交完，这一步没有做成。请关掉不用的工作表或者分开保存，再试一次；仍不行，请改为保存成文件。',
    en:
      'Excel has more to hand over than it does at once, so this step was not done. Move ' +
      'sheets that you do not need into another workbook, and try again; if it fails ' +
      'again, save a file instead.',
  },
};

const gone: Words = {
  zh: '和 Excel 的连接断了，可能工作簿已经关闭。请关闭任务窗格再打开。',
  en: 'The connection to Excel is gone; the workbook may be closed. Close the pane and open it again.',
};

function codeOf(thrown: unknown): string {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Whether Excel only waits for somebody to finish typing in a cell. */
export function isEditing(thrown: unknown): boolean {
  return codeOf(thrown) === 'InvalidOperationInCellEditMode';
}

/** Whether Excel did what was asked, but its answer is more than it hands over at once. */
export function isAnswerTooLarge(thrown: unknown): boolean {
  return codeOf(thrown) === 'ResponsePayloadSizeLimitExceeded';
}

/** Excel's errors as Faults with what to do; its own code stays in the cause. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const code = codeOf(thrown);
  if (code.startsWith('InvalidOrTimedOutSession') || code === 'InvalidRequestContext')
    return new Fault('excelGone', gone, { cause: thrown });
  const known = sentences[code];
  if (known) return new Fault(`excel${code}`, known, { cause: thrown });
  return new Fault(
    'excelFailed',
    {
      zh: `Excel 没有完成这一步（${code || '没有说明原因'}）。工作簿如有变化请核对，再试一次；仍不行，请改为保存成文件。`,
      en:
        `Excel did not finish this step (${code || 'no reason given'}). Look whether ` +
        'the workbook changed, and try again; if it fails again, save a file instead.',
    },
    { cause: thrown },
  );
}

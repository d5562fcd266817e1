import { Fault } from '../../book/fault';
import type { Words } from '../../book/words';

/** Why a Book cannot become a file that Excel opens without repair. `where` and `what` are filled in by the check. */
const sentences = {
  'write-no-visible-sheet': () => ({
    zh: '工作簿里没有可见的工作表，Excel 打不开这样的文件；请至少保留一张可见的工作表。',
    en: 'The workbook has no visible sheet and Excel could not open it; keep at least one sheet visible.',
  }),
  'write-sheet-name': (where, what) => ({
    zh: `工作表名称“${where}”不能使用：${what}。请改为31个字以内、不含 [ ] : * ? / \\ 且不重复的名称。`,
    en: `The sheet name "${where}" cannot be used: ${what}. Use at most 31 characters, none of [ ] : * ? / \\, and no name twice.`,
  }),
  'write-place': (where, what) => ({
    zh: `${where}：${what} 超出工作表的范围或重复，无法写入文件。`,
    en: `${where}: ${what} lies outside the sheet or is given twice, so it cannot be written.`,
  }),
  'write-merge-overlap': (where, what) => ({
    zh: `${where}：合并区域 ${what} 与另一个合并区域重叠，Excel 会提示修复文件；请分开设置。`,
    en: `${where}: the merged range ${what} overlaps another one and Excel would repair the file; keep them apart.`,
  }),
  'write-text-too-long': (where, what) => ({
    zh: `${where}：文字有 ${what} 个字符，超过单元格上限 32767 个；请缩短或分到几个单元格。`,
    en: `${where}: the text has ${what} characters and a cell holds 32,767; shorten it or split it over several cells.`,
  }),
  'write-number': (where, what) => ({
    zh: `${where}：${what} 不是可以写入的数值。`,
    en: `${where}: ${what} is not a number that a file can hold.`,
  }),
  'write-formula': (where, what) => ({
    zh: `${where}：公式无法写入，${what}。`,
    en: `${where}: the formula cannot be written: ${what}.`,
  }),
  'write-list-too-long': (where, what) => ({
    zh: `${where}：下拉选项写成一串后有 ${what} 个字符，上限为 255 个；请把选项放在单元格里，再引用该区域。`,
    en: `${where}: the drop-down items come to ${what} characters and the limit is 255; put them in cells and refer to those.`,
  }),
  'write-list-item': (where, what) => ({
    zh: `${where}：下拉选项“${what}”为空、含逗号或首尾有空格，Excel 会拆开或改动它；请把选项放在单元格里，再引用该区域。`,
    en:
      `${where}: the drop-down item "${what}" is empty, has a comma or outer spaces, ` +
      'which Excel would split or change; put the items in cells and refer to those.',
  }),
  'write-message-too-long': (where, what) => ({
    zh: `${where}：提示的标题最多 32 个字符、正文最多 255 个字符，“${what}”超过了。`,
    en: `${where}: a message holds 32 characters of title and 255 of text, and "${what}" is longer.`,
  }),
  'write-style': (where, what) => ({
    zh: `${where}：格式 ${what} 超出 Excel 允许的范围。`,
    en: `${where}: the format ${what} is outside what Excel allows.`,
  }),
  'write-name': (where, what) => ({
    zh: `名称“${where}”不能使用：${what}。`,
    en: `The name "${where}" cannot be used: ${what}.`,
  }),
  'write-link': (where, what) => ({
    zh: `${where}：链接指向的“${what}”不在这个工作簿里。`,
    en: `${where}: the link goes to "${what}", which is not in this workbook.`,
  }),
  'write-footer-too-long': (where, what) => ({
    zh: `${where}：页脚有 ${what} 个字符，上限为 255 个。`,
    en: `${where}: the footer has ${what} characters and the limit is 255.`,
  }),
} satisfies Record<string, (where: string, what: string) => Words>;

export type WriteFaultCode = keyof typeof sentences;

export const writeFaultCodes = Object.keys(sentences) as WriteFaultCode[];

/** `where`: sheet and cell as a person reads them; `what`: the offending part, in both languages where it is a phrase. */
export function writeFault(code: WriteFaultCode, where: string, what: string | Words = ''): Fault {
  const words = typeof what === 'string' ? { zh: what, en: what } : what;
  return new Fault(code, { zh: sentences[code](where, words.zh).zh, en: sentences[code](where, words.en).en });
}

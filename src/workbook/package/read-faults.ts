import { Fault } from '../book/fault';
import type { Words } from '../book/words';

/** Why a file was not read. `where` is the part or cell, `what` what was found there. */
const sentences = {
  'read-empty': () => ({
    zh: '文件是空的（0 字节），可能没有传完；请重新发送原文件。',
    en: 'The file is empty (0 bytes), perhaps because it was not sent completely; send the original again.',
  }),
  'read-too-large': (most, what) => ({
    zh: `文件有 ${what} MB，超过能读取的 ${most} MB；请删去图片等无关内容后再发。`,
    en: `The file has ${what} MB and at most ${most} MB can be read; take out pictures and the like and send it again.`,
  }),
  'read-old-excel': () => ({
    zh: '这是旧版 Excel（.xls）或 WPS（.et）格式的文件；请用“另存为”存成 .xlsx 后再发。',
    en: 'This is a file in the old Excel (.xls) or WPS (.et) format; save it as .xlsx and send that.',
  }),
  'read-old-office': (_, what) => ({
    zh: `这是${what}，不是 .xlsx 或 .docx 文件；请用“另存为”存成 .xlsx（表格）或 .docx（文档）后再发。`,
    en: `This is ${what} and neither .xlsx nor .docx; save it as .xlsx (sheet) or .docx (text) and send that.`,
  }),
  'read-mail': () => ({
    zh: '这是邮件（.msg），里面的附件读不到；请把附件存出来，再放进来。',
    en: 'This is a mail (.msg), and what is attached to it cannot be read; save the attachments and hand those in.',
  }),
  'read-shortcut': () => ({
    zh: '这是快捷方式，只指向别处的文件，里面没有内容；请发送它指向的那个文件。',
    en: 'This is a shortcut, which only points to a file elsewhere and holds nothing itself; send the file that it points to.',
  }),
  'read-encrypted': () => ({
    zh: '文件设有打开密码，读不了；请在 Office 或 WPS 中取消打开密码后再发。',
    en: 'The file needs a password to be opened; remove the password in Office or WPS and send it again.',
  }),
  'read-text-file': () => ({
    zh: '这是文本或网页文件（如 .txt、.csv、.htm），不是 Excel 工作簿；如果里面是表格，请用 Excel 打开并另存为 .xlsx 后再发。',
    en:
      'This is a text or web file (such as .txt, .csv or .htm), not an Excel workbook; if ' +
      'it holds a table, open it in Excel, save it as .xlsx and send that.',
  }),
  'read-other-kind': (_, what) => ({
    zh: `这是${what}，不是 Excel 或 Word 文件。`,
    en: `This is ${what}, neither an Excel nor a Word file.`,
  }),
  'read-other-archive': (_, what) => ({
    zh: `这是${what}压缩包，里面的文件读不到；请解压后，把里面的台账放进来。`,
    en: `This is ${what}, and the files in it cannot be read; unpack it and hand in the ledgers from it.`,
  }),
  'read-zip-in-zip': () => ({
    zh: '压缩包里的压缩包不再打开；请解压后，把里面的台账放进来。',
    en: 'A zip inside a zip is not opened; unpack it and hand in the ledgers from it.',
  }),
  'read-zip-empty': () => ({
    zh: '压缩包里没有文件；请核对是不是打包的时候漏了。',
    en: 'There are no files in the zip; check what was packed.',
  }),
  'read-not-zip': () => ({
    zh: '文件名是 .zip，内容却不是压缩包；请重新打包后再发。',
    en: 'The file is called .zip but is none; pack it again and send it.',
  }),
  'read-unknown': () => ({
    zh: '这不是 Excel 或 Word 文件，内容认不出来；请确认选对了文件。',
    en: 'This is neither an Excel nor a Word file and its content is not known; make sure that it is the right file.',
  }),
  'read-binary-text': () => ({
    zh: '文件里不是文字，或文字编码不是 UTF-8、UTF-16、GBK；请用记事本另存为 UTF-8 文本后再试。',
    en: 'The file does not hold text, or not in UTF-8, UTF-16 or GBK; save it as UTF-8 text in Notepad and try again.',
  }),
  'read-not-workbook': (_, what) => ({
    zh: `这不是 Excel 工作簿，而是${what}；请发送 .xlsx 文件。`,
    en: `This is not an Excel workbook but ${what}; send an .xlsx file.`,
  }),
  'read-not-document': (_, what) => ({
    zh: `这不是 Word 文档，而是${what}；请选择 .docx 或 .txt 文件。`,
    en: `This is not a Word document but ${what}; choose a .docx or .txt file.`,
  }),
  'read-other-form': (where, what) => ({
    zh: `这是${what}，这里读不了；请用原来的程序打开，另存（导出）为 ${where} 后再发。`,
    en: `This is ${what}, which cannot be read here; open it in its own program, save or export it as ${where} and send that.`,
  }),
  'read-cut': () => ({
    zh: '文件不完整，后半部分缺失，可能没有传完；请重新发送原文件。',
    en: 'The file is cut short, perhaps because it was not sent completely; send the original again.',
  }),
  'read-damaged': (where, what) => ({
    zh: `文件已损坏（${where}：${what}）；请用 Office 或 WPS 打开并另存一份后再发。`,
    en: `The file is damaged (${where}: ${what}); open it in Office or WPS, save a copy and send that.`,
  }),
  'read-checksum': (where) => ({
    zh: `文件已损坏（${where} 的校验值不符），可能在传送中出错；请重新发送原文件。`,
    en: `The file is damaged (the checksum of ${where} does not fit), perhaps on its way here; send the original again.`,
  }),
  'read-bomb': (where) => ({
    zh: `文件不正常：${where} 解压后膨胀得过大，已停止读取；请用 Office 或 WPS 打开并另存一份后再发。`,
    en:
      `The file is not normal: ${where} swells far too much when unpacked, so ` +
      'reading stopped; open it in Office or WPS, save a copy and send that.',
  }),
  'read-inflated': (where, what) => ({
    zh: `文件解压后超过 ${what} MB（读到 ${where}），已停止读取；多半是给大片空行空列设了格式。请删除数据下方、右侧的空行空列，保存后再发。`,
    en:
      `The file comes to more than ${what} MB when unpacked (at ${where}), so ` +
      'reading stopped; most likely many empty rows or columns are formatted. ' +
      'Delete the empty rows below and columns beside the data, save, and send it again.',
  }),
  'read-too-much': (where) => ({
    zh: `文件里的内容太多（读到 ${where} 时超过上限），已停止读取；请删去图片和无关的表、行、列，只保留要报送的内容后再发。`,
    en:
      `The file holds too much (the limit was reached at ${where}), so reading ` +
      'stopped; take out pictures and sheets, rows and columns that do not belong ' +
      'here and send it again.',
  }),
  'read-too-slow': (where, what) => ({
    zh: `读取这个文件超过 ${what} 秒（读到 ${where}），已停止；请只保留要报送的内容后再发，或者换一台快些的电脑再试。`,
    en:
      `Reading this file took more than ${what} seconds (at ${where}) and was ` +
      'stopped; keep only what is to be reported and send it again, or try on ' +
      'a faster computer.',
  }),
  'read-too-many-entries': (_, what) => ({
    zh: `文件内部有 ${what} 个部件，远多于正常的文件，已停止读取；请用 Office 或 WPS 打开并另存一份后再发。`,
    en:
      `The file has ${what} parts inside, far more than a normal file, so reading ` +
      'stopped; open it in Office or WPS, save a copy and send that.',
  }),
  'read-duplicate-entry': (where) => ({
    zh: `文件不正常：内部有两个同名部件（${where}），无法确定以哪个为准；请用 Office 或 WPS 打开并另存一份后再发。`,
    en:
      `The file is not normal: two parts inside have one name (${where}) and it ` +
      'is not clear which one counts; open it in Office or WPS, save a copy and send that.',
  }),
  'read-missing-part': (where) => ({
    zh: `文件已损坏：缺少 ${where}；请用 Office 或 WPS 打开并另存一份后再发。`,
    en: `The file is damaged: ${where} is missing; open it in Office or WPS, save a copy and send that.`,
  }),
  'read-xml': (where, what) => ({
    zh: `文件已损坏（${where} 的内容中断或写法有误：${what}）；请用 Office 或 WPS 打开并另存一份后再发。`,
    en: `The file is damaged (${where} breaks off or is badly formed: ${what}); open it in Office or WPS, save a copy and send that.`,
  }),
  'read-dtd': (where) => ({
    zh: `文件不正常：${where} 带有外部定义（DTD），出于安全不予读取；请用 Office 或 WPS 打开并另存一份后再发。`,
    en:
      `The file is not normal: ${where} carries a document type definition, which ` +
      'is not read for safety; open it in Office or WPS, save a copy and send that.',
  }),
  'read-too-many-strings': (_, what) => ({
    zh: `文件里的文字超过 ${what}，已停止读取；请只保留要报送的内容后再发。`,
    en: `The file holds more text than ${what}, so reading stopped; keep only what is to be reported and send it again.`,
  }),
  'read-too-many-cells': (_, what) => ({
    zh: `文件里填了内容的单元格或设置超过 ${what} 个，已停止读取；请只保留要报送的内容后再发。`,
    en: `The file has more than ${what} filled cells or settings, so reading stopped; keep only what is to be reported and send it again.`,
  }),
  'read-too-many-lines': (_, what) => ({
    zh: `文档的段落或设置超过 ${what} 个，已停止读取；请只保留方案正文后再试。`,
    en: `The document has more than ${what} paragraphs or settings, so reading stopped; keep only the plan itself and try again.`,
  }),
  'read-beyond-sheet': (where, what) => ({
    zh: `表“${where}”比 Excel 的表还大（有${what}，Excel 只有 1048576 行、16384 列），Excel 也打不开；请确认选对了文件，只保留要报送的内容后再发。`,
    en:
      `The sheet "${where}" is larger than a sheet of Excel (it has ${what}; Excel ` +
      'has 1,048,576 rows and 16,384 columns), and Excel could not open it either; ' +
      'make sure that it is the right file, and keep only what is to be reported.',
  }),
  'read-reference': (where, what) => ({
    zh: `文件已损坏：表“${where}”里写的“${what}”不是单元格的位置；请用 Office 或 WPS 打开并另存一份后再发。`,
    en:
      `The file is damaged: "${what}" in the sheet "${where}" is no place of a ` +
      'cell; open it in Office or WPS, save a copy and send that.',
  }),
  'read-doubled-cell': (where, what) => ({
    zh: `文件已损坏：表“${where}”里的${what}写了两次，不知道以哪个为准；请用 Office 或 WPS 打开并另存一份后再发。`,
    en:
      `The file is damaged: ${what} of the sheet "${where}" comes twice and it ` +
      'is not clear which one counts; open it in Office or WPS, save a copy and send that.',
  }),
  'read-misplaced-cell': (where, what) => ({
    zh: `文件已损坏：表“${where}”里的单元格 ${what} 没有写在它那一行；请用 Office 或 WPS 打开并另存一份后再发。`,
    en:
      `The file is damaged: the cell ${what} of the sheet "${where}" does not ` +
      'stand in its row; open it in Office or WPS, save a copy and send that.',
  }),
  'read-cell': (where, what) => ({
    zh: `文件已损坏：${where} 的内容“${what}”读不出来；请在 Excel 中重新填写这一格后再发。`,
    en: `The file is damaged: the content "${what}" of ${where} cannot be read; enter that cell again in Excel and send the file again.`,
  }),
} satisfies Record<string, (where: string, what: string) => Words>;

export type ReadFaultCode = keyof typeof sentences;

export const readFaultCodes = Object.keys(sentences) as ReadFaultCode[];

/** `where`: part or cell; `what`: what was found, in both languages where it is a phrase. */
export function readFault(code: ReadFaultCode, where = '', what: string | Words = '', cause?: unknown): Fault {
  const words = typeof what === 'string' ? { zh: what, en: what } : what;
  return new Fault(
    code,
    { zh: sentences[code](where, words.zh).zh, en: sentences[code](where, words.en).en },
    cause === undefined ? {} : { cause },
  );
}

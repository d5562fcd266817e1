import type { Book, Cell } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import { toFileNames } from '../workbook/book/to-file-name';
import { formatText } from '../workbook/formula/format-text';
import type { Document } from '../workbook/word/document';
import { drawUpPapers } from '../papers/draw-up-papers';
import { type PaperKind, paperWords } from '../papers/paper';
import type { PaperRound } from '../papers/paper-round';
import { paperSheets } from '../papers/paper-sheets';
import { readPaperRound } from '../papers/read-paper-round';
import { isSummary } from '../summary/sheets/summary-identity';
import { withValues } from './with-values';

export interface PaperOrder {
  readonly kind: PaperKind;
  /** Whose papers; empty: everybody's. Only 督办单 go to units. */
  readonly units: readonly string[];
}

export interface PaperFile {
  readonly name: string;
  /** Whom it goes to; null for a paper about all. */
  readonly unit: string | null;
  readonly document: Document;
}

function showCell(cell: Cell | undefined): string {
  const { value, style } = cell ?? {};
  if (typeof value === 'number') return formatText(value, style?.numberFormat ?? 'General') ?? String(value);
  return typeof value === 'object' ? value.error : String(value ?? '');
}

function refuseStrangers({ expected, matters }: PaperRound, units: readonly string[]): void {
  const known = new Set([...expected, ...matters.map(({ unit }) => unit)]);
  const strangers = units.filter((unit) => !known.has(unit));
  if (strangers.length > 0)
    throw new Fault('unknownUnit', {
      zh: `汇总表里没有这些单位：${strangers.join('、')}。单位名称要和“报送情况”里的一样。`,
      en: `The summary has no such units: ${strangers.join(', ')}. Write them as 报送情况 does.`,
    });
}

/** A sheet that is gone would leave out what stands in it, and nobody could tell. */
function refuseGaps({ sheets }: Book): void {
  const gone = paperSheets.filter((sheet) => !sheets.some(({ name }) => name === sheet));
  if (gone.length > 0)
    throw new Fault('sheetGone', {
      zh: `汇总表里找不到工作表“${gone.join('”“')}”，可能改了名或者被删除，出不了公文。请改回原名；删掉了的，请再汇总一次。`,
      en:
        `The summary’s sheet ${gone.join(', ')} is gone or has another name, so no papers can be drawn up. ` +
        'Give it its name back, or consolidate again.',
    });
}

/** Drafts from a summary, as its cells stand. Throws a Fault: `notSummary`, `sheetGone`, `unknownUnit`, `paperForAll`. */
export function drawUpPaperFiles(file: string, book: Book, { kind, units }: PaperOrder): readonly PaperFile[] {
  if (!isSummary(book))
    throw new Fault('notSummary', {
      zh: `“${file}”不是本系统生成的汇总表，出不了公文。`,
      en: `“${file}” is not a summary that was made here, so no papers can be drawn up from it.`,
    });
  if (units.length > 0 && kind !== 'supervisionNotice')
    throw new Fault('paperForAll', {
      zh: `${paperWords[kind]}是全区一份，不能只要几个单位的；只有${paperWords.supervisionNotice}可以指定单位。`,
      en: `A ${paperWords[kind]} is about all units; only ${paperWords.supervisionNotice} go to single ones.`,
    });
  refuseGaps(book);
  const round = readPaperRound(withValues(book), showCell);
  refuseStrangers(round, units);
  const papers = drawUpPapers(kind, round);
  const stems = papers.map(({ unit, period }) => [paperWords[kind], period, unit].filter(Boolean).join('-'));
  const names = toFileNames(stems, 'docx');
  return papers
    .map(({ unit, document }, at) => ({ name: names[at] ?? '', unit, document }))
    .filter(({ unit }) => units.length === 0 || (unit !== null && units.includes(unit)));
}

import type { Value } from '../workbook/book/book';
import { readChineseNumber } from '../plan/reading/text/chinese-number';
import type { Bound } from '../plan/rule-line';
import { type Entry, isUnsure, type Repair } from '../returns/entry';
import type { Facts } from './finding';
import { showTyped } from './words/show-figure';

export const submissionBound: Bound = { usual: 99, least: 9, most: 9999, unit: { zh: '次', en: 'times' } };

/** Whether a number says the how-manieth return it is. */
function isSubmission(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

const counted = /^第?(?:(\d{1,4})|([零一二三四五六七八九十百两]{1,4})|(首|初))[次回遍]?(?:报送|上报|填报)?$/u;

/** The number that a text stands for: 2, ２, 2次, 第二次, 首次. */
function toSubmissionRepairs(typed: Value | null, most: number): Repair[] {
  const text =
    typeof typed === 'number' || typeof typed === 'string' ? String(typed).normalize('NFKC').replace(/\s/g, '') : '';
  const [, digits, words, first] = counted.exec(text) ?? [];
  const value =
    digits !== undefined
      ? Number(digits)
      : words !== undefined
        ? readChineseNumber(words)
        : first !== undefined
          ? 1
          : null;
  return value !== null && isSubmission(value, most) ? [{ value, shown: String(value) }] : [];
}

/** What is said of a 报送次数 that is no whole number from 1 to `most`; undefined where it is one, or blank. */
export function toMiscounted(
  submission: Entry,
  most: number,
): { readonly facts: Facts; readonly repairs: readonly Repair[] } | undefined {
  if (submission.kind === 'blank' || isUnsure(submission)) return undefined;
  if (submission.kind === 'number' && isSubmission(submission.value.toNumber(), most)) return undefined;
  return {
    facts: { typed: showTyped(submission.typed) || '（空）' },
    repairs: toSubmissionRepairs(submission.typed, most),
  };
}

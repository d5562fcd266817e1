import type { Validation } from '../workbook/book/book';
import { type Frame, rangeOf } from '../workbook/book/table';

/** Words in a column: an example on entering the cell, and a stop where there are more characters than may be. */
export function toTextValidation<Key extends string>(
  frame: Frame<Key>,
  key: Key,
  title: string,
  example: string,
  longest: number | undefined,
): Validation {
  const ranges = [rangeOf(frame, key)];
  const prompt = { title, text: example };
  if (longest === undefined) return { ranges, rule: { kind: 'any' }, prompt };
  return {
    ranges,
    rule: { kind: 'textLength', operator: 'atMost', first: String(longest) },
    prompt,
    alert: {
      severity: 'stop',
      title: '文字太长',
      text: `不能超过 ${String(longest)} 字。请写要点，详细材料另附，例如：详见附件一。`,
    },
  };
}

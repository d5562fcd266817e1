import { Decimal } from 'decimal.js';
import type { Value } from '../../workbook/book/book';
import { notApplicable } from '../../ledger/ledger-columns';
import { isOneOf } from '../../ledger/rating-formula';
import { endOfDates, firstDate } from '../../returns/read-entry';
import { toDateRepairs } from '../date-repairs';
import { isFormulaFor } from '../formula-kind';
import type { ActionRule } from '../rule';
import { showTyped, toTypedFormula } from '../words/show-figure';

function show(typed: Value | null): string {
  return showTyped(
    typeof typed === 'number' ? new Decimal(typed).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).add(0).toFixed() : typed,
  );
}

export const actionDateUnreadable: ActionRule = {
  id: 'action-date-unreadable',
  severity: 'error',
  points: 'due',
  basis: {
    zh: '时限要能排序和比较，写成文字的日期不行。',
    en: 'Dates are sorted and compared, which a date kept as text is not.',
  },
  message: {
    zh: '举措时限“{typed}”没有被认成日期。请填年月日，用“-”隔开，例如 2023-9-30。',
    en: '“{typed}” is not kept as a date. Enter year, month and day with hyphens, like 2023-9-30.',
  },
  example: { typed: '九月底' },
  repairs: ({ typed }) => toDateRepairs(typed),
  check: ({ row: { entries } }) => {
    const { due } = entries;
    if (due === undefined || due.kind === 'blank' || due.kind === 'notApplicable' || typeof due.typed === 'object')
      return [];
    if (due.kind === 'date' ? typeof due.typed === 'number' : isFormulaFor(due)) return [];
    return [{ column: 'due', facts: { typed: show(due.typed) } }];
  },
  cell: () => [
    {
      fault:
        `IF(ISERROR([due]),FALSE,IF(ISTEXT([due]),NOT(${isOneOf('due', ['', notApplicable])}),` +
        `IF(ISLOGICAL([due]),TRUE,IF(ISNUMBER([due]),OR([due]<${String(firstDate)},[due]>=${String(endOfDates)}),FALSE))))`,
      facts: {
        typed: `IF(ISTEXT([due]),${toTypedFormula('due')},IF(ISLOGICAL([due]),IF([due],"TRUE","FALSE"),LEFT(TEXT(ROUND([due],0),"0"),20)))`,
      },
    },
  ],
};

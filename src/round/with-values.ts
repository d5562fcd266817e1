import { memoByObject } from '../workbook/book/memo-by-object';
import { fillValues } from '../workbook/formula/fill-values';

/** A summary as Excel shows it, also where a program saved its formulas without their results. */
export const withValues = memoByObject(fillValues);

import { oncePer } from '../book/once-per';
import { fillValues } from '../formula/fill-values';

/** A summary as Excel shows it, also where a program saved its formulas without their results. */
export const withValues = oncePer(fillValues);

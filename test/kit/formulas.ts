import type { Expression } from '../../src/workbook/formula/expression';

/** For whatever a test file issues: its ledgers have most formulas in common, and each is read once. */
export const formulas = new Map<string, Expression>();

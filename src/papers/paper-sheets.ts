import { summarySheets } from '../summary/sheets/summary-sheets';

const { results, progress, reporting, followUp, details, identity } = summarySheets;

/** The sheets of a summary from which papers are drawn up. */
export const paperSheets: readonly string[] = [results, progress, reporting, followUp, details, identity];

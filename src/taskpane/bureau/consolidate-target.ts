/** Where the summary goes: into the open workbook, a file, or a window of its own where files cannot be saved. */
export type ConsolidateTarget = 'workbook' | 'file' | 'window';

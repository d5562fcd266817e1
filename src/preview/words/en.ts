import type { WordKey } from './zh';

/** The preview page's English words. */
export const en: Readonly<Record<WordKey, string>> = {
  title: 'District Ledger preview',
  standIn:
    'This is not Excel but a stand-in for it. The pane on the right is the add-in ' +
    'itself, unchanged; the sheet on the left is our own, so that the whole round can be ' +
    'walked through where there is no Excel. Everything stays in this page and is gone ' +
    'when you close it: save what you want to keep.',
  standInShort: 'A stand-in for Excel, not Excel.',
  differences: 'How it differs from Excel',
  openSample: 'Open a sample',
  sampleEmpty: 'An empty workbook',
  sampleEmptyAbout: 'to begin with reading a plan',
  samplePlan: 'The plan workbook',
  samplePlanAbout: 'corrected, ready to issue',
  sampleLedger: 'One ledger',
  sampleLedgerAbout: 'of the unit that leads most tasks, waiting to be filled',
  sampleSummary: 'The summary',
  sampleSummaryAbout: 'made from the sample ledgers that came back',
  openOwn: 'Open a file of yours',
  openFile: 'Open an .xlsx file',
  wholeRound: 'Walk through a round',
  roundPlan: 'Open the empty workbook, choose the plan’s text in the pane, then “Open as the plan workbook”:',
  roundIssue: 'Under Issue, enter the period 2023; open one unit’s ledger, or save all of them as one zip.',
  roundFill: 'Type into the ledger: what is wrong is marked in the cells and in the pane. Save it when it is done.',
  roundConsolidate:
    'Back in the plan workbook, choose the returned ledgers under Consolidate (unpacked, together with your own):',
  roundFollow: 'See the red cells in the summary; under Follow up, click a line to land on its row in 明细.',
  keys:
    'Keys: arrows move, F2 changes a cell, Alt+↓ opens a list, Ctrl+Z takes back, ' +
    'Alt+Enter follows a link, Ctrl+PageDown goes to the next sheet, F6 goes to ' +
    'the pane and back.',
  start: 'Start',
  workbooks: 'Open workbooks',
  save: 'Save as .xlsx',
  close: 'Close',
  otherLanguage: '中文',
  dark: 'Dark',
  working: 'Opening…',
  failed: 'Something went wrong and nothing was done: {reason}. Reload the page and try again.',
  closeUnsaved: '“{name}” has changes that are not saved and will be gone. Close it?',
  ribbon: 'Ribbon: District Ledger',
  ribbonGroup: 'District Ledger',
  ribbonOpen: 'Ledger pane',
  ribbonCheck: 'Check now',
  ribbonConsolidate: 'Consolidate',
  pane: 'District Ledger pane',
  paneWidth: 'Width of the pane',
  sheets: 'Sheets',
  sheetNamed: 'Sheet {name}',
  rowNumbers: 'Row numbers',
  nameBox: 'Name box: type an address or a name and press Enter',
  contents: 'Formula bar',
  cellNamed: 'Cell {address}: {text}',
  openList: 'Open the list',
  choices: 'Choices',
  refusedTitle: 'Not taken',
  refused: 'This value does not match what the cell takes.',
  changeEntry: 'Change it',
  dropEntry: 'Drop it',
  enterAnyway: 'Enter it anyway',
  locked: '{address} is locked. This sheet is protected; only its unlocked cells take entries.',
  lockedWithin:
    '{address} is locked, so nothing was changed at all. This sheet is protected; only its unlocked cells take entries.',
  notTaken: '{address} was not written: the formula cannot be read, or it is more than a cell can hold.',
  nothingToUndo: 'There is nothing to take back.',
  linkOutside: 'The preview opens no links that lead out of the workbook: {address}',
};

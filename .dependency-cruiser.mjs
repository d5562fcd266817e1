const core = ['plan', 'ledger', 'returns', 'findings', 'summary', 'papers'];
const story = [...core, 'round'];
const hosts = ['excel', 'taskpane', 'cli', 'preview', 'stand-in'];

const forward = story.map((room, at) => ({
  name: 'story-runs-forward',
  comment: `A room imports only rooms to its left in the story (${story.join(' < ')}): ${room} may not look ahead.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${[...story.slice(at + 1), ...hosts].join('|')})/` },
}));

/** What each room of the ground stands on, beside itself. */
const ground = { book: [], formula: ['book'], package: ['book'], xlsx: ['book', 'package'], word: ['book', 'package'] };

const layers = Object.entries(ground).map(([room, below]) => ({
  name: 'ground-knows-no-story',
  comment:
    `workbook/${room} is about any workbook, not ours: beside itself it knows ` +
    `${below.map((each) => `workbook/${each}`).join(' and ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^src/workbook/${room}/` },
  to: { path: '^src/', pathNot: `^src/workbook/(${[room, ...below].join('|')})/` },
}));

export default {
  forbidden: [
    ...forward,
    ...layers,
    {
      name: 'core-is-pure',
      comment:
        'The rooms of the core know nothing but data: no Office.js, no xlsx library, no React, no Node. Only zod and decimal.js.',
      severity: 'error',
      from: { path: `^src/(${core.join('|')}|workbook/book)/` },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/(zod|decimal\\.js)/' },
    },
    {
      name: 'core-is-pure',
      comment:
        'Of the ground the core sees books only, and papers the plain document that they are: ' +
        'how these are read, written and calculated is for whoever wires the rooms.',
      severity: 'error',
      from: { path: `^src/(${core.join('|')})/` },
      to: { path: '^src/workbook/', pathNot: '^src/workbook/(book/|word/document\\.ts$)' },
    },
    {
      name: 'core-is-pure',
      comment: 'Only papers are documents.',
      severity: 'error',
      from: { path: `^src/(${core.filter((room) => room !== 'papers').join('|')})/` },
      to: { path: '^src/workbook/word/document\\.ts$' },
    },
    {
      name: 'rules-are-strangers',
      comment: 'A rule that needs another rule is not a rule: share a named function of findings/ instead.',
      severity: 'error',
      from: { path: '^src/findings/rules/([^/]+)\\.ts$' },
      to: { path: '^src/findings/rules/', pathNot: '^src/findings/rules/$1\\.ts$' },
    },
    {
      name: 'one-mouth-each',
      comment: 'The library that writes Word documents is spoken only in workbook/word/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbook/word/' },
      to: { path: 'node_modules/docx/' },
    },
    {
      name: 'one-mouth-each',
      comment: 'The xlsx and zip libraries are spoken only in workbook/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbook/' },
      to: { path: 'node_modules/(hucre|fflate|saxes)/' },
    },
    {
      name: 'one-mouth-each',
      comment: 'Office.js is spoken only in excel/, and answered only by stand-in/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(excel|stand-in)/' },
      to: { path: 'node_modules/@microsoft/office-js/' },
    },
    {
      name: 'one-mouth-each',
      comment: 'React is spoken only in taskpane/ and preview/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(taskpane|preview)/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/' },
    },
    {
      name: 'excel-and-files-do-not-meet',
      comment:
        'The live workbook and the file both know only workbook/book: what one learns of the other leaks its limits.',
      severity: 'error',
      from: { path: '^src/excel/' },
      to: { path: '^src/', pathNot: '^src/(excel|workbook/book)/' },
    },
    {
      name: 'pane-knows-no-host',
      comment:
        'The pane speaks to a host (taskpane/host.ts) that may be Excel or none: only the entry file of each host binds one.',
      severity: 'error',
      from: { path: '^src/taskpane/', pathNot: '^src/taskpane/on-[^/]+$' },
      to: { path: '^src/(excel|cli)/' },
    },
    {
      name: 'stand-in-is-a-stranger',
      comment: 'The stand-in for Excel knows workbooks and nothing of the add-in that it carries.',
      severity: 'error',
      from: { path: '^src/stand-in/' },
      to: { path: '^src/', pathNot: '^src/(stand-in|workbook)/' },
    },
    {
      name: 'stand-in-is-a-stranger',
      comment: 'Nothing that the add-in ships imports the stand-in for Excel, or the page that shows it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(preview|stand-in)/' },
      to: { path: '^src/(preview|stand-in)/' },
    },
    {
      name: 'protocol-is-bare',
      comment:
        'The protocol of Office.js knows paths, actions and definitions, but not which objects there are: ' +
        'it serves any API over any document.',
      severity: 'error',
      from: { path: '^src/stand-in/protocol/' },
      to: { path: '^src/', pathNot: '^src/stand-in/protocol/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-strays',
      comment: 'An import must resolve.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

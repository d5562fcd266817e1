const core = ['book', 'plan', 'ledger', 'returns', 'findings', 'summary'];
const story = [...core, 'round'];

const forward = story.map((room, at) => ({
  name: 'story-runs-forward',
  comment: `A room imports only rooms to its left in the story (${story.join(' < ')}): ${room} may not look ahead.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${[...story.slice(at + 1), 'cli', 'taskpane', 'commands', 'excel', 'preview', 'files', ...(room === 'round' ? [] : ['formula'])].join('|')})/` },
}));

export default {
  forbidden: [
    ...forward,
    {
      name: 'core-is-pure',
      comment: 'The rooms of the core know nothing but data: no Office.js, no xlsx library, no React, no Node. Only zod and decimal.js.',
      severity: 'error',
      from: { path: `^src/(${core.join('|')})/` },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/(zod|decimal\\.js)/' },
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
      comment: 'The xlsx and zip libraries are spoken only in files/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/files/' },
      to: { path: 'node_modules/(hucre|fflate|saxes)/' },
    },
    {
      name: 'one-mouth-each',
      comment: 'Office.js is spoken only in excel/ and preview/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(excel|preview)/' },
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
      comment: 'The live workbook and the file both know only book/: what one learns of the other leaks its limits.',
      severity: 'error',
      from: { path: '^src/(excel|files)/' },
      to: { path: '^src/(excel|files|plan|ledger|returns|findings|summary|round|cli|taskpane|preview|formula)/', pathNot: '^src/$1/' },
    },
    {
      name: 'preview-is-a-stranger',
      comment: 'Nothing that the add-in ships imports the stand-in for Excel.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/preview/' },
      to: { path: '^src/preview/' },
    },
    {
      name: 'formula-knows-books-only',
      comment: 'The evaluator judges the other rooms, so it may not borrow from them.',
      severity: 'error',
      from: { path: '^src/formula/' },
      to: { path: '^src/', pathNot: '^src/(formula|book)/' },
    },
    { name: 'no-circles', comment: 'Two files that need each other are one file.', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-strays', comment: 'An import must resolve.', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};

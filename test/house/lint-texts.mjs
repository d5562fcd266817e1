import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';

/** Texts, each as if it stood in a file of the project, on stdin; of each the lines that the project's lint refuses, on stdout. */
const eslint = new ESLint({
  // only what needs no types: with them each text takes a second
  ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-'),
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});
const said = [];
for (const { file, text } of JSON.parse(readFileSync(0, 'utf8'))) {
  const results = await eslint.lintText(text, { filePath: file });
  said.push(
    results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => ({ ruleId, line, message }))),
  );
}
process.stdout.write(JSON.stringify(said));

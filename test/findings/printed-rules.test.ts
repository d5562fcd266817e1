import { readFile } from 'node:fs/promises';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { ruleBook } from '../../src/findings/rule-book';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import { toPeriod } from '../../src/plan/period';
import { printRules } from '../../src/round/print-rules';

const plan = async () => fromPlanBook(readXlsx(await readFile('assets/sample-plan.xlsx')), toRuleLines());

test.each(['zh', 'en'] as const)('assets/rules.%s.md is what the rule book says (npm run rules)', async (language) => {
  expect(await readFile(`assets/rules.${language}.md`, 'utf8')).toBe(
    printRules(await plan(), toPeriod('2023'), language),
  );
});

test('every rule is printed, every sentence whole', async () => {
  const page = printRules(await plan(), toPeriod('2023'), 'zh');
  for (const { id } of Object.values(ruleBook).flat()) expect(page).toContain(`### ${id}\n`);
  expect(page).not.toMatch(/“”|\{\w+\}/);
});

import { readFile } from 'node:fs/promises';
import { readXlsx } from '../workbook/xlsx/read/read-xlsx';
import { toRuleLines } from '../findings/words/to-rule-lines';
import { fromPlanBook } from '../plan/book/from-plan-book';
import { toPeriod } from '../plan/period';
import { printRules } from '../round/print-rules';
import { outliveReaders } from './outlive-readers';
import { print } from './talk';
import { writeWhole } from './write-files';

async function writeRules(): Promise<void> {
  const plan = fromPlanBook(readXlsx(await readFile('assets/sample-plan.xlsx')), toRuleLines());
  for (const language of ['zh', 'en'] as const) {
    const page = `assets/rules.${language}.md`;
    await writeWhole(page, printRules(plan, toPeriod('2023'), language));
    print(page);
  }
}

outliveReaders();
void writeRules();

import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fingerprint } from '../../../src/workbook/book/fingerprint';
import { toSerial } from '../../../src/workbook/book/date';
import { appVersion } from '../../../src/cli/app-version';
import { writeXlsx } from '../../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../../src/findings/words/to-rule-lines';
import { calculate } from '../../../src/workbook/formula/calculate';
import { toPlanBook } from '../../../src/plan/book/to-plan-book';
import { issueLedgers } from '../../../src/round/issue-ledgers';
import { fillMany } from '../../kit/fill-many';
import { fillLedger } from '../../kit/fill-ledger';
import { seeded } from '../../kit/seeded';
import { benchPeriod, benchPlan, townNames } from './bench-plan';
import { toEntries } from './to-entries';

export interface BenchReturns {
  readonly folder: string;
  readonly plan: string;
  /** What a plain merge needs to know of the plan. */
  readonly rows: string;
  readonly count: number;
}

const seed = 20231231;

/** `count` filled returns of towns in a folder under out/, made by seed once and kept. */
export async function makeReturns(count: number): Promise<BenchReturns> {
  const plan = await benchPlan(count);
  const folder = path.join(
    'out/bench',
    `${String(count)}-${fingerprint(`${appVersion}${String(seed)}${JSON.stringify(plan)}`)}`,
  );
  const made: BenchReturns = {
    folder: path.join(folder, 'returns'),
    plan: path.join(folder, 'plan.xlsx'),
    rows: path.join(folder, 'rows.json'),
    count,
  };
  if (existsSync(folder)) return made;
  const draft = `${folder}.part`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(path.join(draft, 'returns'), { recursive: true });
  const random = seeded(seed);
  let rows: object[] = [];
  for (const { ledger, book } of issueLedgers({
    plan,
    period: benchPeriod,
    appVersion,
    language: 'zh',
    units: townNames(count),
  })) {
    const filled = fillLedger(fillMany(book, toEntries(ledger, random)), {
      cover: { filledOn: toSerial('2023-12-18'), submission: 1, person: '经办人' },
    });
    await writeFile(path.join(draft, 'returns', `${ledger.identity.unit}.xlsx`), await writeXlsx(calculate(filled)));
    rows = ledger.indicators
      .filter(({ yardstick: { measure } }) => measure === 'count' || measure === 'ratio')
      .map(({ id, yardstick }) => ({ id, parts: yardstick.measure === 'ratio', target: yardstick.target }));
  }
  await writeFile(path.join(draft, 'plan.xlsx'), await writeXlsx(toPlanBook(plan, toRuleLines())));
  await writeFile(path.join(draft, 'rows.json'), JSON.stringify(rows));
  await rename(draft, folder);
  return made;
}

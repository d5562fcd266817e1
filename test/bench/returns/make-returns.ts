import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fingerprint } from '../../../src/book/fingerprint';
import { toSerial } from '../../../src/book/date';
import { appVersion } from '../../../src/cli/app-version';
import { writeXlsx } from '../../../src/files/write-xlsx';
import { toRuleLines } from '../../../src/findings/to-rule-lines';
import { calculate } from '../../../src/formula/calculate';
import type { IndicatorRow, Ledger } from '../../../src/ledger/ledger';
import { scaleOf } from '../../../src/ledger/yardstick';
import { toPlanBook } from '../../../src/plan/to-plan-book';
import { issueLedgers } from '../../../src/round/issue-ledgers';
import { type Entries, fillMany } from '../../kit/fill-many';
import { fillLedger } from '../../kit/fill-ledger';
import { seeded } from '../../kit/seeded';
import { benchPeriod, benchPlan, townNames } from './bench-plan';

export interface BenchReturns {
  readonly folder: string;
  readonly plan: string;
  /** What a plain merge needs to know of the plan. */
  readonly rows: string;
  readonly count: number;
}

const seed = 20231231;

function toEntries({ indicators, tasks, actions }: Ledger, random: () => number): Entries {
  const figures = (row: IndicatorRow): Entries[string] => {
    const { measure, entry, target } = row.yardstick;
    if (measure === 'yesNo') return { actual: random() < 0.8 ? '是' : '否', explanation: '按计划推进，年内完成。' };
    if (measure === 'text') return { actual: '按计划推进。' };
    if (measure === 'ratio' && entry === 'parts') {
      const denominator = 100 + Math.floor(random() * 900);
      return { prior: 0.9, numerator: Math.floor(denominator * (0.85 + random() * 0.15)), denominator, explanation: '个别村校未达到，正在整改。', evidence: '年报附表' };
    }
    const actual = Math.floor((target ?? 10) * (0.7 + random() * 0.5)) / (measure === 'ratio' ? scaleOf(row.yardstick) : 1);
    return { prior: Math.floor(actual / 2), actual, explanation: '按序时进度推进，年底前完成。', evidence: '年报附表' };
  };
  return {
    ...Object.fromEntries(indicators.map((row) => [row.id, figures(row)])),
    ...Object.fromEntries(tasks.map(({ id }) => [id, { status: random() < 0.5 ? '已完成' : '推进中', progress: '工作方案已印发，任务分解到人，按季度调度，完成了本年度的阶段任务。', problems: '人手偏紧。', nextSteps: '对照清单逐项销号。', evidence: '总结及附件' }])),
    ...Object.fromEntries(actions.map(({ id }) => [id, { action: '成立专班，按月调度。', person: '分管负责人', due: toSerial('2023-09-30'), status: '已完成' }])),
  };
}

/** `count` filled returns of towns in a folder under out/, made by seed once and kept. */
export async function makeReturns(count: number): Promise<BenchReturns> {
  const plan = await benchPlan(count);
  const folder = path.join('out/bench', `${String(count)}-${fingerprint(`${appVersion}${String(seed)}${JSON.stringify(plan)}`)}`);
  const made: BenchReturns = { folder: path.join(folder, 'returns'), plan: path.join(folder, 'plan.xlsx'), rows: path.join(folder, 'rows.json'), count };
  if (existsSync(folder)) return made;
  const draft = `${folder}.part`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(path.join(draft, 'returns'), { recursive: true });
  const random = seeded(seed);
  let rows: object[] = [];
  for (const { ledger, book } of issueLedgers({ plan, period: benchPeriod, appVersion, language: 'zh', units: townNames(count) })) {
    const filled = fillLedger(fillMany(book, toEntries(ledger, random)), { cover: { filledOn: toSerial('2023-12-18'), submission: 1, person: '经办人' } });
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

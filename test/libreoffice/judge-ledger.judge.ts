/**
 * Lets LibreOffice compute filled ledgers and compares every cell that speaks a verdict with the core's. The files
 * carry no cached values, so that LibreOffice must calculate. SEED, LEDGERS and SOFFICE may be set.
 */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkLedger } from '../../src/round/check-ledger';
import { anyFullLedger } from '../kit/any-ledger';
import { anyRuleSettings } from '../kit/any-rule-settings';
import { bookOfRows } from '../kit/book-of-rows';
import { readCells } from '../kit/read-cells';
import { compareVerdicts } from '../kit/compare-verdicts';
import { letCalculate } from './let-calculate';

const seed = Number(process.env.SEED ?? 20_230_901);
const ledgers = Number(process.env.LEDGERS ?? 40);

/** Every other ledger under settings of the bureau. */
const anySettings = fc.oneof(fc.constant([]), anyRuleSettings);

test('LibreOffice computes what the core says', async () => {
  const samples = fc
    .sample(fc.tuple(anyFullLedger, anySettings), { seed, numRuns: ledgers })
    .map(([[rows, tasks], settings], at) => ({
      name: `${String(at)}.xlsx`,
      ...bookOfRows(rows, tasks, 'zh', settings),
    }));
  const { version, saved: books } = await letCalculate(samples.map(({ book }) => book));
  const results = samples.flatMap(({ name, plan }, at) => {
    const saved = books[at];
    const order = { plan, appVersion: '0.0.0' };
    return saved ? [{ name, ...compareVerdicts(checkLedger(saved, order), saved, 'zh'), saved }] : [];
  });
  const compared = results.reduce((sum, each) => sum + each.compared, 0);
  const differences = results.flatMap(({ name, differences: found }) => found.map((each) => ({ name, ...each })));
  process.stdout.write(
    `${version}, seed ${String(seed)}: ${String(ledgers)} ledgers, ${String(compared)} ` +
      `cells compared, ${String(differences.length)} differences\n`,
  );
  if (process.env.DIFFERENCES)
    writeFileSync(
      process.env.DIFFERENCES,
      JSON.stringify(
        results.flatMap(({ name, saved, differences: found }) => {
          const cells = readCells(saved);
          return found.map((each) => ({ name, ...each, cells: cells.get(each.row) }));
        }),
        null,
        1,
      ),
    );
  expect(differences).toEqual([]);
}, 600_000);

import { type Contender, measure } from '../measure';
import { makeReturns } from '../returns/make-returns';
import { toRatio, toShort, toTable } from '../table';

const count = 300;
const rounds = 3;

/** Writing the ledgers of 300 units, and all of issuing them. */
export async function benchIssuing(): Promise<string> {
  const { plan } = await makeReturns(count);
  const args = [plan, String(count)];
  const contenders: readonly Contender[] = [
    { name: 'exceljs, ready ledgers to files', script: 'issue.js', args: ['exceljs', ...args] },
    { name: '**District Ledger**, ready ledgers to files', script: 'issue.js', args: ['ours', ...args] },
    { name: '**District Ledger**, from the plan to files', script: 'issue.js', args: ['whole', ...args] },
  ];
  const measured = measure(contenders, rounds);
  if (new Set(measured.map(({ print }) => print)).size !== 1) throw new Error('The contenders wrote different ledgers');
  const first = measured[0]?.processorMilliseconds ?? NaN;
  const table = measured.map(({ name, files, processorMilliseconds, peakMegabytes }) => [
    name,
    toShort((files / processorMilliseconds) * 1000),
    toRatio(first / processorMilliseconds),
    toShort(peakMegabytes),
  ]);
  return toTable([`Issuing ${String(count)} ledgers`, 'files per second of one core', 'to exceljs', 'peak MB'], table);
}

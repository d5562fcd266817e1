import type { Book } from '../../workbook/book/book';
import { Fault } from '../../workbook/book/fault';
import { readXlsx } from '../../workbook/xlsx/read/read-xlsx';
import type { Words } from '../../workbook/book/words';
import { toOneLine } from '../../workbook/book/printable-text';
import type { Finding } from '../../findings/finding';
import type { Plan } from '../../plan/plan';
import { type CheckedLedger, checkLedgers } from '../../round/check-ledger';
import { isAside } from '../../round/is-aside';
import { tellIdentity } from '../../round/tell-identity';
import { toFault } from '../../round/to-file-fault';
import { appVersion } from '../app-version';
import type { ExitCode } from '../exit-code';
import { demandFiles, type FoundFile } from '../find-files';
import { openPlan } from '../open-plan';
import { toShown } from '../paths';
import { print, printJson, say } from '../talk';
import { toFindingJson } from '../to-json';

export interface CheckOptions {
  readonly files: readonly string[];
  readonly plan: string;
  readonly asOf?: string;
  readonly json: boolean;
}

/** What became of one file for one unit. */
interface Checked {
  readonly file: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly status: 'passed' | 'queries' | 'errors' | 'rejected';
  readonly reason: Words | null;
  readonly isAside: boolean;
  readonly isLate: boolean;
  readonly findings: readonly ReturnType<typeof toFindingJson>[];
}

function toStatus(findings: readonly Finding[]): Checked['status'] {
  if (findings.some(({ severity }) => severity === 'error')) return 'errors';
  return findings.length > 0 ? 'queries' : 'passed';
}

function toChecked({ unitReturn, findings, ledger }: CheckedLedger, file: string, asOf: string | undefined): Checked {
  const { filledOn } = unitReturn.cover.entries;
  return {
    file,
    unit: unitReturn.identity.unit,
    period: unitReturn.identity.period,
    status: toStatus(findings),
    reason: null,
    isAside: false,
    isLate: isAfter(filledOn.kind === 'date' ? filledOn.date : asOf, ledger.deadline),
    findings: findings.map((finding) => toFindingJson(finding, file)),
  };
}

/** A file that is no ledger of the plan, and why. */
function toRejected(file: string, fault: Fault, identity: ReturnType<typeof tellIdentity> | null): Checked {
  return {
    file,
    unit: identity?.unit ?? null,
    period: identity?.period ?? null,
    status: 'rejected',
    reason: fault.sentence,
    isAside: isAside(fault),
    isLate: false,
    findings: [],
  };
}

/** What became of one file; of a ledger whose unit was split, for each of those that carry on. */
async function checkFile(each: FoundFile, plan: Plan, asOf: string | undefined): Promise<readonly Checked[]> {
  const file = toShown(each.path);
  let book: Book;
  try {
    book = readXlsx(await each.read());
  } catch (fault) {
    if (fault instanceof Fault) return [toRejected(file, fault, null)];
    throw fault;
  }
  try {
    const order = { plan, appVersion, ...(asOf !== undefined && { asOf }) };
    return checkLedgers(book, order).map((checked) => toChecked(checked, file, asOf));
  } catch (thrown) {
    return [toRejected(file, toFault(thrown), tellIdentity(book, plan))];
  }
}

export async function checkCommand({ files: given, plan: planFile, asOf, json }: CheckOptions): Promise<ExitCode> {
  const plan = await openPlan(planFile);
  const found = await demandFiles(given);
  const results: Checked[] = [];
  for (const each of found) results.push(...(await checkFile(each, plan, asOf)));
  if (json) printJson({ files: results.map(toCheckedJson) });
  else results.forEach(printChecked);
  const isWrong = ({ status, isAside: aside }: Checked) => status === 'errors' || (status === 'rejected' && !aside);
  return results.some(isWrong) ? 1 : 0;
}

function isAfter(day: string | undefined, deadline: string | null): boolean {
  return day !== undefined && deadline !== null && day > deadline;
}

function toCheckedJson({ file, unit, period, status, reason, isLate, findings }: Checked) {
  return { file, unit, period, status, reason: reason?.zh ?? null, isLate, findings };
}

const statusWords: Readonly<Record<Checked['status'] | 'aside', Words>> = {
  passed: { zh: '通过', en: 'passed' },
  queries: { zh: '有待核实', en: 'queries' },
  errors: { zh: '有差错', en: 'errors' },
  rejected: { zh: '未采用', en: 'not taken' },
  aside: { zh: '非台账', en: 'not a ledger' },
};

const severityWords = { error: { zh: '差错', en: 'error' }, query: { zh: '待核实', en: 'query' } } as const;

function printChecked({ file, unit, status, reason, isAside: aside, findings }: Checked): void {
  const why = reason === null ? '' : `：${say(reason)}`;
  print(`${toOneLine(file)}  ${unit ?? ''}  ${say(statusWords[aside ? 'aside' : status])}${why}`);
  for (const { severity, sheet, cell, message } of findings)
    print(`  ${say(severityWords[severity])} ${sheet ?? ''}!${cell ?? ''} ${say(message)}`);
}

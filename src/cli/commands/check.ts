import type { Words } from '../../workbook/book/words';
import { toOneLine } from '../../workbook/book/printable-text';
import { checkLedger } from '../../round/check-ledger';
import { isAside } from '../../round/received-file';
import { tellIdentity } from '../../round/tell-identity';
import { toFault } from '../../round/to-file-fault';
import { appVersion } from '../app-version';
import type { ExitCode } from '../exit-code';
import { demandFiles } from '../find-files';
import { openPlan } from '../open-plan';
import { toShown } from '../paths';
import { receive } from '../read-files';
import { print, printJson, say } from '../talk';
import { toFindingJson } from '../to-json';

export interface CheckOptions {
  readonly files: readonly string[];
  readonly plan: string;
  readonly asOf?: string;
  readonly json: boolean;
}

export async function checkCommand({ files: given, plan: planFile, asOf, json }: CheckOptions): Promise<ExitCode> {
  const plan = await openPlan(planFile);
  const found = await demandFiles(given);
  const results: {
    file: string;
    unit: string | null;
    period: string | null;
    status: string;
    reason: Words | null;
    isAside: boolean;
    isLate: boolean;
    findings: ReturnType<typeof toFindingJson>[];
  }[] = [];
  for (const each of found) {
    const file = toShown(each.path);
    const received = await receive(each);
    const identity = 'fault' in received ? null : tellIdentity(received.book, plan);
    try {
      if ('fault' in received) throw received.fault;
      const { unitReturn, findings, ledger } = checkLedger(received.book, {
        plan,
        appVersion,
        ...(asOf !== undefined && { asOf }),
      });
      const { filledOn } = unitReturn.cover.entries;
      const worst = findings.some(({ severity }) => severity === 'error')
        ? 'errors'
        : findings.length > 0
          ? 'queries'
          : 'passed';
      results.push({
        file,
        unit: unitReturn.identity.unit,
        period: unitReturn.identity.period,
        status: worst,
        reason: null,
        isAside: false,
        isLate: isAfter(filledOn.kind === 'date' ? filledOn.date : asOf, ledger.deadline),
        findings: findings.map((finding) => toFindingJson(finding, file)),
      });
    } catch (thrown) {
      const fault = toFault(thrown);
      results.push({
        file,
        unit: identity?.unit ?? null,
        period: identity?.period ?? null,
        status: 'rejected',
        reason: fault.sentence,
        isAside: isAside(fault),
        isLate: false,
        findings: [],
      });
    }
  }
  if (json)
    printJson({
      files: results.map(({ file, unit, period, status, reason, isLate, findings }) => ({
        file,
        unit,
        period,
        status,
        reason: reason?.zh ?? null,
        isLate,
        findings,
      })),
    });
  else {
    for (const { file, unit, status, reason, isAside: aside, findings } of results) {
      print(
        `${toOneLine(file)}  ${unit ?? ''}  ${statusWords(aside ? 'aside' : status)}${reason === null ? '' : `：${say(reason)}`}`,
      );
      for (const { severity, sheet, cell, message } of findings) {
        print(
          `  ${severity === 'error' ? say({ zh: '差错', en: 'error' }) : say({ zh: '待核实', en: 'query' })} ` +
            `${sheet ?? ''}!${cell ?? ''} ${say(message)}`,
        );
      }
    }
  }
  return results.some(({ status, isAside: aside }) => status === 'errors' || (status === 'rejected' && !aside)) ? 1 : 0;
}

function isAfter(day: string | undefined, deadline: string | null): boolean {
  return day !== undefined && deadline !== null && day > deadline;
}

function statusWords(status: string): string {
  const words: Readonly<Record<string, { zh: string; en: string }>> = {
    passed: { zh: '通过', en: 'passed' },
    queries: { zh: '有待核实', en: 'queries' },
    errors: { zh: '有差错', en: 'errors' },
    rejected: { zh: '未采用', en: 'not taken' },
    aside: { zh: '非台账', en: 'not a ledger' },
  };
  return say(words[status] ?? { zh: status, en: status });
}

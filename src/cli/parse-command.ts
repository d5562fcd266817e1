import { parseArgs } from 'node:util';
import { toSerial } from '../workbook/book/date';
import { Fault } from '../workbook/book/fault';
import { checkCommand } from './commands/check';
import { consolidateCommand } from './commands/consolidate';
import { issueCommand } from './commands/issue';
import { readPlanCommand } from './commands/read-plan';
import type { ExitCode } from './exit-code';

export const usage = `区级台账 District Ledger

  read-plan FILE [--out plan.xlsx|plan.json] [--json]
      读方案（.txt .docx .xlsx .json），写成方案工作簿     read a plan into a plan workbook
  issue PLAN --period 2023 --out DIR [--unit NAME]… [--previous summary.xlsx] [--json]
      按方案下发各单位台账                                  issue one ledger for each unit
  check FILE|DIR… --plan PLAN [--as-of DATE] [--json]
      校验填好的台账                                        check filled ledgers
  consolidate FILE|DIR… --plan PLAN --period 2023 --out summary.xlsx
              [--previous summary.xlsx] [--deadline DATE] [--as-of DATE]
              [--use FILE]… [--send-back DIR]
              [--rows rows.csv] [--cache DIR] [--workers N] [--json]
      汇总各单位台账；--send-back 另写各单位的退回单和催报   consolidate returned ledgers; --send-back also writes
                                                            what goes back to each unit, and reminders
      --rows 另写全部明细（有它可不要 --out）；--cache      --rows writes every entry (--out may be left out);
      记住读过的文件，下次只读新的；--workers 几个同时读    --cache reads only new files next time; --workers: at once

  PLAN: 方案工作簿、plan.json、.txt、.docx     DATE: 2023-12-31
  退出码 exit code: 0 完成 done · 1 台账有差错 errors in returns · 2 没有执行 could not run
`;

function refuse(zh: string, en: string): never {
  throw new Fault('usage', { zh: `${zh}\n\n${usage}`, en: `${en}\n\n${usage}` });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        period: { type: 'string' },
        unit: { type: 'string', multiple: true, default: [] },
        previous: { type: 'string' },
        plan: { type: 'string' },
        'as-of': { type: 'string' },
        deadline: { type: 'string' },
        use: { type: 'string', multiple: true, default: [] },
        'send-back': { type: 'string' },
        rows: { type: 'string' },
        cache: { type: 'string' },
        workers: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (cause) {
    const { code, message } = cause as Error & { readonly code?: string };
    const option = /'(-[^' ]+)/.exec(message)?.[1] ?? '';
    return refuse(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `没有 ${option} 这个选项。`
        : `选项 ${option} 的写法不对：有值的写成 ${option} 值，没有值的单写。`,
      message,
    );
  }
}

function toWorkers(text: string): number {
  const workers = Number(text);
  if (Number.isInteger(workers) && workers >= 0 && workers <= 64) return workers;
  return refuse(
    `--workers 应是 0 到 64 的整数，不能是“${text}”。`,
    `--workers is a whole number from 0 to 64, not “${text}”.`,
  );
}

type Option = keyof ReturnType<typeof parse>['values'];

const allowed: Readonly<Record<string, readonly Option[]>> = {
  'read-plan': ['out', 'json'],
  issue: ['period', 'out', 'unit', 'previous', 'json'],
  check: ['plan', 'as-of', 'json'],
  consolidate: [
    'plan',
    'period',
    'out',
    'previous',
    'deadline',
    'as-of',
    'use',
    'send-back',
    'rows',
    'cache',
    'workers',
    'json',
  ],
};

/** Runs one command line (without `node` and the script). Throws a Fault, `usage` where the line is wrong. */
export async function runCommand(args: readonly string[]): Promise<ExitCode | 'help'> {
  const { values, positionals } = parse(args);
  const [command, ...files] = positionals;
  if (values.help || (command === undefined && args.length === 0)) return 'help';
  const options = command === undefined ? undefined : allowed[command];
  if (!options) return refuse(`没有“${String(command)}”这个命令。`, `There is no command “${String(command)}”.`);
  for (const [name, value] of Object.entries(values)) {
    const isSet = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
    if (isSet && !options.includes(name as Option))
      refuse(`${String(command)} 没有 --${name} 这个选项。`, `${String(command)} has no option --${name}.`);
  }
  const need = (name: 'plan' | 'period' | 'out'): string =>
    values[name] ?? refuse(`${String(command)} 缺少 --${name}。`, `${String(command)} needs --${name}.`);
  const date = (name: 'deadline' | 'as-of') => {
    const text = values[name];
    if (text !== undefined) toSerial(text);
    return text;
  };
  const single = (what: { zh: string; en: string }): string => {
    if (files.length > 1)
      refuse(
        `${String(command)} 只要一个${what.zh}，多出了：${files.slice(1).join(' ')}`,
        `${String(command)} takes one ${what.en}; these are too many: ${files.slice(1).join(' ')}`,
      );
    return files[0] ?? refuse(`${String(command)} 缺少${what.zh}。`, `${String(command)} needs a ${what.en}.`);
  };
  const { json } = values;
  const [asOf, deadline] = [date('as-of'), date('deadline')];
  switch (command) {
    case 'read-plan':
      return readPlanCommand({
        file: single({ zh: '方案文件', en: 'plan file' }),
        json,
        ...(values.out !== undefined && { out: values.out }),
      });
    case 'issue':
      return issueCommand({
        plan: single({ zh: '方案文件', en: 'plan file' }),
        period: need('period'),
        out: need('out'),
        units: values.unit,
        json,
        ...(values.previous !== undefined && { previous: values.previous }),
      });
    default:
      if (files.length === 0)
        refuse(`${String(command)} 缺少台账文件或文件夹。`, `${String(command)} needs ledger files or folders.`);
      if (command === 'check')
        return checkCommand({ files, plan: need('plan'), json, ...(asOf !== undefined && { asOf }) });
      return consolidateCommand({
        files,
        plan: need('plan'),
        period: need('period'),
        ...(values.rows === undefined || values.out !== undefined || values['send-back'] !== undefined
          ? { out: need('out') }
          : {}),
        use: values.use,
        json,
        ...(asOf !== undefined && { asOf }),
        ...(deadline !== undefined && { deadline }),
        ...(values['send-back'] !== undefined && { sendBack: values['send-back'] }),
        ...(values.previous !== undefined && { previous: values.previous }),
        ...(values.rows !== undefined && { rows: values.rows }),
        ...(values.cache !== undefined && { cache: values.cache }),
        ...(values.workers !== undefined && { workers: toWorkers(values.workers) }),
      });
  }
}

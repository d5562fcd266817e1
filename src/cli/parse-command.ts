import { checkCommand } from './commands/check';
import { consolidateCommand } from './commands/consolidate';
import { issueCommand } from './commands/issue';
import { papersCommand } from './commands/papers';
import { reviseCommand } from './commands/revise';
import { readPlanCommand } from './commands/read-plan';
import { CommandLine, type Option, refuse } from './command-line';
import type { ExitCode } from './exit-code';

interface Command {
  readonly options: readonly Option[];
  readonly run: (line: CommandLine) => Promise<ExitCode>;
}

const planFile = { zh: '方案文件', en: 'plan file' };
const summaryFile = { zh: '汇总表', en: 'summary' };

function toWorkers(text: string): number {
  const workers = Number(text);
  if (Number.isInteger(workers) && workers >= 0 && workers <= 64) return workers;
  return refuse(
    `--workers 应是 0 到 64 的整数，不能是“${text}”。`,
    `--workers is a whole number from 0 to 64, not “${text}”.`,
  );
}

/** Ledgers, and folders of them. */
function toLedgerFiles(line: CommandLine): readonly string[] {
  if (line.files.length === 0) line.refuse('缺少台账文件或文件夹。', 'needs ledger files or folders.');
  return line.files;
}

function toAsOf({ values }: CommandLine): { readonly asOf?: string } {
  return values['as-of'] === undefined ? {} : { asOf: values['as-of'] };
}

/** A summary is written unless only the rows are asked for. */
function toOut(line: CommandLine): { readonly out?: string } {
  const { rows, out, evidence, 'send-back': sendBack } = line.values;
  const needsSummary = rows === undefined || evidence !== undefined || sendBack !== undefined;
  return needsSummary || out !== undefined ? { out: line.need('out') } : {};
}

const readPlan: Command = {
  options: ['out', 'json'],
  run: (line) => readPlanCommand({ file: line.single(planFile), json: line.values.json, ...line.pick('out') }),
};

const revise: Command = {
  options: ['date', 'from', 'number', 'reason', 'out', 'json'],
  run: (line) => {
    const [former, file] = line.pair(planFile);
    return reviseCommand({
      former,
      file,
      json: line.values.json,
      ...line.pick('date', 'from', 'number', 'reason', 'out'),
    });
  },
};

const issue: Command = {
  options: ['period', 'out', 'unit', 'previous', 'from', 'json'],
  run: (line) =>
    issueCommand({
      plan: line.single(planFile),
      period: line.need('period'),
      out: line.need('out'),
      units: line.values.unit,
      json: line.values.json,
      ...line.pick('previous', 'from'),
    }),
};

const check: Command = {
  options: ['plan', 'as-of', 'json'],
  run: (line) =>
    checkCommand({
      files: toLedgerFiles(line),
      plan: line.need('plan'),
      json: line.values.json,
      ...toAsOf(line),
    }),
};

const consolidate: Command = {
  options: [
    'plan',
    'period',
    'out',
    'previous',
    'deadline',
    'as-of',
    'use',
    'send-back',
    'evidence',
    'rows',
    'cache',
    'workers',
    'json',
  ],
  run: (line) => {
    const { use, json, workers, 'send-back': sendBack } = line.values;
    return consolidateCommand({
      files: toLedgerFiles(line),
      plan: line.need('plan'),
      period: line.need('period'),
      ...toOut(line),
      use,
      json,
      ...toAsOf(line),
      ...line.pick('deadline', 'previous', 'evidence', 'rows', 'cache'),
      ...(sendBack !== undefined && { sendBack }),
      ...(workers !== undefined && { workers: toWorkers(workers) }),
    });
  },
};

const papers: Command = {
  options: ['kind', 'unit', 'out', 'json'],
  run: (line) =>
    papersCommand({
      summary: line.single(summaryFile),
      kind: line.need('kind'),
      units: line.values.unit,
      out: line.need('out'),
      json: line.values.json,
    }),
};

const commands: ReadonlyMap<string, Command> = new Map([
  ['read-plan', readPlan],
  ['revise', revise],
  ['issue', issue],
  ['check', check],
  ['consolidate', consolidate],
  ['papers', papers],
]);

/** Runs one command line (without `node` and the script). Throws a Fault, `usage` where the line is wrong. */
export async function runCommand(args: readonly string[]): Promise<ExitCode | 'help'> {
  const line = new CommandLine(args);
  if (line.values.help || (line.command === undefined && args.length === 0)) return 'help';
  const command = line.command === undefined ? undefined : commands.get(line.command);
  if (!command)
    return refuse(`没有“${String(line.command)}”这个命令。`, `There is no command “${String(line.command)}”.`);
  const foreign = line.given.find((name) => !command.options.includes(name));
  if (foreign !== undefined) line.refuse(`没有 --${foreign} 这个选项。`, `has no option --${foreign}.`);
  line.checkDates();
  return command.run(line);
}

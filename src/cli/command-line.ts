import { parseArgs } from 'node:util';
import { toSerial } from '../workbook/book/date';
import { Fault } from '../workbook/book/fault';
import type { Words } from '../workbook/book/words';

export const usage = `区级台账 District Ledger

  read-plan FILE [--out plan.xlsx|plan.json] [--json]
      读方案（.txt .docx .xlsx .json），写成方案工作簿     read a plan into a plan workbook
  revise OLD NEW [--from 2023H2] [--number 文号] [--reason TEXT] [--date DATE]
         [--out plan.xlsx|plan.json] [--json]
      比较新旧方案工作簿，列出修订；--out 写成带修订的方案  compare two plans; --out writes NEW with its revisions
  issue PLAN --period 2023 --out DIR [--unit NAME]… [--previous summary.xlsx]
        [--from DIR] [--json]
      按方案下发各单位台账；--from 带上已经填的            issue one ledger for each unit; --from fills in what
                                                            was filled in ledgers issued before
  check FILE|DIR… --plan PLAN [--as-of DATE] [--json]
      校验填好的台账                                        check filled ledgers
  consolidate FILE|DIR… --plan PLAN --period 2023 --out summary.xlsx
              [--previous summary.xlsx] [--deadline DATE] [--as-of DATE]
              [--use FILE]… [--send-back DIR] [--evidence DIR]
              [--rows rows.csv] [--cache DIR] [--workers N] [--json]
      汇总各单位台账；--send-back 另写各单位的退回单和催报   consolidate returned ledgers; --send-back also writes
                                                            what goes back to each unit, and reminders
      --rows 另写全部明细（有它可不要 --out）；--cache      --rows writes every entry (--out may be left out);
      记住读过的文件，下次只读新的；--workers 几个同时读    --cache reads only new files next time; --workers: at once
      --evidence 按文件名核对台账写明的佐证材料：齐、缺、   --evidence holds the files that ledgers name as
      无人写到                                              evidence against those in DIR, by their names
  papers SUMMARY --kind 督办单|通报|自查报告|验收申请 --out DIR [--unit NAME]… [--json]
      从汇总表出公文初稿（.docx），（待填）的地方由人补；   draft official papers in Word from a summary, blanks
      督办单一个单位一份                                    marked （待填）; 督办单 for each unit, or --unit

  PLAN: 方案工作簿、plan.json、.txt、.docx     DATE: 2023-12-31
  退出码 exit code: 0 完成 done · 1 台账有差错 errors in returns · 2 没有执行 could not run
`;

export function refuse(zh: string, en: string): never {
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
        kind: { type: 'string' },
        from: { type: 'string' },
        date: { type: 'string' },
        number: { type: 'string' },
        reason: { type: 'string' },
        'as-of': { type: 'string' },
        deadline: { type: 'string' },
        use: { type: 'string', multiple: true, default: [] },
        'send-back': { type: 'string' },
        evidence: { type: 'string' },
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

export type Values = ReturnType<typeof parse>['values'];
export type Option = keyof Values;

/** Options that take one value. */
type Single = Exclude<{ [Name in Option]: Values[Name] extends string | undefined ? Name : never }[Option], undefined>;

/** What stands on one command line. What is missing or wrong is refused with a Fault `usage`. */
export class CommandLine {
  readonly values: Values;
  readonly command: string | undefined;
  readonly files: readonly string[];

  constructor(args: readonly string[]) {
    const { values, positionals } = parse(args);
    const [command, ...files] = positionals;
    this.values = values;
    this.command = command;
    this.files = files;
  }

  /** The options that were given. */
  get given(): Option[] {
    return (Object.keys(this.values) as Option[]).filter((name) => {
      const value = this.values[name];
      return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
    });
  }

  need(name: 'plan' | 'period' | 'out' | 'kind'): string {
    return this.values[name] ?? this.refuse(`缺少 --${name}。`, `needs --${name}.`);
  }

  /** Those of the options that were given, by their names. */
  pick<Name extends Single>(...names: readonly Name[]): { readonly [Key in Name]?: string } {
    const found: { [Key in Name]?: string } = {};
    for (const name of names) {
      const value = this.values[name];
      if (value !== undefined) found[name] = value;
    }
    return found;
  }

  /** Given in the form of a date, or not at all. */
  checkDates(): void {
    for (const text of [this.values['as-of'], this.values.deadline, this.values.date])
      if (text !== undefined) toSerial(text);
  }

  /** The only file. */
  single(what: Words): string {
    const further = this.files.slice(1).join(' ');
    if (this.files.length > 1)
      this.refuse(`只要一个${what.zh}，多出了：${further}`, `takes one ${what.en}; these are too many: ${further}`);
    return this.files[0] ?? this.refuse(`缺少${what.zh}。`, `needs a ${what.en}.`);
  }

  /** The two files, in their order. */
  pair(what: Words): readonly [string, string] {
    const [first, second, ...further] = this.files;
    if (further.length > 0)
      this.refuse(
        `只要两个${what.zh}，多出了：${further.join(' ')}`,
        `takes two ${what.en}s; these are too many: ${further.join(' ')}`,
      );
    if (first === undefined || second === undefined)
      this.refuse(`要两个${what.zh}：先旧后新。`, `needs two ${what.en}s, the former one first.`);
    return [first, second];
  }

  /** Refuses the line with what is wrong about its command. */
  refuse(zh: string, en: string): never {
    return refuse(`${String(this.command)} ${zh}`, `${String(this.command)} ${en}`);
  }
}

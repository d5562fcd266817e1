import { Fault } from '../../workbook/book/fault';
import { writeXlsx } from '../../workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../findings/words/to-rule-lines';
import { groupQuestions } from '../../plan/group-questions';
import { isOpen } from '../../plan/is-open';
import { listPlanQuestions } from '../../plan/list-plan-questions';
import { toPlanJson } from '../../plan/plan-json';
import { toPlanBook } from '../../plan/book/to-plan-book';
import type { ExitCode } from '../exit-code';
import { openDraft } from '../open-plan';
import { toAbsolute } from '../paths';
import { print, printJson, say, talk } from '../talk';
import { writeWhole } from '../write-files';

/** Ids that a line names. */
const mostNamed = 6;

export interface ReadPlanOptions {
  readonly file: string;
  readonly out?: string;
  readonly json: boolean;
}

export async function readPlanCommand({ file, out, json }: ReadPlanOptions): Promise<ExitCode> {
  const read = await openDraft(file);
  const draft = { ...read, questions: read.questions.length > 0 ? read.questions : listPlanQuestions(read.plan) };
  const { plan, unused, questions } = draft;
  const open = questions.filter(isOpen);
  if (out !== undefined) {
    const target = toAbsolute(out);
    if (out.toLowerCase().endsWith('.json'))
      await writeWhole(target, `${JSON.stringify(toPlanJson(draft), null, 2)}\n`);
    else if (out.toLowerCase().endsWith('.xlsx'))
      await writeWhole(target, await writeXlsx(toPlanBook(plan, toRuleLines(), draft)));
    else
      throw new Fault('badOut', {
        zh: `--out 只能写 .xlsx 或 .json，不能写“${out}”。`,
        en: `--out takes .xlsx or .json, not “${out}”.`,
      });
    talk({ zh: `已写入 ${out}`, en: `Wrote ${out}` });
  }
  if (json) {
    printJson(toPlanJson(draft));
    return 0;
  }
  print(`${plan.title}（${plan.start} 至 ${plan.end}）`);
  print(
    say({
      zh:
        `任务 ${String(plan.tasks.length)} 项，指标 ${String(plan.indicators.length)} ` +
        `个，节点 ${String(plan.nodes.length)} 个，单位 ${String(plan.units.length)} 个；未采用的语句 ${String(unused.length)} 处，待答 ` +
        `${String(open.length)} 处。`,
      en:
        `${String(plan.tasks.length)} tasks, ${String(plan.indicators.length)} indicators, ` +
        `${String(plan.nodes.length)} nodes, ${String(plan.units.length)} units; ${String(unused.length)} passages unused, ` +
        `${String(open.length)} open questions.`,
    }),
  );
  for (const { title, questions: own } of groupQuestions(open)) {
    const names = own.map(({ about }) => (about === 'plan' ? '' : about)).filter(Boolean);
    const few =
      names.length > mostNamed
        ? { zh: `：${names.slice(0, mostNamed).join('、')} 等`, en: `: ${names.slice(0, mostNamed).join(', ')} …` }
        : { zh: names.length > 0 ? `：${names.join('、')}` : '', en: names.length > 0 ? `: ${names.join(', ')}` : '' };
    print(
      say({
        zh: `  ? ${title.zh} ${String(own.length)} 处${few.zh}`,
        en: `  ? ${title.en}, ${String(own.length)}${few.en}`,
      }),
    );
  }
  if (out !== undefined && questions.length > 0)
    print(
      say({
        zh: '要确认的逐条写在“待确认”表里，未采用的语句在后面。',
        en: 'Questions and unused passages are on the sheet 待确认.',
      }),
    );
  return 0;
}

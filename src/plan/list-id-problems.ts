import { looksLikeTask } from './looks-like-task';
import type { Words } from '../workbook/book/words';
import type { Plan } from './plan';

/** Line breaks, tabs, control characters, and what nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function listPlanIdProblems(id: string): Words[] {
  return [
    ...(/[/\\／＼]/.test(id)
      ? [
          {
            zh: `方案：方案编号“${id}”里有“/”或“\\”，同台账编号里的单位、报告期分不开，请改用“-”。`,
            en: `The plan’s id “${id}” holds / or \\, which part it from the unit and the period in a ledger’s number; use - instead.`,
          },
        ]
      : []),
    ...(unseen.test(id)
      ? [
          {
            zh: '方案：方案编号里有换行或看不见的字符，请重新输入。',
            en: 'The plan’s id holds a line break or a character that nobody sees; type it again.',
          },
        ]
      : []),
  ];
}

/** What in the names of things would keep a ledger from being recognised when it comes back. */
export function listIdProblems({
  id,
  indicators,
  nodes,
  units,
}: Pick<Plan, 'id' | 'indicators' | 'nodes' | 'units'>): Words[] {
  const rows = indicators.flatMap((each) => [each.id, ...each.parts.map((part) => part.id)]);
  const taken = new Set(rows);
  const names = units.flatMap(({ name, aliases, members }) => [name, ...aliases, ...members]);
  return [
    ...listPlanIdProblems(id),
    ...rows
      .filter((row) => /[\s@#|]/.test(row) || unseen.test(row))
      .map((row) => ({
        zh: `指标：编号“${row}”里不能有空格、换行、“@”“#”“|”和看不见的字符。`,
        en: `An indicator’s number holds no blank, line break, @, #, | or unseen character: “${row}”.`,
      })),
    ...nodes
      .filter((node) => /[\s@#|]/.test(node.id) || unseen.test(node.id))
      .map((node) => ({
        zh: `节点：编号“${node.id}”里不能有空格、换行、“@”“#”“|”和看不见的字符。`,
        en: `A node’s number holds no blank, line break, @, #, | or unseen character: “${node.id}”.`,
      })),
    ...nodes
      .filter((node) => looksLikeTask(node.id) || taken.has(node.id))
      .map((node) => ({
        zh: `节点：编号“${node.id}”像任务或指标的编号，台账里会分不开，请改成 N-1 这样的编号。`,
        en:
          `The node’s number “${node.id}” looks like a task’s or an indicator’s, and a ledger ` +
          'could not tell them apart; use one like N-1.',
      })),
    ...names
      .filter((name) => unseen.test(name))
      .map((name) => ({
        zh: `单位：“${name}”里有换行或看不见的字符，请重新输入。`,
        en: `The unit name “${name}” holds a line break or a character that nobody sees; type it again.`,
      })),
  ];
}

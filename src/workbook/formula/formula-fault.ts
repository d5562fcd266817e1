import { Fault } from '../book/fault';
import type { Words } from '../book/words';
import type { Obstacle } from './parse-formula';

/** Of a formula whose text we cannot evaluate; `where` begins a sentence. */
export function unreadableFault(obstacle: Obstacle, formula: string, where: Words): Fault {
  const shown = formula.length > 80 ? `${formula.slice(0, 80)}…` : formula;
  switch (obstacle.kind) {
    case 'function':
      return new Fault('function-unknown', {
        zh: `${where.zh}的公式用了不支持的函数 ${obstacle.name}：${shown}。请改用支持的函数。`,
        en: `${where.en} uses the function ${obstacle.name}, which is not supported: ${shown}. Use a supported function instead.`,
      });
    case 'arguments':
      return new Fault('function-arguments', {
        zh: `${where.zh}的公式给函数 ${obstacle.name} 的参数个数不对：${shown}。请补全或删去多余的参数。`,
        en: `${where.en} gives the function ${obstacle.name} too few or too many arguments: ${shown}. Add or remove arguments.`,
      });
    case 'construct':
      return new Fault('formula-not-supported', {
        zh: `${where.zh}的公式用了不支持的写法 ${obstacle.detail}：${shown}。请改写公式。`,
        en: `${where.en} uses ${obstacle.detail}, which is not supported in a formula: ${shown}. Write the formula another way.`,
      });
    case 'depth':
      return new Fault('formula-too-deep', {
        zh: `${where.zh}的公式套得太深，算不出来：${shown}。请把它拆到几个单元格里。`,
        en: `${where.en} holds a formula that is nested too deeply to be calculated: ${shown}. Split it over several cells.`,
      });
    case 'syntax':
      return new Fault(
        'formula-not-readable',
        {
          zh: `${where.zh}的公式写法有误，无法读取：${shown}。请检查括号、引号和引用。`,
          en: `${where.en} holds a formula that cannot be read: ${shown}. Check its brackets, quotes and references.`,
        },
        { cause: obstacle.cause },
      );
  }
}

/** Of cells that need one another; in order, each needing the next and the last the first. */
export function circularFault(cells: readonly string[]): Fault {
  const [first = ''] = cells;
  const around = cells.length > 6 ? [...cells.slice(0, 5), '…', cells.at(-1) ?? '', first] : [...cells, first];
  return new Fault('formula-circular', {
    zh: `单元格 ${first} 的公式绕了一圈又引用到自身，算不出结果：${around.join(' → ')}。请修改其中一个公式。`,
    en: `The formula in cell ${first} depends on its own result: ${around.join(' → ')}. Change one of these formulas.`,
  });
}

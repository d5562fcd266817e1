import type { Question } from './draft';
import type { PlanNode } from './plan';

/** Asks for the day of a node that the text does not say. */
export function askForDate({ id, name, due, cadence }: PlanNode): Question {
  return cadence === 'byEnd'
    ? {
        kind: 'nodeWithoutDate',
        about: id,
        zh: `节点${id}“${name}”没有写明日期，暂记为${due}，请在“节点”表里填时间。`,
        en: `Node ${id} "${name}" has no plain date; ${due} stands in. Enter the day on the sheet 节点.`,
      }
    : {
        kind: 'nodeWithoutDate',
        about: id,
        zh: `节点${id}“${name}”没有写每期哪一天办，暂按各期期末，最后一次${due}；如有规定，请在“节点”表里改。`,
        en: `Node ${id} "${name}" names no day of its period; the period's end stands in, ${due} the last time. Change it on the sheet 节点.`,
      };
}

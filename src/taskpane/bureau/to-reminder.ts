import { toChineseDate } from '../../book/date';
import type { UnitFollowUp } from './read-follow-up';

function toDay(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? toChineseDate(day) : day;
}

/** What to send to a unit, in Chinese as the units read it; what is settled is left out. */
export function toReminder({ unit, lines }: UnitFollowUp, period: string): string {
  const open = lines.filter(({ isSettled }) => !isSettled);
  if (open.every(({ kind }) => kind === 'outstanding')) {
    return `${unit}：\n贵单位 ${period} 的工作任务台账尚未报送，请尽快填报并交回。`;
  }
  const items = open.map(({ about, reason, remedyBy }, at) => {
    const until = remedyBy === '' ? '' : `请于${toDay(remedyBy)}前完成整改。`;
    return `${String(at + 1)}. ${about === '' ? '' : `${about} `}${reason.replace(/[。；]$/, '')}。${until}`;
  });
  return `${unit}：\n${period} 报告期汇总后，贵单位有 ${String(open.length)} 项需要办理：\n${items.join('\n')}\n请逐项核实办理，并反馈情况。`;
}

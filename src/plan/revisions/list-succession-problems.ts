import type { Words } from '../../workbook/book/words';
import type { Plan, Unit } from '../plan';
import { findUnit } from '../reporting';

/** Whether following successors comes back to the unit. */
function comesBack(units: Plan['units'], start: Unit): boolean {
  const seen = new Set<Unit>();
  const waiting = [start];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    if (seen.has(unit)) continue;
    seen.add(unit);
    const heirs = (unit.successors ?? []).flatMap((name) => findUnit({ units }, name) ?? []);
    if (heirs.includes(start)) return true;
    waiting.push(...heirs);
  }
  return false;
}

function listOf(units: Plan['units'], unit: Unit): Words[] {
  const { name, from, to, successors = [] } = unit;
  const unknown = successors.filter((each) => !findUnit({ units }, each));
  return [
    ...unknown.map((each) => ({
      zh: `单位：承接“${name}”的“${each}”不在“单位”表里。`,
      en: `${each}, who carries on for ${name}, is not on the sheet 单位.`,
    })),
    ...(successors.length > 0 && to === undefined
      ? [
          {
            zh: `单位：“${name}”有承接的单位，没有停用日期。请填“停用”。`,
            en: `${name} has a successor and no last day; give it under 停用.`,
          },
        ]
      : []),
    ...(from !== undefined && to !== undefined && to < from
      ? [
          {
            zh: `单位：“${name}”停用（${to}）早于起用（${from}）。`,
            en: `${name} ends (${to}) before it begins (${from}).`,
          },
        ]
      : []),
    ...(comesBack(units, unit)
      ? [
          {
            zh: `单位：“${name}”由谁承接绕成了一圈。`,
            en: `Those who carry on for ${name} come back to it.`,
          },
        ]
      : []),
  ];
}

/** What contradicts itself in who came after whom. */
export function listSuccessionProblems(units: Plan['units']): Words[] {
  return units.flatMap((unit) => listOf(units, unit));
}

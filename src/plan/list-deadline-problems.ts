import type { Words } from '../workbook/book/words';
import type { Plan } from './plan';
import { findUnit } from './reporting';

function listUnknown({ units, deadlines }: Plan): Words[] {
  const members = new Set(units.flatMap((unit) => unit.members));
  return deadlines.flatMap((line) =>
    (line.units ?? [])
      .filter((name) => !findUnit({ units }, name) && !members.has(name))
      .map((name) => ({
        zh: `方案：${line.period} 报送截止里的“${name}”不在“单位”表里。`,
        en: `方案, the deadline of ${line.period}: ${name} is not on the sheet 单位.`,
      })),
  );
}

function listTwice({ deadlines }: Plan): Words[] {
  const days = new Map<string, Words & { readonly dates: Set<string> }>();
  for (const { period, date, units = [null] } of deadlines)
    for (const unit of units) {
      const key = JSON.stringify([period, unit]);
      const zh = unit === null ? period : `“${unit}”${period}`;
      const en = unit === null ? period : `${unit} in ${period}`;
      const known = days.get(key) ?? { zh, en, dates: new Set() };
      days.set(key, known);
      known.dates.add(date);
    }
  return [...days.values()]
    .filter(({ dates }) => dates.size > 1)
    .map(({ zh, en, dates }) => ({
      zh: `方案：${zh} 的报送截止有几个：${[...dates].join('、')}。请只留一个。`,
      en: `方案: there are several deadlines for ${en}: ${[...dates].join(', ')}. Keep one.`,
    }));
}

/** What contradicts itself in whose ledgers are due when. */
export function listDeadlineProblems(plan: Plan): Words[] {
  return [...listUnknown(plan), ...listTwice(plan)];
}

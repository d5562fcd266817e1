import type { Words } from '../../workbook/book/words';
import type { IndicatorRow } from '../../ledger/ledger';
import { type Period, previousPeriod, toPeriod } from '../../plan/period';
import type { Cadence, Indicator, Plan } from '../../plan/plan';
import { joinSome } from '../join-some';
import type { SeriesLine } from './series';

const cadenceNames: Readonly<Record<Cadence, Words>> = {
  byEnd: { zh: '到期末的指标', en: 'indicators due by the end' },
  yearly: { zh: '每年的指标', en: 'yearly indicators' },
  schoolYear: { zh: '每学年的指标', en: 'indicators of a school year' },
  termly: { zh: '每学期的指标', en: 'indicators of a term' },
  quarterly: { zh: '每季度的指标', en: 'quarterly indicators' },
  monthly: { zh: '每月的指标', en: 'monthly indicators' },
};

interface Seeker {
  readonly indicator: Indicator;
  readonly row: IndicatorRow;
}

/** Instances that nobody has figures of, and the older one that stands in: null where none does. */
interface Gap {
  readonly cadence: Cadence;
  readonly missing: string;
  readonly used: string | null;
}

/** `2024`, or `2024Q1—2024Q3`: the periods of the expected one's kind after the last one that is known. */
function toMissing(expected: Period, lastEnd: string): string {
  let first = expected;
  for (let before = previousPeriod(first); before.start > lastEnd; before = previousPeriod(first)) first = before;
  return first.id === expected.id ? expected.id : `${first.id}—${expected.id}`;
}

function findGap(
  { indicator: { cadence }, row }: Seeker,
  instances: ReadonlySet<string>,
  planStart: string,
): Gap | undefined {
  const expected = row.priorInstance ?? previousPeriod(row.instance);
  if (row.prior !== null || expected.end < planStart || instances.has(expected.id)) return undefined;
  const earlier = [...instances]
    .map(toPeriod)
    .filter(({ end }) => end < row.instance.start)
    .sort((a, b) => (a.end < b.end ? -1 : 1));
  const last = earlier.at(-1);
  if (!last) return undefined;
  if (row.priorInstance !== null) return { cadence, missing: expected.id, used: null };
  return last.end < expected.start ? { cadence, missing: toMissing(expected, last.end), used: last.id } : undefined;
}

/** One sentence on the periods between the summary and the ledgers of which no figures are known, by kinds of indicators. */
export function listPriorGaps(
  series: readonly SeriesLine[],
  seekers: readonly Seeker[],
  { plan, period, source }: { readonly plan: Plan; readonly period: Period; readonly source: string },
): Words[] {
  const instances = new Map<string, Set<string>>();
  for (const { id, instance } of series) instances.set(id, (instances.get(id) ?? new Set()).add(instance));
  const groups = new Map<string, Gap & { readonly ids: Set<string> }>();
  for (const seeker of seekers) {
    const gap = findGap(seeker, instances.get(seeker.row.part ?? seeker.row.indicator) ?? new Set(), plan.start);
    if (!gap) continue;
    const key = JSON.stringify(gap);
    const group = groups.get(key) ?? { ...gap, ids: new Set<string>() };
    group.ids.add(seeker.indicator.id);
    groups.set(key, group);
  }
  if (groups.size === 0) return [];
  const kinds = [...groups.values()].map(({ cadence, missing, used, ids }): Words => {
    const [zh, en] = [joinSome([...ids], '、'), joinSome([...ids], ', ')];
    return {
      zh:
        `${cadenceNames[cadence].zh}（${zh.text}${zh.left > 0 ? `等${String(ids.size)}项` : ''}）没有 ` +
        `${missing} 的数，${used === null ? '上期留给单位填' : `上期用 ${used} 的数`}`,
      en:
        `${cadenceNames[cadence].en} (${en.text}${en.left > 0 ? ` and ${String(en.left)} more` : ''}) ` +
        `have no figure of ${missing}, and ${used === null ? 'units enter 上期 themselves' : `上期 is that of ${used}`}`,
    };
  });
  return [
    {
      zh: `上期数取自 ${source} 的汇总，到 ${period.id} 之间缺了报告期：${kinds.map(({ zh }) => zh).join('；')}。`,
      en:
        `Figures of 上期 come from the summary of ${source}, and periods before ${period.id} ` +
        `are missing: ${kinds.map(({ en }) => en).join('; ')}.`,
    },
  ];
}

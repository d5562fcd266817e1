import { Fault } from '../workbook/book/fault';
import type { Cadence, NodeCadence } from './plan';
import { periodId } from './reading/lexicon/periods';

export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'schoolYear' | 'term';

/** A reporting period. `id` is one of 2023 · 2023H1 · 2023Q2 · 2023-05 · 2023-2024 · 2023春 · 2023秋; dates are ISO, both included. */
export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function months(id: string, kind: PeriodKind, year: number, first: number, count: number): Period {
  const last = first + count - 1;
  const endYear = year + Math.floor((last - 1) / 12);
  const endMonth = ((last - 1) % 12) + 1;
  return {
    id,
    kind,
    start: `${String(year)}-${two(first)}-01`,
    end: `${String(endYear)}-${two(endMonth)}-${two(lastDay(endYear, endMonth))}`,
  };
}

function parse(id: string): Period | undefined {
  const match = periodId.pattern.exec(id);
  if (!match) return undefined;
  const year = Number(match[1]);
  const [, , half, quarter, month, nextYear, term] = match;
  if (half) return months(id, 'half', year, Number(half) * 6 - 5, 6);
  if (quarter) return months(id, 'quarter', year, Number(quarter) * 3 - 2, 3);
  if (month) return months(id, 'month', year, Number(month), 1);
  if (nextYear) return Number(nextYear) === year + 1 ? months(id, 'schoolYear', year, 9, 12) : undefined;
  // 校历：秋季学期9月至次年1月，春季学期2月至8月，合为9月至8月的学年
  if (term === '秋') return months(id, 'term', year, 9, 5);
  if (term === '春') return months(id, 'term', year, 2, 7);
  return months(id, 'year', year, 1, 12);
}

/** Throws a Fault where the text is no period. */
export function toPeriod(id: string): Period {
  const period = parse(id.trim());
  if (period) return period;
  throw new Fault('badPeriod', {
    zh: `“${id}”不是报告期。可以写：2023、2023H1、2023Q2、2023-05、2023-2024（学年）、2023春、2023秋。`,
    en: `“${id}” is not a period. Use 2023, 2023H1, 2023Q2, 2023-05, 2023-2024 (school year), 2023春 or 2023秋.`,
  });
}

export function isPeriod(id: string): boolean {
  return parse(id) !== undefined;
}

/** `2023年上半年`, `2023年春季学期`. */
export function toPeriodName({ id, kind }: Period): string {
  const year = `${id.slice(0, 4)}年`;
  switch (kind) {
    case 'year':
      return `${year}度`;
    case 'half':
      return `${year}${id.endsWith('1') ? '上' : '下'}半年`;
    case 'quarter':
      return `${year}第${['一', '二', '三', '四'][Number(id.slice(-1)) - 1] ?? ''}季度`;
    case 'month':
      return `${year}${String(Number(id.slice(5)))}月`;
    case 'schoolYear':
      return `${id}学年`;
    case 'term':
      return `${year}${id.slice(-1)}季学期`;
  }
}

const kindOf: Readonly<Record<Exclude<NodeCadence, 'byEnd'>, PeriodKind>> = {
  yearly: 'year',
  schoolYear: 'schoolYear',
  termly: 'term',
  quarterly: 'quarter',
  monthly: 'month',
  halfYearly: 'half',
};

function candidates(kind: PeriodKind, year: number): Period[] {
  const id = String(year);
  const ids: Record<PeriodKind, string[]> = {
    year: [id],
    half: [`${id}H1`, `${id}H2`],
    quarter: [1, 2, 3, 4].map((at) => `${id}Q${String(at)}`),
    month: Array.from({ length: 12 }, (_, at) => `${id}-${two(at + 1)}`),
    schoolYear: [`${id}-${String(year + 1)}`],
    term: [`${id}春`, `${id}秋`],
  };
  return ids[kind].map(toPeriod);
}

const lengths: Readonly<Record<PeriodKind, number>> = {
  year: 12,
  schoolYear: 12,
  half: 6,
  term: 6,
  quarter: 3,
  month: 1,
};

/** A cadence of periods, not of the plan's end alone. */
export type Repeated = Exclude<Cadence, 'byEnd'>;

/** The periods of a cadence that share a day with the time between two dates, in order. */
export function listPeriods(cadence: Exclude<NodeCadence, 'byEnd'>, from: string, to: string): Period[] {
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => candidates(kindOf[cadence], first + at))
    .flat()
    .filter(({ start, end }) => start <= to && end >= from);
}

/** The periods of a kind from the year before the given one's to the year after, in order. */
function around(kind: PeriodKind, { start }: Period): Period[] {
  const year = Number(start.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((each) => candidates(kind, each));
}

/**
 * The instances of a cadence inside a longer period, in order: those that lie wholly inside, and for the terms of a
 * year those that start in it (its spring and its autumn). Empty where the cadence is not more frequent than the period.
 */
export function toInstances(cadence: NodeCadence, period: Period): Period[] {
  if (cadence === 'byEnd') return [];
  const kind = kindOf[cadence];
  if (lengths[kind] >= lengths[period.kind]) return [];
  const isTermOfYear = kind === 'term' && period.kind === 'year';
  return around(kind, period).filter(
    ({ start, end }) => start >= period.start && (isTermOfYear ? start : end) <= period.end,
  );
}

/**
 * The instance that a figure is about where the period holds no more than one: the last that ends in the period, or
 * else the one that is running on its last day.
 */
export function toInstanceOf(cadence: Repeated, period: Period): Period {
  const kind = kindOf[cadence];
  if (kind === period.kind) return period;
  const all = around(kind, period);
  const found =
    all.filter(({ end }) => end >= period.start && end <= period.end).at(-1) ??
    all.find(({ start, end }) => start <= period.end && end >= period.end);
  if (!found) throw new Error(`No ${cadence} instance in ${period.id}`);
  return found;
}

/** The period of the same kind just before. */
export function previousPeriod(period: Period): Period {
  const last = around(period.kind, period)
    .filter(({ end }) => end < period.start)
    .at(-1);
  if (!last) throw new Error(`No period before ${period.id}`);
  return last;
}

/** The same period a year earlier. */
export function yearEarlier(period: Period): Period {
  return toPeriod(period.id.replace(/\d{4}/g, (year) => String(Number(year) - 1)));
}

import { toIsoDate, toSerial } from '../../workbook/book/date';
import type { Words } from '../../workbook/book/words';
import type { IndicatorRow } from '../../ledger/ledger';
import type { Rating } from '../../ledger/rating';
import type { Plan } from '../../plan/plan';
import { findTask } from '../../plan/reporting';
import { toTargetText } from '../../plan/to-target-text';
import { toOwnRating } from '../result/add-each';
import { explainSchedule } from '../result/sum-figures';
import type { Detail, DrawnLine, Level, LightKind, Result } from '../district-summary';
import { joinSome } from '../join-some';
import { toLightKey } from './to-light-key';

/** Whether the unit's words about a row are none, or are questioned themselves. */
export type IsUnexplained = (detail: Detail) => boolean;

const kinds: Readonly<Partial<Record<Rating, LightKind>>> = { unmet: 'unmet', behind: 'behind', farBehind: 'behind' };

const levels: Readonly<Partial<Record<Rating, Level>>> = { unmet: 'red', farBehind: 'red', behind: 'yellow' };

const waiting: ReadonlySet<Rating> = new Set(['onTrack', 'notDue']);

/** Which light a figure shows; undefined where it shows none. */
type ToKind = (row: IndicatorRow, rating: Rating) => LightKind | undefined;

/** What is due within so many days after the period, and not met, is lit too. */
function toKindFor({ settings }: Plan, periodEnd: string): ToKind {
  const last = toIsoDate(toSerial(periodEnd) + settings.blueWithin);
  const isSoon = ({ due, yardstick }: IndicatorRow) => !yardstick.isDue && due > periodEnd && due <= last;
  return (row, rating) => kinds[rating] ?? (waiting.has(rating) && isSoon(row) ? 'dueSoon' : undefined);
}

const heads: Readonly<Partial<Record<Rating, Words>>> = {
  unmet: { zh: '未达标', en: 'Target missed' },
  farBehind: { zh: '严重滞后', en: 'Far behind' },
  behind: { zh: '滞后', en: 'Behind' },
};

const soon: Words = { zh: '临近时限', en: 'Due soon' };

function toLead(plan: Plan, { row, reporters }: Result): string {
  const task = findTask(plan, row.task);
  return task?.lead[0] ?? reporters[0] ?? task?.responsible[0] ?? '未明确填报单位';
}

function toMeasure({ yardstick, periodTarget }: IndicatorRow, rating: Rating): Words {
  const target = toTargetText(yardstick, yardstick.target, yardstick.upper);
  if (rating === 'unmet') return { zh: `目标${target}`, en: target };
  return explainSchedule(yardstick, rating) ?? { zh: `本期目标${periodTarget}`, en: `${periodTarget} this period` };
}

function toReason(row: IndicatorRow, rating: Rating, isExplained: boolean): Words {
  const [head, measure] = [heads[rating] ?? soon, toMeasure(row, rating)];
  const tail: Words =
    isExplained || heads[rating] === undefined ? { zh: '', en: '' } : { zh: '，未说明原因', en: ', not explained' };
  return {
    zh: `${head.zh}：${row.name}（${measure.zh}）${tail.zh}`,
    en: `${head.en}: ${row.name} (${measure.en})${tail.en}`,
  };
}

/** What the units said of a figure that is the district's. */
function joinExplanations({ contributions }: Result): string {
  const explained = contributions.filter(({ counted, explanation }) => counted && explanation !== '');
  const { text, left } = joinSome(
    explained.map(({ unit, explanation }) => (contributions.length > 1 ? `${unit}：${explanation}` : explanation)),
    '；',
  );
  return left > 0 ? `${text}；另有${String(left)}个单位的说明，见“明细”` : text;
}

interface Light {
  readonly rating: Rating;
  readonly line: DrawnLine;
}

function toWholeLight(plan: Plan, result: Result, toKind: ToKind, isUnexplained: IsUnexplained): Light[] {
  const { row, rating, each, contributions } = result;
  const kind = toKind(row, rating);
  if (kind === undefined || each !== null) return [];
  const isExplained = contributions.some((detail) => detail.counted && !isUnexplained(detail));
  return [
    {
      rating,
      line: {
        key: toLightKey(row.id),
        unit: toLead(plan, result),
        task: row.task,
        indicator: row.id,
        kind,
        level: levels[rating] ?? 'blue',
        reason: toReason(row, rating, isExplained),
        isExplained,
        explanation: joinExplanations(result),
      },
    },
  ];
}

/** A light for every unit whose figure is rated by itself, by its own date. */
function toOwnLights({ row, contributions }: Result, toKind: ToKind, isUnexplained: IsUnexplained): Light[] {
  return contributions.flatMap((detail): Light[] => {
    const rating = detail.counted ? toOwnRating(detail) : undefined;
    const kind = rating && toKind(detail.own ?? row, rating);
    if (rating === undefined || kind === undefined) return [];
    const { unit, own, explanation } = detail;
    const isExplained = !isUnexplained(detail);
    return [
      {
        rating,
        line: {
          key: toLightKey(row.id, unit),
          unit,
          task: row.task,
          indicator: row.id,
          kind,
          level: levels[rating] ?? 'blue',
          reason: toReason(own ?? row, rating, isExplained),
          isExplained,
          explanation,
        },
      },
    ];
  });
}

const worstFirst: readonly Rating[] = ['unmet', 'farBehind', 'behind', 'onTrack', 'notDue'];

/** Every figure that misses its target, is behind or is due soon, explained or not; the worst first, the district's before the units'. */
export function listLights(
  plan: Plan,
  periodEnd: string,
  results: readonly Result[],
  isUnexplained: IsUnexplained,
): DrawnLine[] {
  const toKind = toKindFor(plan, periodEnd);
  const originals = results.filter(({ repeats }) => repeats === null);
  const lights = [
    ...originals.flatMap((result) => toWholeLight(plan, result, toKind, isUnexplained)),
    ...originals.flatMap((result) => toOwnLights(result, toKind, isUnexplained)),
  ];
  return worstFirst.flatMap((worst) => lights.flatMap(({ rating, line }) => (rating === worst ? [line] : [])));
}

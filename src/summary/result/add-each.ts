import { Decimal } from 'decimal.js';
import type { Words } from '../../workbook/book/words';
import { showFigure } from '../../findings/words/show-figure';
import { rate, type Rating } from '../../ledger/rating';
import { toValue, type Yardstick } from '../../ledger/yardstick';
import type { Sum } from './sum-figures';
import type { Detail } from '../district-summary';
import type { EachOutcome } from './each-outcome';
import { joinSome } from '../join-some';
import { toRatedFigure } from './rated-figure';
import { toEffective } from './to-effective';

/** The rating of a unit's figure by its own due date; undefined where a unit's figure is not rated by itself. */
export function toOwnRating(detail: Detail): Rating | undefined {
  const { own, prior } = detail;
  if (!own) return undefined;
  const reading = toEffective(detail);
  if (reading.state !== 'figure') return rate(own.yardstick, reading, prior, true);
  const figure = toRatedFigure(detail);
  return figure ? rate(own.yardstick, { state: 'figure', figure }, prior, true) : 'notRated';
}

/** The first that any unit has decides; 已达标 is left when all others are ruled out. */
const worstFirst: readonly Rating[] = [
  'unmet',
  'inError',
  'unreported',
  'notRated',
  'farBehind',
  'behind',
  'onTrack',
  'notDue',
  'met',
];

function findLowest(
  { comparator }: Yardstick,
  counted: readonly Detail[],
): { value: Decimal; unit: string } | undefined {
  const figures = counted.flatMap((detail) => {
    const figure = toRatedFigure(detail);
    return figure ? [{ value: toValue(figure), unit: detail.unit }] : [];
  });
  const isFurther = (a: Decimal, b: Decimal) =>
    comparator === 'atMost' || comparator === 'lessThan' ? a.gt(b) : a.lt(b);
  return figures.reduce<(typeof figures)[number] | undefined>(
    (found, each) => (found && !isFurther(each.value, found.value) ? found : each),
    undefined,
  );
}

function toShown(yardstick: Yardstick, value: Decimal): Words {
  if (yardstick.measure === 'yesNo') return value.eq(1) ? { zh: '是', en: '是' } : { zh: '否', en: '否' };
  const shown = showFigure(yardstick, value);
  return shown.endsWith('%')
    ? { zh: shown, en: shown }
    : { zh: `${shown}${yardstick.unitOfMeasure}`, en: `${shown} ${yardstick.unitOfMeasure}`.trim() };
}

function name(units: readonly string[], separator: string, more: string): string {
  const { text, left } = joinSome(units, separator);
  return left > 0 ? text + more : text;
}

/**
 * The district's outcome where each unit has to meet the target by itself: how many of how many do, and the rating,
 * which a missed target decides even while others are outstanding. Nothing is added up.
 */
export function addEach(yardstick: Yardstick, counted: readonly Detail[]): Sum & { readonly each: EachOutcome } {
  const rated = counted
    .filter((detail) => toEffective(detail).state !== 'notApplicable')
    .map((detail) => ({ unit: detail.unit, rating: toOwnRating(detail) ?? 'notRated' }));
  const having = (rating: Rating) => rated.filter((each) => each.rating === rating).map(({ unit }) => unit);
  const lowest = findLowest(yardstick, counted);
  const each: EachOutcome = {
    met: having('met').length,
    of: rated.length,
    lowest: lowest?.value ?? null,
    unmetUnits: having('unmet'),
  };
  const base = { text: '', prior: undefined, gap: null, each };
  const nothing = { ...base, actual: null, numerator: null, denominator: null };
  if (counted.length === 0)
    return { ...nothing, rating: 'unreported', reason: { zh: '未明确填报单位', en: 'No unit is named to report it' } };
  if (rated.length === 0)
    return {
      ...nothing,
      rating: 'notRated',
      reason: { zh: '填报单位均为不适用', en: 'Not applicable for every unit' },
    };
  const [met, of] = [new Decimal(each.met), new Decimal(each.of)];
  const shown = lowest && toShown(yardstick, lowest.value);
  const isMost = yardstick.comparator === 'atMost' || yardstick.comparator === 'lessThan';
  const groups = (
    [
      ['unmet', '未达标', 'missed'],
      ['inError', '有差错', 'in error'],
      ['unreported', '未填报', 'missing'],
    ] as const
  ).flatMap(([rating, zh, en]) => {
    const units = having(rating);
    return units.length === 0
      ? []
      : [{ zh: `${zh}：${name(units, '、', '等')}`, en: `${en}: ${name(units, ', ', ' and others')}` }];
  });
  const pieces: Words[] = [
    {
      zh: `${String(each.met)}/${String(each.of)}家达标`,
      en: `${String(each.met)} of ${String(each.of)} units meet it`,
    },
    ...(lowest && shown
      ? [
          {
            zh: `${isMost ? '最高' : '最低'} ${shown.zh}（${lowest.unit}）`,
            en: `${isMost ? 'highest' : 'lowest'} ${shown.en} (${lowest.unit})`,
          },
        ]
      : []),
    ...groups,
  ];
  return {
    ...base,
    actual: met.div(of),
    numerator: met,
    denominator: of,
    rating: worstFirst.find((rating) => having(rating).length > 0) ?? 'notRated',
    reason: { zh: pieces.map(({ zh }) => zh).join('；'), en: pieces.map(({ en }) => en).join('; ') },
  };
}

import type { Chart } from '../../workbook/book/book';
import { quoteCriterion } from '../../workbook/book/table';
import { rankUnits, type UnitRank } from '../reporting/rank-units';
import { summarySheets } from '../sheets/summary-sheets';
import type { Ground, Part } from './ground';
import { heading, type PageRow, pageColumns, pageStyles, span } from './page';

const mostUnits = 5;
const nameWidth = 4;
const shareWidth = 2;
const barWidth = pageColumns / 2 - nameWidth - shareWidth;
const bars = { colour: '1F4E79', numberColour: 'FFFFFF' };

type Ranked = readonly [string, UnitRank];

/** The best and the worst by 达标率, none on both sides; those of whom nothing is decided on neither. */
export function chooseUnits(ranks: ReadonlyMap<string, UnitRank>): { best: string[]; worst: string[] } {
  const ranked = [...ranks]
    .filter(([, { rank }]) => rank !== null)
    .sort((a: Ranked, b: Ranked) => (a[1].rank ?? 0) - (b[1].rank ?? 0))
    .map(([unit]) => unit);
  const half = Math.min(mostUnits, Math.ceil(ranked.length / 2));
  return { best: ranked.slice(0, half), worst: ranked.slice(half).slice(-mostUnits).reverse() };
}

/** 达标率 of the units at both ends, as they stood when the summary was made; the shares follow what is corrected. */
export function drawUnits({ summary, formula, top }: Ground): Part {
  const { best, worst } = chooseUnits(rankUnits(summary));
  if (best.length === 0) return { rows: [] };
  const style = { ...pageStyles.centred, numberFormat: '0.0%' };
  const share = (unit: string | undefined) => {
    if (unit === undefined) return undefined;
    const sum = (key: string) => `SUMIFS([报送情况!${key}],[报送情况!unit],${quoteCriterion(unit)})`;
    return formula(`IF(${sum('rated')}=0,"",${sum('met')}/${sum('rated')})`);
  };
  const body = best.map((unit, at): PageRow => ({
    height: 20,
    spans: [unit, worst[at]].flatMap((each) => [
      span(nameWidth, each),
      span(shareWidth, share(each), style),
      span(barWidth, undefined),
    ]),
  }));
  const rows = { top: top + 2, bottom: top + 1 + best.length };
  const column = (at: number) => ({ sheet: summarySheets.overview, ...rows, left: at, right: at });
  const chart: Chart = {
    kind: 'bar',
    name: '达标率靠前的单位',
    area: { ...rows, left: nameWidth + shareWidth, right: pageColumns / 2 - 1 },
    categories: column(0),
    series: [{ name: '达标率', values: column(nameWidth), colour: bars.colour, numberColour: bars.numberColour }],
    most: 1,
    numberFormat: ';;;',
  };
  const other: Chart = {
    ...chart,
    name: '达标率靠后的单位',
    area: { ...rows, left: pageColumns / 2 + nameWidth + shareWidth, right: pageColumns - 1 },
    categories: column(pageColumns / 2),
    series: [{ ...bars, name: '达标率', values: column(pageColumns / 2 + nameWidth) }],
  };
  return {
    rows: [
      heading('各单位达标率'),
      {
        height: 20,
        spans: ['靠前的', '靠后的'].flatMap((words) => [
          span(nameWidth, words, pageStyles.header),
          span(shareWidth + barWidth, '达标率', pageStyles.header),
        ]),
      },
      ...body,
    ],
    charts: worst.length > 0 ? [chart, other] : [chart],
  };
}

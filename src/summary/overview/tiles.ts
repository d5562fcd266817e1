import { toLedgerUnits } from '../../plan/reporting';
import { ratingWords } from '../../ledger/rating';
import { reportingWords, yesNo } from '../sheets/summary-columns';
import { pageStyles, span, type PageRow } from './page';
import type { Ground, Part } from './ground';
import { type Light, lights } from './signs';

/** How many figures of 汇总 have the light; `more`: further conditions. */
export function countLight({ ratings }: Light, more = ''): string {
  return ratings
    .map((rating) => `COUNTIFS([汇总!inHeadline],"${yesNo.yes}",[汇总!rating],"${ratingWords[rating]}"${more})`)
    .join('+');
}

const blank: PageRow = { height: 8, spans: [] };

/** Who has reported, and how the figures stand. */
export function drawTiles({ summary, formula }: Ground): Part {
  const count = (word: string) => `COUNTIF([报送情况!status],"${word}")`;
  const units = String(toLedgerUnits(summary.plan).length);
  const received = `(${count(reportingWords.received)}+${count(reportingWords.late)})`;
  const tiles: readonly (readonly [number, string, string])[] = [
    [2, '已报/应报', `${received}&"/${units}"`],
    [1, reportingWords.outstanding, count(reportingWords.outstanding)],
    [1, '指标', `COUNTIF([汇总!inHeadline],"${yesNo.yes}")`],
    ...lights.map((light) => [2, `${light.sign}${light.word}`, countLight(light)] as const),
  ];
  return {
    rows: [
      { height: 22, spans: tiles.map(([width, words]) => span(width, words, { ...pageStyles.header, size: 10.5 })) },
      { height: 26, spans: tiles.map(([width, , template]) => span(width, formula(template), pageStyles.number)) },
      blank,
    ],
  };
}

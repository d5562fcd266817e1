import type { DistrictSummary, FollowUpLine } from '../district-summary';
import { summarySheets } from '../sheets/summary-sheets';
import { stepWords } from '../sheets/summary-columns';
import type { Ground, Part } from './ground';
import { heading, type PageRow, pageColumns, pageStyles, span, toHeight } from './page';

const mostReds = 5;
/** Points: the page has no more room. */
const highest = 36;
const widths = { unit: 4, reason: 10, reds: 2, step: 2 } as const;

function listReds({ followUp }: Pick<DistrictSummary, 'followUp'>): readonly FollowUpLine[] {
  return followUp.filter(({ level, state, kind }) => level === 'red' && state !== 'closed' && kind !== 'settled');
}

/** The red lights by name, those that burn longest first. */
export function drawReds({ summary }: Ground): Part {
  const reds = [...listReds(summary)].sort((a, b) => b.reds - a.reds);
  if (reds.length === 0) return { rows: [heading('亮红灯的：没有')] };
  const body = reds.slice(0, mostReds).map(({ unit, indicator, reason, reds: times, step }): PageRow => {
    const words = indicator === null ? reason.zh : `${indicator} ${reason.zh}`;
    return {
      height: Math.min(highest, Math.max(toHeight(words, widths.reason), toHeight(unit, widths.unit))),
      spans: [
        span(widths.unit, unit),
        span(widths.reason, words),
        span(widths.reds, times === 0 ? undefined : `${String(times)} 次`, pageStyles.centred),
        span(widths.step, step === null ? undefined : stepWords[step], pageStyles.centred),
      ],
    };
  });
  const more = reds.length - body.length;
  return {
    rows: [
      heading(`亮红灯的（${String(reds.length)} 项）`),
      {
        height: 20,
        spans: [
          span(widths.unit, '单位', pageStyles.header),
          span(widths.reason, '事项', pageStyles.header),
          span(widths.reds, '连续红灯', pageStyles.header),
          span(widths.step, '建议', pageStyles.header),
        ],
      },
      ...body,
      ...(more > 0
        ? [
            {
              height: 20,
              spans: [
                span(pageColumns, `还有 ${String(more)} 项，见“${summarySheets.followUp}”。`, pageStyles.sentence),
              ],
            },
          ]
        : []),
    ],
  };
}

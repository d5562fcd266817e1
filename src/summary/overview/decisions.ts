import { matterStateWords, stepWords, yesNo } from '../sheets/summary-columns';
import type { Ground, Part } from './ground';
import { heading, pageColumns, pageStyles, span } from './page';

/** What got worse since, and what somebody has to decide. */
export function drawDecisions({ summary: { fallen }, formula }: Ground): Part {
  const suggested = (['circulate', 'talk', 'holdToAccount'] as const).map(
    (step) => `"建议${stepWords[step]} "&COUNTIF([督办清单!step],"${stepWords[step]}")&" 项"`,
  );
  const decide =
    `${suggested.join('&"，"&')}&"；待认定销号 "&COUNTIF([督办清单!state],"${matterStateWords.toClose}")&" 项；` +
    `差错没有改正的指标 "&COUNTIFS([汇总!inHeadline],"${yesNo.yes}",[汇总!errors],">0")&" 项。"`;
  const changed =
    fallen.compared === 0
      ? '没有上期的数可比。'
      : `同以前比了 ${String(fallen.compared)} 个数，变差 ${String(fallen.lines.length)} 个${
          fallen.lines.length > 0 ? '，见“下降清单”' : ''
        }。`;
  const sentence = (content: Parameters<typeof span>[1]) => ({
    height: 20,
    spans: [span(pageColumns, content, pageStyles.sentence)],
  });
  return { rows: [heading('变化和要定的事'), sentence(changed), sentence(formula(decide))] };
}

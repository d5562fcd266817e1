import type { Words } from '../book/fault';
import type { SummaryChanges } from './list-changes';

const most = 8;

function list(items: readonly string[], language: keyof Words): string {
  const separator = language === 'zh' ? '、' : ', ';
  const rest = items.length - most;
  const more = language === 'zh' ? `等 ${String(items.length)} 个` : ` and ${String(rest)} more`;
  return rest > 0 ? items.slice(0, most).join(separator) + more : items.join(separator);
}

function toResultText({ id, before, after }: SummaryChanges['results'][number]): string {
  const [from, to] = before.rating === after.rating ? [before.actual, after.actual] : [before.rating, after.rating];
  return `${id} ${from || '—'}→${to || '—'}`;
}

function toEarlierText({ unit, id, instance, before, after }: SummaryChanges['earlier'][number]): string {
  return `${id} ${instance}${unit === null ? '' : ` ${unit}`} ${before || '—'}→${after || '—'}`;
}

/** What changed since the last consolidation, in a sentence. */
export function toChangeWords({ incomparable, reported, replaced, gone, results, earlier }: SummaryChanges): Words {
  if (incomparable) return incomparable;
  const pieces = [
    { items: reported, zh: '新报', en: 'new returns of ' },
    { items: replaced, zh: '换了台账的', en: 'other ledgers of ' },
    { items: gone, zh: '不再计入的', en: 'no longer counted: ' },
    { items: results.map(toResultText), zh: '有变化的指标', en: 'indicators that changed: ' },
    { items: earlier.map(toEarlierText), zh: '以前各期改了的数', en: 'figures of earlier periods that changed: ' },
  ].filter(({ items }) => items.length > 0);
  if (pieces.length === 0) return { zh: '与上次汇总相同。', en: 'The same as the last time.' };
  return {
    zh: `与上次汇总相比：${pieces.map(({ items, zh }) => `${zh} ${String(items.length)} 个（${list(items, 'zh')}）`).join('，')}。`,
    en: `Since the last time: ${pieces.map(({ items, en }) => `${en}${list(items, 'en')}`).join('; ')}.`,
  };
}

import type { Words } from '../../workbook/book/words';
import type { NamedMatter, SummaryChanges } from './list-changes';

const most = 8;

function list(items: readonly string[], counter: string, language: keyof Words): string {
  const separator = language === 'zh' ? '、' : ', ';
  const rest = items.length - most;
  const more = language === 'zh' ? `等 ${String(items.length)} ${counter}` : ` and ${String(rest)} more`;
  return rest > 0 ? items.slice(0, most).join(separator) + more : items.join(separator);
}

function toResultText({ id, before, after }: SummaryChanges['results'][number]): string {
  const [from, to] = before.rating === after.rating ? [before.actual, after.actual] : [before.rating, after.rating];
  return `${id} ${from || '—'}→${to || '—'}`;
}

function toEarlierText({ unit, id, instance, before, after }: SummaryChanges['earlier'][number]): string {
  return `${id} ${instance}${unit === null ? '' : ` ${unit}`} ${before || '—'}→${after || '—'}`;
}

function toMatterText({ unit, about, kind }: NamedMatter): string {
  return [about, unit, kind].filter(Boolean).join(' ');
}

/** What changed since the last consolidation, in a sentence. */
export function toChangeWords({
  incomparable,
  reported,
  replaced,
  gone,
  results,
  followUp,
  earlier,
}: SummaryChanges): Words {
  if (incomparable) return incomparable;
  const pieces = [
    { items: reported, zh: '新报', en: 'new returns of ' },
    { items: replaced, zh: '换了台账的', en: 'other ledgers of ' },
    { items: gone, zh: '不再计入的', en: 'no longer counted: ' },
    { items: results.map(toResultText), zh: '有变化的指标', en: 'indicators that changed: ' },
    { items: followUp.added.map(toMatterText), counter: '项', zh: '督办新增', en: 'new to follow up: ' },
    { items: followUp.gone.map(toMatterText), counter: '项', zh: '不再督办的', en: 'no longer followed up: ' },
    {
      items: followUp.explained.map(toMatterText),
      counter: '项',
      zh: '督办中已说明原因的',
      en: 'followed up and explained now: ',
    },
    { items: followUp.changed.map(toMatterText), counter: '项', zh: '督办中有变化的', en: 'followed up otherwise: ' },
    { items: earlier.map(toEarlierText), zh: '以前各期改了的数', en: 'figures of earlier periods that changed: ' },
  ].filter(({ items }) => items.length > 0);
  if (pieces.length === 0) return { zh: '与上次汇总相同。', en: 'The same as the last time.' };
  const toChinese = ({ items, counter = '个', zh }: (typeof pieces)[number]) =>
    `${zh} ${String(items.length)} ${counter}（${list(items, counter, 'zh')}）`;
  return {
    zh: `与上次汇总相比：${pieces.map(toChinese).join('，')}。`,
    en: `Since the last time: ${pieces.map(({ items, en }) => `${en}${list(items, '', 'en')}`).join('; ')}.`,
  };
}
